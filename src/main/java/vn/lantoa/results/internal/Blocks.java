package vn.lantoa.results.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.results.internal.Journal.Change;
import vn.lantoa.results.internal.Journal.Mark;
import vn.lantoa.results.internal.Journal.Seen;
import vn.lantoa.shared.DayRange;

/// Folded sums of parts of months, held in memory. What was folded since is added when they are
/// used; what was built anew is read anew. The parts used last are held, as many rows as are
/// allowed.
@Repository
class Blocks {
  private static final int PORTION = 5_000;

  /// Statements over the busiest month of ten million records, on a machine that is busy too.
  private static final int LONGEST_SECONDS = 120;

  private static final String LOAD =
      """
      select {traits}, {sums}, m.number as fold, m.stamp
      from results.summary f
      left join (
        select number, stamp from results.fold order by number desc limit 1
      ) m on true
      where f.version = (select current from results.summary_version)
        and f.day >= :from and f.day < :end
      group by {traits}, m.number, m.stamp
      order by f.unit_id, f.atom_id
      """
          .replace("{traits}", SumColumns.TRAITS)
          .replace("{sums}", SumColumns.SUMMED);

  private final JdbcClient jdbc;
  private final Traits traits;
  private final long most;
  private final LinkedHashMap<DayRange, Held> held = new LinkedHashMap<>(64, 0.75f, true);
  private long rows;

  /// @param most rows that are held; one takes up to 36 bytes
  Blocks(JdbcClient jdbc, Traits traits, @Value("${lantoa.results.rows-held:2500000}") long most) {
    this.jdbc = jdbc;
    this.traits = traits;
    this.most = most;
  }

  /// @param mark moment of the summary that the block tells
  record Held(Mark mark, Block block) {}

  /// A statement of another moment than the one that was seen.
  static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// What is held of these parts. To be asked before the moment of reading begins, so that nothing
  /// is held that has not happened yet.
  synchronized Map<DayRange, Held> held(Collection<DayRange> pieces) {
    Map<DayRange, Held> found = new HashMap<>();
    for (DayRange piece : pieces) {
      Held one = held.get(piece);
      if (one != null) {
        found.put(piece, one);
      }
    }
    return found;
  }

  /// The folded sums of a part at the moment that was seen.
  ///
  /// @param here what was held of it
  Block of(DayRange piece, @Nullable Held here, Seen seen) {
    Mark now = seen.now();
    if (now == null || here == null || !seen.known().contains(here.mark())) {
      Held read = load(piece, now);
      keep(piece, read, now);
      return read.block();
    }
    if (here.mark().equals(now)) {
      return here.block();
    }
    Held changed = new Held(now, changed(piece, here, seen.folded()));
    keep(piece, changed, now);
    return changed.block();
  }

  private static Block changed(DayRange piece, Held here, List<Change> folded) {
    Map<Integer, Map<Integer, long[]>> changes = new HashMap<>();
    for (Change change : folded) {
      if (change.fold() > here.mark().number() && piece.contains(change.day())) {
        long[] sums =
            changes
                .computeIfAbsent(change.place(), absent -> new HashMap<>())
                .computeIfAbsent(change.kind(), absent -> new long[Block.SUMS]);
        for (int sum = 0; sum < Block.SUMS; sum++) {
          sums[sum] += change.sums()[sum];
        }
      }
    }
    return changes.isEmpty() ? here.block() : here.block().with(changes);
  }

  private synchronized void keep(DayRange piece, Held read, @Nullable Mark now) {
    if (now == null) {
      return;
    }
    Held other = held.get(piece);
    rows += read.block().rows() - (other == null ? 0 : other.block().rows());
    held.put(piece, read);
    var eldest = held.entrySet().iterator();
    while (rows > most && eldest.hasNext()) {
      rows -= eldest.next().getValue().block().rows();
      eldest.remove();
    }
  }

  private static final Mark NONE = new Mark(-1, new UUID(0, 0));

  private Held load(DayRange piece, @Nullable Mark now) {
    Block.Building building = new Block.Building(0);
    Mark expected = now == null ? NONE : now;
    jdbc.sql(LOAD)
        .withFetchSize(PORTION)
        .withQueryTimeout(LONGEST_SECONDS)
        .param("from", piece.from())
        .param("end", piece.end())
        .query(
            (RowCallbackHandler)
                rs -> {
                  UUID stamp = rs.getObject("stamp", UUID.class);
                  if (!expected.equals(
                      stamp == null ? NONE : new Mark(rs.getLong("fold"), stamp))) {
                    throw new Overtaken();
                  }
                  building.add(
                      traits.places().of(SumColumns.place(rs)),
                      traits.kinds().of(SumColumns.kind(rs)),
                      SumColumns.sums(rs));
                });
    return new Held(expected, building.block());
  }

  /// @param parts how many parts of months
  record Weight(int parts, long rows, long bytes) {}

  synchronized Weight weight() {
    return new Weight(
        held.size(), rows, held.values().stream().mapToLong(one -> one.block().bytes()).sum());
  }

  boolean isFull() {
    return weight().rows() > most * 9 / 10;
  }

  synchronized void clear() {
    held.clear();
    rows = 0;
  }
}

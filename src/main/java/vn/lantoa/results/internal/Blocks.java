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
import vn.lantoa.results.internal.Block.Run;
import vn.lantoa.results.internal.Journal.Change;
import vn.lantoa.results.internal.Journal.Mark;
import vn.lantoa.results.internal.Journal.Seen;
import vn.lantoa.shared.DayRange;

/// Folded sums of parts of months, held in memory: of all work, and of work that names topics by
/// them. What was folded since is added when they are used; what was built anew is read anew. The
/// parts used last are held, as many rows as are allowed.
@Repository
class Blocks {
  private static final int PORTION = 5_000;

  /// A block is made anew when what was added to it is one part in so many.
  private static final int LATE = 16;

  /// Statements over the busiest month of ten million records, on a machine that is busy too.
  private static final int LONGEST_SECONDS = 120;

  private static final String LOAD =
      """
      select '{}' as topics, {traits}, {sums}, m.number as fold, m.stamp
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

  private static final String LOAD_TOPICS =
      """
      select s.topics::text as topics, {traits}, {each}, m.number as fold, m.stamp
      from (
        select f.topic_set, {traits}, {sums}
        from results.summary_of_topics f
        where f.version = (select current from results.summary_version)
          and f.day >= :from and f.day < :end
        group by f.topic_set, {traits}
      ) f
      join results.topic_set s on s.id = f.topic_set
      left join (
        select number, stamp from results.fold order by number desc limit 1
      ) m on true
      order by f.unit_id, f.atom_id, f.topic_set
      """
          .replace("{traits}", SumColumns.TRAITS)
          .replace("{each}", SumColumns.EACH)
          .replace("{sums}", SumColumns.SUMMED);

  private final JdbcClient jdbc;
  private final Traits traits;
  private final long most;
  private final LinkedHashMap<Part, Held> held = new LinkedHashMap<>(64, 0.75f, true);
  private long rows;

  /// @param most rows that are held; one takes up to 36 bytes
  Blocks(JdbcClient jdbc, Traits traits, @Value("${lantoa.results.rows-held:2500000}") long most) {
    this.jdbc = jdbc;
    this.traits = traits;
    this.most = most;
  }

  /// What a block is of.
  ///
  /// @param days at most a month
  /// @param ofTopics only work that names topics, by the set of them; otherwise all work
  record Part(DayRange days, boolean ofTopics) {}

  /// @param mark moment of the summary that the blocks tell together
  /// @param block most of it
  /// @param late what was folded since the other was made
  record Held(Mark mark, Block block, Block late) {
    long rows() {
      return (long) block.rows() + late.rows();
    }

    List<Block> blocks() {
      return late.rows() == 0 ? List.of(block) : List.of(block, late);
    }

    /// To a large block little is added by itself, so that few changes cost little.
    Held with(Mark now, Map<Run, Map<Integer, long[]>> changes) {
      if (changes.isEmpty()) {
        return new Held(now, block, late);
      }
      Block later = late.with(changes);
      return later.rows() * LATE < block.rows()
          ? new Held(now, block, later)
          : new Held(now, block.with(later), Block.EMPTY);
    }
  }

  /// A statement of another moment than the one that was seen.
  static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// What is held of these parts. To be asked before the moment of reading begins, so that nothing
  /// is held that has not happened yet.
  synchronized Map<Part, Held> held(Collection<Part> parts) {
    Map<Part, Held> found = new HashMap<>();
    for (Part part : parts) {
      Held one = held.get(part);
      if (one != null) {
        found.put(part, one);
      }
    }
    return found;
  }

  /// The folded sums at the moment that was seen, of those parts that can be told from what is
  /// held.
  ///
  /// @param here what was held
  Map<Part, List<Block>> of(Map<Part, Held> here, Seen seen) {
    Mark now = seen.now();
    if (now == null) {
      return Map.of();
    }
    Map<Part, Map<Run, Map<Integer, long[]>>> changes = changes(here, seen);
    Map<Part, List<Block>> found = new HashMap<>();
    here.forEach(
        (part, before) -> {
          if (seen.known().contains(before.mark())) {
            Held changed = before.with(now, changes.getOrDefault(part, Map.of()));
            keep(part, changed, now);
            found.put(part, changed.blocks());
          }
        });
    return found;
  }

  /// The folded sums of a part at the moment that was seen, from the summary.
  List<Block> read(Part part, Seen seen) {
    Held read = load(part, seen.now());
    keep(part, read, seen.now());
    return read.blocks();
  }

  /// What was folded after each part was made.
  private static Map<Part, Map<Run, Map<Integer, long[]>>> changes(
      Map<Part, Held> here, Seen seen) {
    Map<Part, Map<Run, Map<Integer, long[]>>> changes = new HashMap<>();
    for (Change change : seen.folded()) {
      here.forEach(
          (part, held) -> {
            if (change.fold() > held.mark().number()
                && part.days().contains(change.day())
                && !(part.ofTopics() && change.topics() == 0)) {
              Run run = new Run(change.place(), part.ofTopics() ? change.topics() : 0);
              long[] sums =
                  changes
                      .computeIfAbsent(part, absent -> new HashMap<>())
                      .computeIfAbsent(run, absent -> new HashMap<>())
                      .computeIfAbsent(change.kind(), absent -> new long[Block.SUMS]);
              for (int sum = 0; sum < Block.SUMS; sum++) {
                sums[sum] += change.sums()[sum];
              }
            }
          });
    }
    return changes;
  }

  private synchronized void keep(Part part, Held read, @Nullable Mark now) {
    if (now == null) {
      return;
    }
    Held other = held.get(part);
    rows += read.rows() - (other == null ? 0 : other.rows());
    held.put(part, read);
    var eldest = held.entrySet().iterator();
    while (rows > most && eldest.hasNext()) {
      rows -= eldest.next().getValue().rows();
      eldest.remove();
    }
  }

  private static final Mark NONE = new Mark(-1, new UUID(0, 0));

  private Held load(Part part, @Nullable Mark now) {
    Block.Building building = new Block.Building(0);
    Mark expected = now == null ? NONE : now;
    jdbc.sql(part.ofTopics() ? LOAD_TOPICS : LOAD)
        .withFetchSize(PORTION)
        .withQueryTimeout(LONGEST_SECONDS)
        .param("from", part.days().from())
        .param("end", part.days().end())
        .query(
            (RowCallbackHandler)
                rs -> {
                  UUID stamp = rs.getObject("stamp", UUID.class);
                  if (!expected.equals(
                      stamp == null ? NONE : new Mark(rs.getLong("fold"), stamp))) {
                    throw new Overtaken();
                  }
                  building.add(
                      new Run(
                          traits.places().of(SumColumns.place(rs)),
                          traits.topicsOf(rs.getString("topics"))),
                      traits.kinds().of(SumColumns.kind(rs)),
                      SumColumns.sums(rs));
                });
    return new Held(expected, building.block(), Block.EMPTY);
  }

  /// @param parts how many parts of months
  record Weight(int parts, long rows, long bytes) {}

  synchronized Weight weight() {
    return new Weight(
        held.size(),
        rows,
        held.values().stream().mapToLong(one -> one.block().bytes() + one.late().bytes()).sum());
  }

  boolean isFull() {
    return weight().rows() > most * 9 / 10;
  }

  synchronized void clear() {
    held.clear();
    rows = 0;
  }
}

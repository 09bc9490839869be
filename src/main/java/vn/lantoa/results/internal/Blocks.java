package vn.lantoa.results.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
/// parts used last are held, as many as there is room for.
@Repository
class Blocks {
  private static final int PORTION = 5_000;

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
  private long bytes;

  /// @param megabytes that rows may take; in any case not more than a quarter of the memory there
  ///   is
  Blocks(
      JdbcClient jdbc,
      Traits traits,
      @Value("${lantoa.results.megabytes-held:256}") long megabytes) {
    this.jdbc = jdbc;
    this.traits = traits;
    this.most = Math.min(megabytes << 20, Runtime.getRuntime().maxMemory() / 4);
  }

  /// What a block is of.
  ///
  /// @param days at most a month
  /// @param ofTopics only work that names topics, by the set of them; otherwise all work
  record Part(DayRange days, boolean ofTopics) {}

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
  Map<Part, Held> of(Map<Part, Held> here, Seen seen) {
    Mark now = seen.now();
    if (now == null) {
      return Map.of();
    }
    Map<Part, Map<Run, Map<Integer, long[]>>> changes = changes(here, seen);
    Map<Part, Held> found = new HashMap<>();
    here.forEach(
        (part, before) -> {
          if (seen.known().contains(before.mark())) {
            Held changed = before.with(now, changes.getOrDefault(part, Map.of()));
            keep(part, changed, now);
            found.put(part, changed);
          }
        });
    return found;
  }

  /// The folded sums of a part at the moment that was seen, from the summary.
  Held read(Part part, Seen seen) {
    Held read = load(part, seen.now());
    keep(part, read, seen.now());
    return read;
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
    bytes += read.bytes() - (other == null ? 0 : other.bytes());
    held.put(part, read);
    var eldest = held.entrySet().iterator();
    while (bytes > most && eldest.hasNext()) {
      bytes -= eldest.next().getValue().bytes();
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
    return Held.of(expected, building.block());
  }

  /// @param parts how many parts of months
  record Weight(int parts, long rows, long bytes) {}

  synchronized Weight weight() {
    return new Weight(held.size(), held.values().stream().mapToLong(Held::rows).sum(), bytes);
  }

  synchronized boolean isFull() {
    return bytes > most * 9 / 10;
  }

  synchronized void clear() {
    held.clear();
    bytes = 0;
  }
}

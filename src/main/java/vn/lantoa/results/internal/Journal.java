package vn.lantoa.results.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.shared.DayRange;

/// Which contributions were folded since something was read, and which are not folded yet.
@Repository
class Journal {
  /// Contributions that stay readable after their fold. Who held sums before them reads anew.
  private static final int KEPT = 100_000;

  private static final String READ =
      """
      select 'MARK' as part, m.number as fold, m.stamp, null::date as day, '' as topics,
        {nothing}
      from results.fold m
      where m.number = any(:marks) or m.number = (select max(number) from results.fold)
      union all
      select 'FOLDED', f.fold, null, f.day, f.topics::text, {traits}, {sums}
      from results.recent f
      where f.fold > :since and ({within})
      union all
      select 'WAITING', 0, null, f.day, f.topics::text, {traits}, {sums}
      from activities.contribution_delta f
      where {within}
      """
          .replace("{nothing}", SumColumns.NOTHING)
          .replace("{traits}", SumColumns.TRAITS)
          .replace("{sums}", SumColumns.EACH);

  private final JdbcClient jdbc;
  private final Traits traits;

  Journal(JdbcClient jdbc, Traits traits) {
    this.jdbc = jdbc;
    this.traits = traits;
  }

  /// A moment of the summary: the last fold in it.
  record Mark(long number, UUID stamp) {}

  /// A contribution, or several of one grain; set of topics 0 for none.
  record Change(long fold, LocalDate day, int place, int kind, int topics, long[] sums) {}

  /// What one statement saw.
  ///
  /// @param now the last fold; null where none is known, and nothing may be held
  /// @param known those of the marks asked about that still are marks
  /// @param folded contributions to the periods, folded after the oldest of them
  /// @param waiting contributions to the periods that are not folded
  record Seen(@Nullable Mark now, Set<Mark> known, List<Change> folded, List<Change> waiting) {}

  /// @param marks of what is held
  Seen read(Collection<Mark> marks, List<DayRange> periods) {
    List<String> within = new ArrayList<>();
    Map<String, Object> days = new HashMap<>();
    for (DayRange period : periods) {
      within.add("f.day >= :from%d and f.day < :end%d".formatted(within.size(), within.size()));
      days.put("from" + days.size() / 2, period.from());
      days.put("end" + days.size() / 2, period.end());
    }
    Set<Mark> known = new HashSet<>();
    List<Change> folded = new ArrayList<>();
    List<Change> waiting = new ArrayList<>();
    jdbc.sql(READ.replace("{within}", String.join(" or ", within)))
        .param("marks", marks.stream().map(Mark::number).distinct().toArray(Long[]::new))
        .param("since", marks.stream().mapToLong(Mark::number).min().orElse(Long.MAX_VALUE))
        .params(days)
        .query(
            (RowCallbackHandler)
                rs -> {
                  switch (rs.getString("part")) {
                    case "MARK" ->
                        known.add(new Mark(rs.getLong("fold"), rs.getObject("stamp", UUID.class)));
                    case "FOLDED" -> folded.add(change(rs));
                    default -> waiting.add(change(rs));
                  }
                });
    Mark now =
        known.stream().max((one, other) -> Long.compare(one.number(), other.number())).orElse(null);
    return new Seen(now, known, folded, waiting);
  }

  private Change change(ResultSet rs) throws SQLException {
    return new Change(
        rs.getLong("fold"),
        rs.getObject("day", LocalDate.class),
        traits.places().of(SumColumns.place(rs)),
        traits.kinds().of(SumColumns.kind(rs)),
        traits.topicsOf(rs.getString("topics")),
        SumColumns.sums(rs));
  }

  /// Forgets folds that are long past.
  void prune() {
    jdbc.sql(
            """
            with past as (
              delete from results.fold
              where total < (select max(total) from results.fold) - :kept
              returning number
            )
            delete from results.recent
            where fold <= (select max(number) from past)
            """)
        .param("kept", KEPT)
        .update();
  }

  /// The summary is another one: what was held of the old one is worth nothing.
  void beginAnew() {
    jdbc.sql("delete from results.recent").update();
    jdbc.sql("delete from results.fold").update();
    jdbc.sql("insert into results.fold (total) values (0)").update();
  }
}

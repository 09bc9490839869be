package vn.lantoa.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.organisation.Chronicle.ActMark;
import vn.lantoa.organisation.Chronicle.ChangeDay;
import vn.lantoa.organisation.Chronicle.Chapter;
import vn.lantoa.organisation.Chronicle.Tie;
import vn.lantoa.organisation.Chronicle.Ties;

/// The questions of [vn.lantoa.organisation.Chronicle] that units and areas answer alike.
///
/// @param table `unit` or `area`
/// @param alias of its versions in `columns`
/// @param columns what `row` reads
final class Chronicled<T> {
  private static final String ACT = ", r.id as act_id, r.number as act_number ";

  private final JdbcClient jdbc;
  private final String table;
  private final String select;
  private final String v;
  private final RowMapper<T> row;

  Chronicled(JdbcClient jdbc, String table, String alias, String columns, RowMapper<T> row) {
    this.jdbc = jdbc;
    this.table = table;
    this.v = alias;
    this.select = "select " + columns;
    this.row = row;
  }

  /// A version with its act; what is above it comes from [#above].
  List<Chapter<T>> chapters(UUID id) {
    return jdbc.sql(
            select
                + ACT
                + versions()
                + "left join organisation.reorganisation r on r.id = %1$s.act_id where %1$s.%2$s_id = :id order by lower(%1$s.valid)"
                    .formatted(v, table))
        .param("id", id)
        .query((rs, n) -> new Chapter<>(mapped(rs, n), List.of(), act(rs)))
        .list();
  }

  /// All versions of the parents in the time in which they were parents, oldest first.
  List<T> above(UUID id) {
    return jdbc.sql(
            select
                + versions()
                + "join organisation.%2$s_version c on c.parent_id = %1$s.%2$s_id and c.valid && %1$s.valid where c.%2$s_id = :id order by lower(%1$s.valid)"
                    .formatted(v, table))
        .param("id", id)
        .query(row)
        .list();
  }

  Ties<T> ties(UUID id) {
    return new Ties<>(
        ties(id, "predecessor", "successor", "s.effective_on - 1"),
        ties(id, "successor", "predecessor", "s.effective_on"));
  }

  private List<Tie<T>> ties(UUID id, String theirs, String ours, String seenOn) {
    return jdbc.sql(
            select
                + ACT
                + """
                , s.effective_on, (
                  select count(*) > 1 from organisation.%2$s_succession o
                  where o.predecessor_id = s.predecessor_id
                ) or exists (
                  select from organisation.%2$s_version p
                  where p.%2$s_id = s.predecessor_id and p.valid @> s.effective_on
                ) as part
                """
                    .formatted(v, table)
                + versions()
                + """
                join organisation.%2$s_succession s
                  on s.%3$s_id = %1$s.%2$s_id and %1$s.valid @> %5$s
                left join organisation.reorganisation r on r.id = s.act_id
                where s.%4$s_id = :id
                order by s.effective_on, %1$s.code
                """
                    .formatted(v, table, theirs, ours, seenOn))
        .param("id", id)
        .query(
            (rs, n) ->
                new Tie<>(
                    mapped(rs, n),
                    rs.getObject("effective_on", LocalDate.class),
                    rs.getBoolean("part"),
                    act(rs)))
        .list();
  }

  List<ChangeDay> changeDays() {
    return jdbc.sql(
            """
            select day, count(distinct id) as things
            from (
              select lower(valid) as day, %1$s_id as id from organisation.%1$s_version
              union all
              select upper(valid), %1$s_id from organisation.%1$s_version
            ) change
            where day is not null
            group by day
            order by day desc
            """
                .formatted(table))
        .query((rs, n) -> new ChangeDay(rs.getObject("day", LocalDate.class), rs.getLong("things")))
        .list();
  }

  private String versions() {
    return " from organisation.%2$s_version %1$s ".formatted(v, table);
  }

  private T mapped(ResultSet rs, int n) throws SQLException {
    return java.util.Objects.requireNonNull(row.mapRow(rs, n));
  }

  private static @Nullable ActMark act(ResultSet rs) throws SQLException {
    UUID id = rs.getObject("act_id", UUID.class);
    return id == null ? null : new ActMark(id, rs.getString("act_number"));
  }
}

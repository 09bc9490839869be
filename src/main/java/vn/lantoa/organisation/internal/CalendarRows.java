package vn.lantoa.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.CalendarDay;

/// Rows of `organisation.calendar_day`, and the revision that every change of them leaves behind.
@Repository
class CalendarRows {
  private static final String SELECT =
      "select day, kind, name, name_en, expected, version from organisation.calendar_day ";

  private final JdbcClient jdbc;

  CalendarRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Absent before the shipped days were written.
  Optional<UUID> revision() {
    return jdbc.sql("select revision from organisation.calendar_state")
        .query(UUID.class)
        .optional();
  }

  /// Keeps every other change of the calendar waiting until the end of the transaction.
  void lock() {
    jdbc.sql("lock table organisation.calendar_state in exclusive mode").update();
  }

  void newRevision() {
    jdbc.sql(
            """
            insert into organisation.calendar_state (revision)
            values (uuidv7())
            on conflict (singleton) do update set revision = excluded.revision
            """)
        .update();
  }

  List<CalendarDay> all() {
    return jdbc.sql(SELECT + "order by day").query(CalendarRows::day).list();
  }

  List<CalendarDay> ofYear(int year) {
    return jdbc.sql(SELECT + "where day >= :from and day < :end order by day")
        .param("from", LocalDate.of(year, 1, 1))
        .param("end", LocalDate.of(year + 1, 1, 1))
        .query(CalendarRows::day)
        .list();
  }

  Optional<CalendarDay> find(LocalDate day) {
    return jdbc.sql(SELECT + "where day = :day")
        .param("day", day)
        .query(CalendarRows::day)
        .optional();
  }

  void insert(CalendarDay.Facts facts) {
    bound(
            """
            insert into organisation.calendar_day (day, kind, name, name_en, expected)
            values (:day, :kind, :name, :name_en, :expected)
            """,
            facts)
        .update();
  }

  void update(CalendarDay.Facts facts) {
    bound(
            """
            update organisation.calendar_day
            set kind = :kind, name = :name, name_en = :name_en, expected = :expected,
              version = version + 1
            where day = :day
            """,
            facts)
        .update();
  }

  void delete(LocalDate day) {
    jdbc.sql("delete from organisation.calendar_day where day = :day").param("day", day).update();
  }

  private JdbcClient.StatementSpec bound(String sql, CalendarDay.Facts facts) {
    return jdbc.sql(sql)
        .param("day", facts.day())
        .param("kind", facts.kind().name())
        .param("name", facts.name())
        .param("name_en", facts.nameEn())
        .param("expected", facts.expected());
  }

  private static CalendarDay day(ResultSet rs, int n) throws SQLException {
    return new CalendarDay(
        new CalendarDay.Facts(
            rs.getObject("day", LocalDate.class),
            CalendarDay.Kind.valueOf(rs.getString("kind")),
            rs.getString("name"),
            rs.getString("name_en"),
            rs.getBoolean("expected")),
        rs.getInt("version"));
  }
}

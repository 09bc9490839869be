package vn.lantoa.results.internal.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.participants.Months;
import vn.lantoa.results.participants.Reach;

/// Sums over records of work by month: months of the summary and contributions not yet folded, in
/// one statement.
@Repository
class ReachRows {
  private static final String SQL =
      """
      select s.month, sum(s.activities) as activities, sum(s.attendances) as attendances,
        sum(s.people) as people, sum(s.voluntary_joined) as voluntary_joined,
        sum(s.household_joined) as household_joined, sum(s.vssid_installed) as vssid_installed
      from (
        select f.first_day as month, f.activities, f.attendances, f.people, f.voluntary_joined,
          f.household_joined, f.vssid_installed
        from {table} f
        where f.version = (select current from results.summary_version)
          and f.months = 1 and f.first_day >= :from and f.first_day < :end {units}
        union all
        select date_trunc('month', f.day::timestamp)::date, f.activities, f.attendances, f.people,
          f.voluntary_joined, f.household_joined, f.vssid_installed
        from activities.contribution_delta f
        where f.day >= :from and f.day < :end {units}
      ) s
      group by s.month
      """;

  private final JdbcClient jdbc;

  ReachRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By month; a month without records is left out.
  ///
  /// @param units whose records count; null for all
  Map<YearMonth, Reach> byMonth(Months months, @Nullable Set<UnitId> units) {
    Map<YearMonth, Reach> reach = new HashMap<>();
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                SQL.replace(
                        "{table}", units == null ? "results.span_by_atom" : "results.span_by_unit")
                    .replace("{units}", units == null ? "" : "and f.unit_id = any(:units)"))
            .param("from", months.first().atDay(1))
            .param("end", months.last().plusMonths(1).atDay(1));
    if (units != null) {
      statement = statement.param("units", units.stream().map(UnitId::value).toArray(UUID[]::new));
    }
    statement.query(
        rs -> {
          reach.put(YearMonth.from(rs.getObject("month", LocalDate.class)), reach(rs));
        });
    return reach;
  }

  private static Reach reach(ResultSet rs) throws SQLException {
    return new Reach(
        rs.getLong("activities"),
        rs.getLong("attendances"),
        rs.getLong("people"),
        rs.getLong("voluntary_joined"),
        rs.getLong("household_joined"),
        rs.getLong("vssid_installed"));
  }
}

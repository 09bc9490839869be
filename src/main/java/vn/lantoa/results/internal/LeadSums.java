package vn.lantoa.results.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.UnitSums;
import vn.lantoa.shared.DayRange;

/// [UnitSums] over summary and contributions not yet folded, each in one statement.
@Repository
class LeadSums implements UnitSums {
  private static final String SUMS =
      """
      sum(f.activities) as activities, sum(f.quantity) as quantity,
        sum(f.attendances) as attendances, sum(f.people) as people,
        sum(f.voluntary_joined) as voluntary_joined, sum(f.household_joined) as household_joined,
        sum(f.vssid_installed) as vssid_installed, sum(f.cost) as cost
      """;

  private static final String CONDITIONS =
      """
       and (:all_states or f.approved)
        and (cast(:forms as smallint[]) is null or f.form_id = any(:forms))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  LeadSums(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Map<UnitId, Map<Integer, Tally>> of(DayRange period, Approval approval) {
    Map<UnitId, Map<Integer, Tally>> sums = new HashMap<>();
    Asked asked = new Asked(period, approval, Set.of());
    read(asked, Span.Grain.YEAR, "f.form_id")
        .forEach(
            row ->
                sums.computeIfAbsent(row.unit(), absent -> new HashMap<>())
                    .merge(row.key(), row.tally(), Tally::plus));
    return sums;
  }

  @Override
  public Map<UnitId, Map<YearMonth, Tally>> months(
      DayRange period, Approval approval, Set<Integer> forms) {
    Map<UnitId, Map<YearMonth, Tally>> sums = new HashMap<>();
    read(new Asked(period, approval, forms), Span.Grain.MONTH, "{month}")
        .forEach(
            row ->
                sums.computeIfAbsent(row.unit(), absent -> new HashMap<>())
                    .merge(
                        YearMonth.of(row.key() / 100, row.key() % 100), row.tally(), Tally::plus));
    return sums;
  }

  private record Asked(DayRange period, Approval approval, Set<Integer> forms) {}

  private record Row(UnitId unit, int key, Tally tally) {}

  private List<Row> read(Asked asked, Span.Grain coarsest, String key) {
    DayRange period = coarsest == Span.Grain.YEAR ? rounded(asked.period()) : asked.period();
    List<String> parts = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>();
    for (Span span : Span.of(period, coarsest)) {
      parts.add(part(span, parts.size(), key));
      parameters.put("from" + (parts.size() - 1), span.from());
      parameters.put("end" + (parts.size() - 1), span.end());
    }
    parts.add(
        "select f.unit_id, %s as key, %s from activities.contribution_delta f where f.day >= :from"
                .formatted(key.replace("{month}", month("f.day")), SUMS)
            + " and f.day < :end"
            + CONDITIONS
            + "group by 1, 2\n");
    return jdbc.sql(String.join("union all\n", parts))
        .params(parameters)
        .param("from", period.from())
        .param("end", period.end())
        .param("all_states", asked.approval() == Approval.ALL)
        .param(
            "forms",
            asked.forms().isEmpty()
                ? null
                : asked.forms().stream().map(Integer::shortValue).toArray(Short[]::new))
        .query(LeadSums::row)
        .list();
  }

  private static String part(Span span, int number, String key) {
    boolean days = span.grain() == Span.Grain.DAY;
    String from = days ? "results.summary" : "results.span_by_unit";
    String day = days ? "f.day" : "f.first_day";
    return "select f.unit_id, %s as key, %s from %s f where f.version = (%s) and %s %s >= :from%d and %s < :end%d"
            .formatted(
                key.replace("{month}", month(day)),
                SUMS,
                from,
                "select current from results.summary_version",
                days ? "" : "f.months = " + span.grain().months + " and",
                day,
                number,
                day,
                number)
        + CONDITIONS
        + "group by 1, 2\n";
  }

  private static String month(String day) {
    return "(extract(year from " + day + ") * 100 + extract(month from " + day + "))::integer";
  }

  /// Nothing is recorded for days to come, so a year that has not ended is read whole: one row a
  /// unit and form instead of one a month and day.
  private DayRange rounded(DayRange period) {
    LocalDate today = LocalDate.now(clock);
    LocalDate yearsEnd = today.plusYears(1).withDayOfYear(1);
    boolean endsInFuture = period.end().isAfter(today) && period.end().isBefore(yearsEnd);
    return endsInFuture ? new DayRange(period.from(), yearsEnd) : period;
  }

  private static Row row(ResultSet rs, int n) throws SQLException {
    return new Row(
        new UnitId(rs.getObject("unit_id", UUID.class)),
        rs.getInt("key"),
        new Tally(
            rs.getLong("activities"),
            rs.getLong("quantity"),
            rs.getLong("attendances"),
            rs.getLong("people"),
            rs.getLong("voluntary_joined"),
            rs.getLong("household_joined"),
            rs.getLong("vssid_installed"),
            rs.getLong("cost")));
  }

  @Override
  public Changed changedAfter(long after) {
    boolean[] everything = {false};
    long[] highest = {after};
    List<Touch> touches = new ArrayList<>();
    jdbc.sql(
            """
            select t.seq, t.unit_id, t.form_id, t.day
            from results.touched t
            where t.seq > :after
            union all
            select distinct 0, d.unit_id, d.form_id, d.day
            from activities.contribution_delta d
            """)
        .param("after", after)
        .query(
            rs -> {
              highest[0] = Math.max(highest[0], rs.getLong("seq"));
              UUID unit = rs.getObject("unit_id", UUID.class);
              if (unit == null) {
                everything[0] = true;
              } else {
                touches.add(
                    new Touch(
                        new UnitId(unit),
                        rs.getInt("form_id"),
                        rs.getObject("day", LocalDate.class)));
              }
            });
    return new Changed(everything[0], highest[0], touches);
  }

  @Override
  public void forget(long through) {
    jdbc.sql("delete from results.touched where seq <= :through")
        .param("through", through)
        .update();
  }
}

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

/// [UnitSums] over summary and contributions not yet folded, both as of one moment.
@Repository
class LeadSums implements UnitSums {
  static final String SUMS =
      """
      sum(f.activities) as activities, sum(f.quantity) as quantity,
        sum(f.attendances) as attendances, sum(f.people) as people,
        sum(f.voluntary_joined) as voluntary_joined, sum(f.household_joined) as household_joined,
        sum(f.vssid_installed) as vssid_installed, sum(f.cost) as cost
      """;

  static final String CONDITIONS =
      """
       and (:all_states or f.approved)
        and (cast(:forms as smallint[]) is null or f.form_id = any(:forms))
      """;

  static final String UNFOLDED =
      "activities.contribution_delta f where f.day >= :from and f.day < :end";

  /// How much of what was touched stays, for those who hold sums and come now and then.
  private static final int STAYS = 20_000;

  private final JdbcClient jdbc;
  private final KeptSums kept;
  private final Clock clock;

  LeadSums(JdbcClient jdbc, KeptSums kept, Clock clock) {
    this.jdbc = jdbc;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public Map<UnitId, Map<Integer, Tally>> of(DayRange period, Approval approval) {
    return kept.of(new Asked(period, rounded(period), approval, Set.of()));
  }

  @Override
  public Map<UnitId, Map<YearMonth, Tally>> months(
      DayRange period, Approval approval, Set<Integer> forms) {
    Map<UnitId, Map<YearMonth, Tally>> sums = new HashMap<>();
    read(new Asked(period, period, approval, forms))
        .forEach(
            row ->
                sums.computeIfAbsent(row.unit(), absent -> new HashMap<>())
                    .merge(
                        YearMonth.of(row.key() / 100, row.key() % 100), row.tally(), Tally::plus));
    return sums;
  }

  /// @param folded period that is read from the summary, which has nothing of days to come
  /// @param forms empty for all
  record Asked(DayRange period, DayRange folded, Approval approval, Set<Integer> forms) {}

  private record Row(UnitId unit, int key, Tally tally) {}

  private List<Row> read(Asked asked) {
    List<String> parts = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>();
    folded(asked, Span.Grain.MONTH, parameters)
        .forEach(
            from ->
                parts.add(
                    part(
                        month(from.startsWith("results.summary ") ? "f.day" : "f.first_day"),
                        from)));
    parts.add(part(month("f.day"), UNFOLDED));
    return jdbc.sql(String.join("union all\n", parts))
        .params(parameters)
        .params(parametersOf(asked))
        .query(LeadSums::row)
        .list();
  }

  private static String part(String key, String from) {
    return "select f.unit_id, %s as key, %s from %s%sgroup by 1, 2\n"
        .formatted(key, SUMS, from, CONDITIONS);
  }

  static Map<String, Object> parametersOf(Asked asked) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("from", asked.period().from());
    parameters.put("end", asked.period().end());
    parameters.put("all_states", asked.approval() == Approval.ALL);
    parameters.put(
        "forms",
        asked.forms().isEmpty()
            ? null
            : asked.forms().stream().map(Integer::shortValue).toArray(Short[]::new));
    return parameters;
  }

  /// Where the spans of a period are read from, each with the conditions that bound it.
  ///
  /// @param parameters takes the bounds
  static List<String> folded(Asked asked, Span.Grain coarsest, Map<String, Object> parameters) {
    List<String> parts = new ArrayList<>();
    for (Span span : Span.of(asked.folded(), coarsest)) {
      int number = parts.size();
      boolean days = span.grain() == Span.Grain.DAY;
      String day = days ? "f.day" : "f.first_day";
      parameters.put("from" + number, span.from());
      parameters.put("end" + number, span.end());
      parts.add(
          "%s f where f.version = (%s) and %s %s >= :from%d and %s < :end%d"
              .formatted(
                  days ? "results.summary" : "results.span_by_unit",
                  "select current from results.summary_version",
                  days ? "" : "f.months = " + span.grain().months + " and",
                  day,
                  number,
                  day,
                  number));
    }
    return parts;
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
    return new Row(new UnitId(rs.getObject("unit_id", UUID.class)), rs.getInt("key"), tally(rs));
  }

  static Tally tally(ResultSet rs) throws SQLException {
    return new Tally(
        rs.getLong("activities"),
        rs.getLong("quantity"),
        rs.getLong("attendances"),
        rs.getLong("people"),
        rs.getLong("voluntary_joined"),
        rs.getLong("household_joined"),
        rs.getLong("vssid_installed"),
        rs.getLong("cost"));
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
  public String mark() {
    return jdbc.sql(
            """
            select concat_ws('/', v.current, extract(epoch from v.built_at), v.folded_through,
              d.count, d.newest)
            from results.summary_version v,
              (select count(*), max(seq) as newest from activities.contribution_delta) d
            """)
        .query(String.class)
        .single();
  }

  @Override
  public void forget(long through) {
    jdbc.sql(
            """
            delete from results.touched
            where seq <= :through and seq <= (select max(seq) from results.touched) - :stays
            """)
        .param("through", through)
        .param("stays", STAYS)
        .update();
  }
}

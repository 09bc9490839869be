package vn.lantoa.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.internal.history.HistoryKeeper;
import vn.lantoa.results.Contributions.Contribution;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.ResultsQuery.Breakdown;
import vn.lantoa.results.ResultsQuery.Comparison;
import vn.lantoa.results.ResultsQuery.Filter;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.Bench;
import vn.lantoa.testing.Bench.Times;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.SwitchableDataSource;

/// Figures over ten million records of five years, beside the same over a tenth of them, beside the
/// same sum over the records themselves, and beside a round trip that does nothing; the fold and
/// the recount at that size.
@Tag("bench")
@LantoaTest
final class TenMillionBenchTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate BEFORE_MERGER = LocalDate.of(2025, 6, 30);
  private static final int TO_FOLD = 200_000;

  /// Provinces × forms of a year beside the year before: what the bars are about.
  private static final String YEAR = "province × form, 2025 and 2024, 34";

  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private SwitchableDataSource source;
  @Autowired private HistoryKeeper keeper;
  @Autowired private Organisation organisation;
  @Autowired private Accounts accounts;
  @Autowired private Results results;
  @Autowired private Upkeep upkeep;

  @Test
  void figuresOverAllRecords() {
    Bench.settingsOfTheProgram(jdbc);
    WholeCountry.found(keeper, transaction);
    SkewedWork work = SkewedWork.prepare(source.database());
    Viewer viewer =
        new Contributions(jdbc, organisation, accounts)
            .person("bench-hq", Role.HQ_LEADER, "BHXHVN", TODAY);
    int few = Bench.records() / 10;
    load(work, few);
    Map<String, Times> small = figures(viewer);
    load(work, Bench.records() - few);
    Map<String, Times> big = figures(viewer);
    big.forEach(
        (what, times) ->
            Bench.say(
                "%-46s p95 %8.2f ms = %.2f × of a tenth of the records",
                what, times.p95(), times.p95() / Objects.requireNonNull(small.get(what)).p95()));
    besideTheRecords(Objects.requireNonNull(big.get(YEAR)));
    theNextReadShowsACommit(viewer);
    foldAndRecount(work);
  }

  private void load(SkewedWork work, int records) {
    Bench.once("%,d records loaded".formatted(records), () -> work.load(records));
    Bench.once("summary built", upkeep::buildAfterLoad);
    for (String table : List.of("summary", "span_by_unit", "span_by_atom")) {
      jdbc.sql("vacuum analyze results." + table).withQueryTimeout(600).update();
    }
    Bench.say(
        "%,d records; %,d days, %,d months and years by unit, %,d by atom; %d atoms, %d units",
        count("activities.activity"),
        count("results.summary"),
        count("results.span_by_unit"),
        count("results.span_by_atom"),
        count("organisation.atom"),
        count("organisation.unit"));
  }

  private Map<String, Times> figures(Viewer viewer) {
    Bench.machine(jdbc);
    Map<String, Times> all = new LinkedHashMap<>();
    DayRange year = DayRange.year(2025);
    Told now = new Told.On(TODAY);
    put(all, YEAR, matrix(viewer, query(year, now, Filter.NONE), 200));
    put(
        all,
        "province × form, 2025 and 2024, 63",
        matrix(viewer, query(year, new Told.On(BEFORE_MERGER), Filter.NONE), 200));
    put(
        all,
        "province × form, 2025 and 2024, in common",
        matrix(viewer, query(year, new Told.InCommon(), Filter.NONE), 200));
    DayRange begun = new DayRange(LocalDate.of(2026, 1, 1), TODAY);
    put(
        all,
        "province × form, 1/1-19/11/2026 and 2025",
        matrix(viewer, query(begun, now, Filter.NONE), 200));
    put(
        all,
        "the same of one policy area",
        matrix(viewer, query(year, now, new Filter(List.of(), Approval.ALL, 2, 0, null)), 20));
    put(
        all,
        "the same of one audience",
        matrix(viewer, query(year, now, new Filter(List.of(), Approval.ALL, 0, 4, null)), 20));
    put(
        all,
        "units, 2025 and 2024",
        table(viewer, query(year, now, Filter.NONE).by(Breakdown.UNIT)));
    put(
        all,
        "units as recorded, 2025 and 2024",
        table(viewer, query(year, new Told.AsRecorded(TODAY), Filter.NONE).by(Breakdown.UNIT)));
    return all;
  }

  private static void put(Map<String, Times> all, String what, Times times) {
    Bench.tell(what, times);
    all.put(what, times);
  }

  private static ResultsQuery query(DayRange period, Told told, Filter filter) {
    return new ResultsQuery(
        period, Breakdown.PROVINCE, told, Comparison.SAME_PERIOD_LAST_YEAR, filter);
  }

  private Times matrix(Viewer viewer, ResultsQuery query, int rounds) {
    return Bench.measure(rounds / 10, rounds, () -> results.matrix(viewer, query));
  }

  private Times table(Viewer viewer, ResultsQuery query) {
    return Bench.measure(1, 10, () -> results.table(viewer, query));
  }

  /// The shortest of three runs over the records, to be fair to them.
  private void besideTheRecords(Times figures) {
    Times raw =
        Bench.measure(
            1,
            3,
            () ->
                jdbc.sql(
                        """
                        select counted_day >= date '2025-01-01', counted_atom, form_id, count(*),
                          sum(quantity), sum(attendances)
                        from activities.activity
                        where counted_day >= date '2024-01-01' and counted_day < date '2026-01-01'
                          and status <> 'WITHDRAWN'
                        group by 1, 2, 3
                        """)
                    .withQueryTimeout(600)
                    .query((rs, n) -> rs.getLong(4))
                    .list());
    Bench.say(
        "the records themselves %.0f ms = %.0f × the p50 and %.0f × the p95 of figures (bar 40)",
        raw.shortest(), raw.shortest() / figures.p50(), raw.shortest() / figures.p95());
  }

  private void theNextReadShowsACommit(Viewer viewer) {
    ResultsQuery query = query(DayRange.year(2025), new Told.On(TODAY), Filter.NONE);
    long before = results.matrix(viewer, query).total().chosen().now().activities();
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    Contribution one = contributions.by("BHXHVN", LocalDate.of(2025, 12, 30), 1, 3);
    transaction.executeWithoutResult(
        status -> {
          contributions.record(one);
          contributions.add(one);
        });
    long start = System.nanoTime();
    long after = results.matrix(viewer, query).total().chosen().now().activities();
    Bench.say("the read after a commit shows it, in %.1f ms", (System.nanoTime() - start) / 1e6);
    assertThat(after).isEqualTo(before + 1);
  }

  private void foldAndRecount(SkewedWork work) {
    double seconds = Bench.once("recorded and contributed", () -> work.record(TO_FOLD));
    Bench.say("%.0f records a second in one statement", TO_FOLD / seconds);
    double folding = Bench.once("folded", upkeep::fold);
    Bench.say("%.0f contributions folded a second", TO_FOLD / folding);
    Bench.once("recounted", () -> assertThat(upkeep.recount().differing()).isZero());
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table)
        .withQueryTimeout(600)
        .query(Long.class)
        .single();
  }
}

package vn.lantoa.results.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import vn.lantoa.results.Contributions;
import vn.lantoa.results.Cross;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.CrossQuery.Filter;
import vn.lantoa.results.Cube;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.results.SkewedWork;
import vn.lantoa.results.Upkeep;
import vn.lantoa.results.WholeCountry;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.Bench;
import vn.lantoa.testing.Bench.Times;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.SwitchableDataSource;

/// Figures by every pair of dimensions over a year beside the year before; the first reading of a
/// month, the reading after a fold, and what a row takes in memory. The bar is 100 ms at the 95th
/// percentile and ten million records.
@Tag("bench")
@LantoaTest
final class CubeBenchTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final int ROUNDS = 10;
  private static final int FOLDED = 300;

  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private SwitchableDataSource source;
  @Autowired private HistoryKeeper keeper;
  @Autowired private Organisation organisation;
  @Autowired private Accounts accounts;
  @Autowired private Cube cube;
  @Autowired private Blocks blocks;
  @Autowired private Upkeep upkeep;

  @Test
  void everyPairOfDimensions() {
    Bench.settingsOfTheProgram(jdbc);
    WholeCountry.found(keeper, transaction);
    SkewedWork work = SkewedWork.prepare(source.database());
    Viewer viewer =
        new Contributions(jdbc, organisation, accounts)
            .person("bench-hq", Role.HQ_LEADER, "BHXHVN", TODAY);
    Bench.once("%,d records loaded".formatted(Bench.records()), () -> work.load(Bench.records()));
    Bench.once("their topics", this::topics);
    Bench.once("summary built", upkeep::buildAfterLoad);
    for (String table : List.of("summary", "summary_of_topics")) {
      jdbc.sql("vacuum analyze results." + table).withQueryTimeout(600).update();
    }
    Bench.machine(jdbc);
    cold(viewer);
    afterAFold(viewer, work);
    pairs(viewer, DayRange.year(2025), "2025 and 2024");
    pairs(viewer, new DayRange(LocalDate.of(2026, 1, 1), TODAY), "1/1-19/11/2026 and 2025");
  }

  /// Of one record in four it is told what it was about: of half of these one topic, of the others
  /// two.
  private void topics() {
    transaction.executeWithoutResult(status -> nameTopics());
    jdbc.sql("vacuum analyze activities.activity_content").withQueryTimeout(600).update();
    Bench.say(
        "%,d records name topics, %,d rows",
        jdbc.sql("select count(distinct activity_id) from activities.activity_content")
            .query(Long.class)
            .single(),
        jdbc.sql("select count(*) from activities.activity_content").query(Long.class).single());
  }

  /// Keys are not checked, as in all the load.
  private void nameTopics() {
    jdbc.sql("set local session_replication_role = replica").update();
    jdbc.sql(
            """
            insert into activities.activity_content (activity_id, topic_id)
            select a.id, t.id
            from activities.activity a
            cross join (values (0), (1)) second(n)
            join (
              select id, row_number() over (order by code) as n, count(*) over () as topics
              from policy.content_topic
            ) t on t.n = 1 + (a.quantity + second.n * (1 + (hashtext(a.id::text) & 3))) % t.topics
            where hashtext(a.id::text) & 15 < 4 and (second.n = 0 or hashtext(a.id::text) & 1 = 0)
            """)
        .withQueryTimeout(600)
        .update();
  }

  private static CrossQuery query(DayRange period, Dimension rows, Dimension columns) {
    return new CrossQuery(
        period, rows, columns, new Told.On(TODAY), period.yearBefore(), List.of(), Filter.NONE);
  }

  private void cold(Viewer viewer) {
    DayRange year = DayRange.year(2025);
    blocks.clear();
    cold("all work", () -> cube.cross(viewer, query(year, Dimension.PROVINCE, Dimension.FORM)));
    cold(
        "work that names topics",
        () -> cube.cross(viewer, query(year, Dimension.PROVINCE, Dimension.TOPIC)));
  }

  private void cold(String what, Runnable reading) {
    Blocks.Weight before = blocks.weight();
    double seconds = Bench.once("24 months of " + what + " read first", reading);
    Blocks.Weight after = blocks.weight();
    int parts = after.parts() - before.parts();
    long rows = after.rows() - before.rows();
    long bytes = after.bytes() - before.bytes();
    Bench.say(
        "%d months, %,d rows, %,d bytes: %.1f bytes a row, %.0f ms a month",
        parts, rows, bytes, (double) bytes / rows, seconds * 1_000 / parts);
  }

  private void pairs(Viewer viewer, DayRange period, String what) {
    List<Times> all = new ArrayList<>();
    for (Dimension rows : Dimension.values()) {
      for (Dimension columns : Dimension.values()) {
        if (rows.ordinal() < columns.ordinal()) {
          CrossQuery query = query(period, rows, columns);
          Times times = Bench.measure(3, ROUNDS, () -> cube.cross(viewer, query));
          Bench.tell(rows + " × " + columns + ", " + what, times);
          all.add(times);
        }
      }
    }
    Bench.say("worst p95 %.1f ms", all.stream().mapToDouble(Times::p95).max().orElseThrow());
  }

  private void afterAFold(Viewer viewer, SkewedWork work) {
    DayRange period = new DayRange(LocalDate.of(2026, 1, 1), TODAY);
    CrossQuery query = query(period, Dimension.PROVINCE, Dimension.FORM);
    Cross before = cube.cross(viewer, query);
    work.record(FOLDED);
    Times waiting = Bench.measure(0, 5, () -> cube.cross(viewer, query));
    Bench.tell(FOLDED + " contributions waiting", waiting);
    long[] nanos = new long[5];
    for (int round = 0; round < nanos.length; round++) {
      upkeep.fold();
      long start = System.nanoTime();
      cube.cross(viewer, query);
      nanos[round] = System.nanoTime() - start;
      work.record(FOLDED);
    }
    Bench.tell("first reading after a fold of " + FOLDED, new Times(nanos));
    upkeep.fold();
    assertThat(cube.cross(viewer, query).total().now().activities())
        .isGreaterThan(before.total().now().activities());
  }
}

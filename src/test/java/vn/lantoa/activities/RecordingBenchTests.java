package vn.lantoa.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.activities.OpenLoop.Province;
import vn.lantoa.activities.RecordingClients.Office;
import vn.lantoa.activities.RecordingClients.Statements;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.internal.history.HistoryKeeper;
import vn.lantoa.results.Contributions;
import vn.lantoa.results.SkewedWork;
import vn.lantoa.results.Upkeep;
import vn.lantoa.results.WholeCountry;
import vn.lantoa.testing.Bench;
import vn.lantoa.testing.Bench.Times;
import vn.lantoa.testing.Cpu;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.SwitchableDataSource;

/// How much figures cost those who record, and how quick recording over HTTP is under load, with
/// the load on the same machine, the fold at work each second, and a tenth of the records of the
/// big run in the tables.
@Tag("bench")
@LantoaTest
final class RecordingBenchTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Duration ROUND = Duration.ofSeconds(5);
  private static final int ROUNDS = 3;
  private static final double RATE = 300;
  private static final double BURST = 50;

  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private SwitchableDataSource source;
  @Autowired private HistoryKeeper keeper;
  @Autowired private Organisation organisation;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private Upkeep upkeep;
  @LocalServerPort private int port;

  @BeforeEach
  void country() {
    if (jdbc.sql("select count(*) from activities.activity").query(Long.class).single() == 0) {
      Bench.settingsOfTheProgram(jdbc);
      WholeCountry.found(keeper, transaction);
      int records = Bench.records() / 10;
      Bench.once(
          "%,d records loaded".formatted(records),
          () -> SkewedWork.prepare(source.database()).load(records));
      upkeep.buildAfterLoad();
      jdbc.sql("vacuum analyze").update();
    }
    Bench.machine(jdbc);
  }

  @Test
  void figuresCostThoseWhoRecordLittle() {
    List<Office> offices = offices();
    RecordingClients clients = new RecordingClients(source.database());
    clients.perSecond(offices, Statements.ALL_AND_CONTRIBUTION, ROUND);
    upkeep.fold();
    Map<Statements, Double> sums = new EnumMap<>(Statements.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (Statements each : Statements.values()) {
        try (ScheduledExecutorService folding = folding()) {
          sums.merge(each, clients.perSecond(offices, each, ROUND) / ROUNDS, Double::sum);
          folding.shutdown();
        }
        upkeep.fold();
      }
    }
    sums.forEach((each, sum) -> Bench.say("16 clients, %-30s %7.0f a second", each, sum));
    Bench.say(
        "with contribution and fold: %.0f %% of all statements without (bar 65), %.0f %% of the"
            + " record alone",
        share(sums, Statements.ALL_AND_CONTRIBUTION, Statements.ALL),
        share(sums, Statements.RECORD_AND_CONTRIBUTION, Statements.RECORD));
    oneProvinceBesideAll(clients, offices);
  }

  private static double share(Map<Statements, Double> sums, Statements of, Statements in) {
    return 100 * sums.getOrDefault(of, 0.0) / sums.getOrDefault(in, 1.0);
  }

  private void oneProvinceBesideAll(RecordingClients clients, List<Office> offices) {
    String one = offices.getFirst().province();
    List<Office> ofOne = offices.stream().filter(o -> o.province().equals(one)).toList();
    double together = 0;
    double spread = 0;
    for (int round = 0; round < ROUNDS; round++) {
      try (ScheduledExecutorService folding = folding()) {
        spread += clients.perSecond(offices, Statements.ALL_AND_CONTRIBUTION, ROUND) / ROUNDS;
        together += clients.perSecond(ofOne, Statements.ALL_AND_CONTRIBUTION, ROUND) / ROUNDS;
        folding.shutdown();
      }
    }
    Bench.say(
        "all clients in one province: %.0f a second = %.0f %% of spread, %.0f (bar 70)",
        together, 100 * together / spread, spread);
    upkeep.fold();
  }

  @Test
  void recordingOverHttpIsQuickUnderLoad() {
    List<Province> provinces = provinces();
    OpenLoop loop = new OpenLoop(port);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    try (ScheduledExecutorService folding = folding()) {
      loop.run(even(provinces, 50), Duration.ofSeconds(10), random);
      loop.run(even(provinces, RATE / 2), Duration.ofSeconds(60), random);
      for (double rate : new double[] {RATE / 2, RATE}) {
        Cpu before = Cpu.now(jdbc);
        OpenLoop.Outcome outcome = loop.run(even(provinces, rate), Duration.ofSeconds(30), random);
        Cpu used = Cpu.now(jdbc).since(before);
        Times times = outcome.of(provinces);
        Bench.say(
            "HTTP, %.0f a second: p50 %.1f ms, p95 %.1f ms, slowest %.0f ms, %d refused (bar p95"
                + " 100 ms at 300)",
            rate, times.p50(), times.p95(), times.longest(), outcome.failures().size());
        Bench.say("processor time of a request %s", used.perOne(outcome.answers(), "client"));
        assertThat(outcome.failures()).isEmpty();
      }
      oneProvinceSendsFiftyTimesItsUsual(loop, provinces, random);
      folding.shutdown();
    }
  }

  /// Its usual is one in a hundred of what all others send; with the burst the whole is half of the
  /// rate of the bar.
  private void oneProvinceSendsFiftyTimesItsUsual(
      OpenLoop loop, List<Province> provinces, RandomGenerator random) {
    Province one = provinces.getFirst();
    List<Province> others = provinces.subList(1, provinces.size());
    double ofOthers = RATE / 2 / (1 + BURST / 100);
    List<Double> usual = new ArrayList<>();
    List<Double> burst = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (boolean isBurst : new boolean[] {false, true}) {
        Map<Province, Double> load = even(others, ofOthers);
        load.put(one, ofOthers / 100 * (isBurst ? BURST : 1));
        OpenLoop.Outcome outcome = loop.run(load, Duration.ofSeconds(15), random);
        assertThat(outcome.failures()).isEmpty();
        (isBurst ? burst : usual).add(outcome.of(others).p95());
      }
    }
    double before = usual.stream().sorted().toList().get(ROUNDS / 2);
    double during = burst.stream().sorted().toList().get(ROUNDS / 2);
    Bench.say(
        "one province sends 50 × its usual: p95 of the others %.1f ms instead of %.1f = %+.0f %%"
            + " (bar +20), medians of %s and %s",
        during, before, 100 * (during / before - 1), burst, usual);
  }

  private static Map<Province, Double> even(List<Province> provinces, double rate) {
    Map<Province, Double> load = new LinkedHashMap<>();
    provinces.forEach(province -> load.put(province, rate / provinces.size()));
    return load;
  }

  /// The program folds every ten seconds; here each second, which costs more.
  private ScheduledExecutorService folding() {
    ScheduledExecutorService folding = Executors.newSingleThreadScheduledExecutor();
    folding.scheduleWithFixedDelay(upkeep::fold, 1, 1, TimeUnit.SECONDS);
    return folding;
  }

  private List<Office> offices() {
    return jdbc.sql(
            """
            select c.unit_id, c.area_id, p.code
            from organisation.unit_area c
            join organisation.unit_version v on v.unit_id = c.unit_id and v.valid @> :today
            join organisation.unit_version p on p.unit_id = v.parent_id and p.valid @> :today
            where c.valid @> :today and p.kind = 'PROVINCIAL'
            order by p.code, c.area_id
            """)
        .param("today", TODAY)
        .query(
            (rs, n) ->
                new Office(
                    rs.getObject("unit_id", UUID.class),
                    rs.getObject("area_id", UUID.class),
                    rs.getString("code")))
        .list();
  }

  private List<Province> provinces() {
    Contributions people = new Contributions(jdbc, organisation, accounts);
    Map<String, List<String>> bodies = new LinkedHashMap<>();
    for (Office office : offices()) {
      bodies
          .computeIfAbsent(office.province(), absent -> new ArrayList<>())
          .add(
              """
              {"unit": "%s", "area": "%s", "form": "%s", "to": "2026-11-19", "quantity": 2,
               "policyAreas": ["%s"], "audiences": ["%s"], "grade": "COUNTED",
               "title": "Tuyên truyền BHXH tự nguyện tại chợ phiên"}
              """
                  .formatted(
                      office.unit(),
                      office.area(),
                      first("policy.form where parent_id is null"),
                      first("policy.policy_area"),
                      first("policy.audience")));
    }
    List<Province> provinces = new ArrayList<>();
    bodies.forEach(
        (code, all) ->
            provinces.add(
                new Province(
                    code,
                    tokens.create(
                        people.person(
                            "bench-" + code.toLowerCase(java.util.Locale.ROOT),
                            Role.PROVINCIAL_OFFICER,
                            code,
                            TODAY),
                        "bench"),
                    all)));
    return provinces;
  }

  private String first(String table) {
    return jdbc.sql("select min(code) from " + table).query(String.class).single();
  }
}

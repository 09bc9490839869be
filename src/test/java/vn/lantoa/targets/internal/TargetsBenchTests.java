package vn.lantoa.targets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.organisation.internal.history.HistoryKeeper;
import vn.lantoa.results.Contributions;
import vn.lantoa.results.SkewedWork;
import vn.lantoa.results.Upkeep;
import vn.lantoa.results.WholeCountry;
import vn.lantoa.results.measures.Field;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standings;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;
import vn.lantoa.testing.Bench;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.SwitchableDataSource;

/// Forty targets of all types over ten million records: where 34 provinces stand, where all 384
/// units stand, after commits and while nothing happens; what keeping costs.
@Tag("bench")
@LantoaTest
final class TargetsBenchTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final List<String> FORMS =
      List.of("CONFERENCE", "SMALL_GROUP", "BROADCAST", "ALL", "CONFERENCE_ENTERPRISE");
  private static final int TARGETS = 40;

  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private SwitchableDataSource source;
  @Autowired private HistoryKeeper keeper;
  @Autowired private Organisation organisation;
  @Autowired private Accounts accounts;
  @Autowired private Upkeep summary;
  @Autowired private TargetRows targets;
  @Autowired private Standings standings;
  @Autowired private CellUpkeep cells;
  @Autowired private CourseUpkeep courses;

  @Test
  void progressOfFortyTargets() {
    Bench.settingsOfTheProgram(jdbc);
    WholeCountry.found(keeper, transaction);
    SkewedWork work = SkewedWork.prepare(source.database());
    Bench.once("records loaded", () -> work.load(Bench.records()));
    Bench.once("summary built", summary::buildAfterLoad);
    Bench.once("partners and numbers", this::surroundings);
    jdbc.sql("analyze").withQueryTimeout(600).update();
    List<Unit> provinces = organisation.unitsOn(TODAY, UnitKind.PROVINCIAL);
    List<Unit> all =
        Stream.concat(provinces.stream(), organisation.unitsOn(TODAY, UnitKind.BASE).stream())
            .toList();
    Bench.say("%d provinces, %d units", provinces.size(), all.size());
    Viewer viewer =
        new Contributions(jdbc, organisation, accounts)
            .person("bench-targets", Role.HQ_LEADER, "BHXHVN", TODAY);
    List<TargetId> given = give(Target.Scope.ofKind(UnitKind.PROVINCIAL));
    keep();
    measure("34 provinces × 40 targets", viewer, 34, 100);
    given.forEach(target -> targets.withdraw(target, "đo xong"));
    give(Target.Scope.ofUnits(all.stream().map(Unit::id).toList()));
    keep();
    measure("%d units × 40 targets".formatted(all.size()), viewer, all.size(), 10);
  }

  private void surroundings() {
    jdbc.sql(
            """
            insert into targets.denominator
              (series, unit_id, from_day, value, source, recorded_by, recorded_at)
            select s.series, v.unit_id, date '2022-01-01', s.value, 'đo', v.unit_id, now()
            from organisation.unit_version v
            cross join (values ('STATIONS', 40), ('PARTNERS', 5), ('LABOUR_FORCE', 40000))
              as s(series, value)
            where v.kind in ('PROVINCIAL', 'BASE') and v.valid @> date '2026-11-20'
            """)
        .update();
    jdbc.sql(
            """
            create table bench.partner as
            select uuidv7() as id, n
            from generate_series(0, 199) n
            """)
        .update();
    jdbc.sql("insert into organisation.partner (id) select id from bench.partner").update();
    jdbc.sql(
            """
            insert into activities.activity_partner (activity_id, partner_id)
            select a.id, p.id
            from activities.activity a
            join bench.partner p on p.n = abs(hashtext(a.unit_id::text) + a.quantity) % 200
            where a.form_id in (1, 2) and a.counted_day >= date '2021-01-01' and a.quantity < 4
            """)
        .withQueryTimeout(600)
        .update();
    jdbc.sql("vacuum analyze activities.activity_partner").update();
  }

  private void keep() {
    Bench.once("cells of all targets counted", cells::refresh);
    Bench.once("courses of earlier years counted", courses::refresh);
    jdbc.sql("vacuum analyze targets.cell").update();
    jdbc.sql("vacuum analyze targets.course").update();
    Bench.say(
        "%,d cells, %,d years of courses",
        jdbc.sql("select count(*) from targets.cell").query(Long.class).single(),
        jdbc.sql("select count(*) from targets.course").query(Long.class).single());
    Bench.once("refresh without changes", cells::refresh);
  }

  private void measure(String what, Viewer viewer, int units, int rounds) {
    Bench.machine(jdbc);
    Standings.When now = Standings.When.on(TODAY);
    Bench.once("first read", () -> standings.all(viewer, now));
    List<Standings.Progress> told = standings.all(viewer, now);
    assertThat(told).hasSize(TARGETS).allSatisfy(one -> assertThat(one.rows()).hasSize(units));
    Bench.say(
        "forecasts of %d rows",
        told.stream()
            .flatMap(one -> one.rows().stream())
            .filter(row -> row.forecast() != null)
            .count());
    Bench.tell(what, Bench.measure(rounds / 5, rounds, () -> standings.all(viewer, now)));
    TargetId one = told.getFirst().target().id();
    Bench.tell("one target", Bench.measure(5, 30, () -> standings.of(viewer, one, now)));
    UnitId unit = told.getFirst().rows().getFirst().unit().id();
    Bench.tell("one unit", Bench.measure(5, 30, () -> standings.ofUnit(viewer, unit, now)));
    commit();
    Bench.tell(
        what + ", after a commit",
        Bench.measure(rounds / 10, rounds / 2, () -> standings.all(viewer, now)));
    Bench.once("folded", summary::fold);
    Bench.once("refresh after the commit", cells::refresh);
    Standings.When june = Standings.When.on(LocalDate.of(2026, 6, 30));
    Bench.tell(
        what + ", as of 30 June",
        Bench.measure(1, Math.max(3, rounds / 10), () -> standings.all(viewer, june)));
  }

  /// Work of today, in five units of three provinces.
  private void commit() {
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    for (String code : List.of("01", "B-01-0", "46", "79", "B-79-0")) {
      Contributions.Contribution one = contributions.by(code, TODAY.minusDays(1), 1, 3);
      transaction.executeWithoutResult(
          status -> {
            contributions.record(one);
            contributions.add(one);
          });
    }
  }

  private List<TargetId> give(Target.Scope scope) {
    List<TargetId> given = new ArrayList<>();
    UnitId giver = organisation.findUnitByCode("BHXHVN", TODAY).orElseThrow().id();
    ActorId actor = ActorId.PROGRAM;
    for (int n = 0; n < TARGETS; n++) {
      Target.Facts facts =
          new Target.Facts(
              "Chỉ tiêu " + n,
              rule(n),
              scope,
              DayRange.year(2026),
              "Kế hoạch",
              null,
              n % 2 == 0 ? Target.Counted.ALL : Target.Counted.APPROVED,
              Target.Recombined.AS_STATED);
      TargetId id =
          targets.insert(facts, new TargetRows.Writing(giver, null, actor, Instant.now()));
      targets.approve(id, actor, Instant.now());
      given.add(id);
    }
    return given;
  }

  private static Rule rule(int n) {
    String form = FORMS.get(n / 7 % FORMS.size());
    Measure.OfWork work = new Measure.OfWork(form, n % 2 == 0 ? Field.QUANTITY : Field.ACTIVITIES);
    Measure.OfWork people = new Measure.OfWork(form, Field.PEOPLE);
    BigDecimal ten = BigDecimal.TEN;
    BigDecimal half = new BigDecimal("0.5");
    return switch (n % 7) {
      case 0 -> new Rule.Range(work, ten, null, Rule.Per.YEAR);
      case 1 ->
          new Rule.WeeklyFloor(
              work,
              Rule.Place.values()[n / 7 % 3],
              BigDecimal.TWO,
              new Rule.Part("VOLUNTARY_SI", BigDecimal.ONE));
      case 2 -> new Rule.Coverage(work, "COMMUNES", half, null);
      case 3 -> new Rule.PerPartner(work, BigDecimal.TWO, null, Rule.Per.YEAR);
      case 4 -> new Rule.Share(people, "LABOUR_FORCE", half);
      case 5 ->
          new Rule.Cumulative(
              work,
              null,
              List.of(
                  new Rule.Milestone(LocalDate.of(2026, 6, 30), ten),
                  new Rule.Milestone(LocalDate.of(2026, 12, 31), BigDecimal.valueOf(100))));
      default -> new Rule.Ratio(new Measure.OfWork(form, Field.COST), people, ten);
    };
  }
}

package vn.lantoa.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.activities.Crew.byPerson;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Activities.Correcting;
import vn.lantoa.activities.Activities.Edit;
import vn.lantoa.activities.Activities.Recording;
import vn.lantoa.activities.CollectionBoard.Mark;
import vn.lantoa.activities.Completeness.Declaration;
import vn.lantoa.activities.Completeness.Declaring;
import vn.lantoa.activities.Completeness.Timeliness;
import vn.lantoa.activities.Periods.Asking;
import vn.lantoa.activities.Periods.Deciding;
import vn.lantoa.activities.Periods.Lock;
import vn.lantoa.activities.Periods.Rule;
import vn.lantoa.activities.Periods.Setting;
import vn.lantoa.activities.Periods.Verdict;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.ReportingPeriod.Kind;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.TestClock;

/// Today is Friday 20/11/2026, of week 47 (16 to 22 November).
@LantoaTest
class PeriodsTests {
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 15);
  private static final ReportingPeriod MONTH = ReportingPeriod.of(Kind.MONTH, OCTOBER);
  private static final ReportingPeriod WEEK = ReportingPeriod.of(Kind.WEEK, Crew.TODAY);

  @Autowired private Periods periods;
  @Autowired private Completeness completeness;
  @Autowired private Activities activities;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  private Crew crew;
  private Viewer base;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    crew = new Crew(accounts, organisation);
    base = crew.base();
  }

  @AfterEach
  void open() {
    jdbc.sql("update activities.period_rule set lock_after = null, locks_from = null").update();
  }

  private Viewer administrator() {
    return crew.person("hq.admin", Role.ADMINISTRATOR, "BHXHVN");
  }

  /// Months that end from October on close ten days after their last day: October on 10 November.
  private void monthsClose() {
    Rule now =
        periods.rules().stream().filter(r -> r.kind() == Kind.MONTH).findFirst().orElseThrow();
    var lock = new Lock(10, LocalDate.of(2026, 10, 1));
    assertThat(
            periods.set(
                administrator(), new Rule(Kind.MONTH, now.version(), true, now.dueAfter(), lock)))
        .isInstanceOf(Setting.Set.class);
  }

  private ActivityFacts work(String unit, LocalDate day) {
    return crew.facts(unit, day, new ActivityFacts.Amount(2, 20, Grade.CLAIMED));
  }

  private ActivityId recorded(String unit, LocalDate day) {
    Recording outcome = activities.record(crew.officer(), byPerson(work(unit, day)));
    assertThat(outcome).isInstanceOf(Recording.Recorded.class);
    return ((Recording.Recorded) outcome).id();
  }

  @Test
  void periodIsDueAndClosesByItsDates() {
    monthsClose();
    Periods.Course october = periods.courseOf(MONTH);
    // Five working days after Saturday 31/10: 2, 3, 4, 5 and 6 November.
    assertThat(october.dueOn()).isEqualTo(LocalDate.of(2026, 11, 6));
    assertThat(october.closedFrom()).isEqualTo(LocalDate.of(2026, 11, 11));
    assertThat(october.isClosedOn(LocalDate.of(2026, 11, 10))).isFalse();
    assertThat(periods.courseOf(MONTH.plus(-1)).closedFrom()).isNull();
    assertThat(periods.courseOf(ReportingPeriod.parse("2026-Q3").orElseThrow()).dueOn()).isNull();
    assertThat(periods.set(base, periods.rules().getFirst())).isEqualTo(new Setting.Forbidden());
  }

  @Test
  void closedPeriodRefusesNewWorkAndTakesCorrectionsWithAReason() {
    ActivityId id = recorded("46-01", OCTOBER);
    monthsClose();
    assertThat(activities.record(base, byPerson(work("46-01", OCTOBER))))
        .isEqualTo(new Recording.Refused(List.of(new Fault("to", "period.closed", "2026-10"))));
    // September ended before months began to close.
    assertThat(activities.record(base, byPerson(work("46-01", LocalDate.of(2026, 9, 30)))))
        .isInstanceOf(Recording.Recorded.class);
    ActivityFacts corrected = work("46-01", OCTOBER).withQuantity(3);
    assertThat(activities.correct(base, new Edit(id, 1), byPerson(corrected)))
        .isEqualTo(
            new Correcting.Refused(List.of(new Fault("reason", "reason.closed", "2026-10"))));
    assertThat(activities.correct(base, new Edit(id, 1, "Đếm lại sổ"), byPerson(corrected)))
        .isInstanceOf(Correcting.Corrected.class);
    Change change = activities.historyFor(base, id).getFirst();
    assertThat(change.reason()).isEqualTo("Đếm lại sổ");
    assertThat(change.before().facts().amount().quantity()).isEqualTo(2);
  }

  @Test
  void workIsNotMovedIntoAClosedPeriod() {
    ActivityId id = recorded("46-01", Crew.TODAY);
    monthsClose();
    assertThat(
            activities.correct(
                base, new Edit(id, 1, "Nhầm ngày"), byPerson(work("46-01", OCTOBER))))
        .isEqualTo(new Correcting.Refused(List.of(new Fault("to", "period.closed", "2026-10"))));
  }

  @Test
  void reopeningOfTheProvinceOpensItsOfficesUntilItsDay() {
    monthsClose();
    Viewer officer = crew.officer();
    assertThat(periods.ask(base, crew.unit("46-01"), MONTH, " "))
        .isEqualTo(new Asking.ReasonMissing());
    assertThat(periods.ask(base, crew.unit("46-02"), MONTH, "x")).isEqualTo(new Asking.Forbidden());
    assertThat(periods.ask(base, crew.unit("46-01"), WEEK, "x")).isEqualTo(new Asking.Open());
    var asked = (Asking.Asked) periods.ask(officer, crew.unit("46"), MONTH, "Báo cáo bổ sung");
    assertThat(periods.ask(officer, crew.unit("46"), MONTH, "Lần nữa"))
        .isEqualTo(new Asking.Already());
    Verdict grant = new Verdict(1, Crew.TODAY.plusDays(2), "");
    // Nobody decides at the own level.
    assertThat(periods.decide(crew.leader(), asked.id(), grant))
        .isEqualTo(new Deciding.Forbidden());
    assertThat(
            periods.decide(
                crew.headquarters(), asked.id(), new Verdict(1, Crew.TODAY.minusDays(1), "")))
        .isEqualTo(new Deciding.UntilWrong());
    assertThat(periods.decide(crew.headquarters(), asked.id(), grant))
        .isEqualTo(new Deciding.Decided());
    assertThat(periods.decide(crew.headquarters(), asked.id(), grant))
        .isEqualTo(new Deciding.Stale());
    assertThat(periods.closedFor(crew.unit("46-01"), OCTOBER)).isEmpty();
    assertThat(periods.closedFor(crew.unit("BHXHVN"), OCTOBER)).contains("2026-10");
    clock.set(Crew.TODAY.plusDays(3));
    assertThat(periods.closedFor(crew.unit("46-01"), OCTOBER)).contains("2026-10");
  }

  /// Week 46 ends on Sunday 15/11 and is due after two working days, on Tuesday 17/11.
  @Test
  void zeroMissingAndExcusedAreThreeThings() {
    ReportingPeriod last = WEEK.plus(-1);
    Viewer officer = crew.officer();
    clock.set(LocalDate.of(2026, 11, 17));
    recorded("46-01", LocalDate.of(2026, 11, 12));
    clock.set(LocalDate.of(2026, 11, 18));
    recorded("46-02", LocalDate.of(2026, 11, 12));
    declare(officer, "46-03", last, new Declaration.Nothing());
    assertThat(declare(base, "46-01", last, new Declaration.NotApplicable("x")))
        .isEqualTo(new Declaring.Forbidden());
    assertThat(declare(officer, "46-04", last, new Declaration.NotApplicable(" ")))
        .isEqualTo(new Declaring.ReasonMissing());
    declare(officer, "46-04", last, new Declaration.NotApplicable("Đang thành lập"));
    Completeness.Overview overview = completeness.of(officer, crew.unit("46"), last).orElseThrow();
    assertThat(overview.lines())
        .extracting(
            line ->
                line.unit().code()
                    + " "
                    + line.offices().getFirst().mark()
                    + " "
                    + line.offices().getFirst().timeliness())
        .startsWith(
            "46-01 SENT ON_TIME",
            "46-02 SENT LATE",
            "46-03 ZERO LATE",
            "46-04 NOT_APPLICABLE NOT_APPLICABLE",
            "46-05 NOT_REPORTED MISSING");
    assertThat(completeness.of(base, crew.unit("46"), last)).isEmpty();
    declare(officer, "46-04", last, new Declaration.TakenBack());
    assertThat(markOf(officer, "46-04", last)).isEqualTo(Mark.NOT_REPORTED);
  }

  /// Week 44: one office reports in time, one after it, one says zero after it, one is excused.
  @Test
  void countsAddUpAndTheCountrySumsItsProvinces() {
    ReportingPeriod week = WEEK.plus(-3);
    Viewer officer = crew.officer();
    clock.set(LocalDate.of(2026, 11, 2));
    recorded("46-01", LocalDate.of(2026, 10, 29));
    clock.set(LocalDate.of(2026, 11, 18));
    recorded("46-02", LocalDate.of(2026, 10, 29));
    declare(officer, "46-03", week, new Declaration.Nothing());
    declare(officer, "46-04", week, new Declaration.NotApplicable("Đang thành lập"));
    Completeness.Overview overview = completeness.of(officer, crew.unit("46"), week).orElseThrow();
    long offices = overview.lines().size();
    Completeness.Counts counts = overview.counts();
    assertThat(counts.expected()).isEqualTo(offices - 1);
    assertThat(counts.received()).isEqualTo(3);
    assertThat(counts.missing()).isEqualTo(offices - 4);
    assertThat(counts.onTime()).isEqualTo(1);
    assertThat(counts.late()).isEqualTo(2);
    Completeness.Overview above =
        completeness.of(crew.headquarters(), crew.unit("BHXHVN"), week).orElseThrow();
    assertThat(above.lines())
        .filteredOn(line -> line.unit().code().equals("46"))
        .extracting(Completeness.Line::counts)
        .containsExactly(counts);
  }

  private Declaring declare(
      Viewer viewer, String unit, ReportingPeriod period, Declaration declaration) {
    return completeness.declare(viewer, crew.unit(unit), period, declaration);
  }

  private Mark markOf(Viewer viewer, String unit, ReportingPeriod period) {
    return completeness
        .of(viewer, crew.unit(unit), period)
        .orElseThrow()
        .lines()
        .getFirst()
        .offices()
        .getFirst()
        .mark();
  }

  /// September 2026 lies in weeks 36 to 40, 31/8 to 4/10.
  @Test
  void zeroOfEveryWeekIsZeroOfTheMonth() {
    ReportingPeriod september = ReportingPeriod.parse("2026-09").orElseThrow();
    ReportingPeriod first = ReportingPeriod.parse("2026-W36").orElseThrow();
    Viewer officer = crew.officer();
    for (int n = 0; n < 4; n++) {
      declare(officer, "46-05", first.plus(n), new Declaration.Nothing());
    }
    assertThat(markOf(officer, "46-05", september)).isEqualTo(Mark.NOT_REPORTED);
    declare(officer, "46-05", first.plus(4), new Declaration.Nothing());
    assertThat(markOf(officer, "46-05", september)).isEqualTo(Mark.ZERO);
    var calendar =
        completeness
            .over(officer, crew.unit("46"), List.of(september.plus(-1), september))
            .orElseThrow();
    assertThat(calendar.totals()).extracting(Completeness.Counts::zero).containsExactly(0L, 1L);
  }

  @Test
  void firstWordDecidesWhetherItWasInTime() {
    ReportingPeriod last = WEEK.plus(-2);
    // Week 45 ends on Sunday 8/11 and is due until the end of 10/11 in Asia/Ho_Chi_Minh.
    clock.set(
        LocalDate.of(2026, 11, 10)
            .atTime(LocalTime.of(23, 59))
            .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
            .toInstant());
    recorded("46-06", LocalDate.of(2026, 11, 5));
    clock.set(LocalDate.of(2026, 11, 19));
    recorded("46-06", LocalDate.of(2026, 11, 6));
    Completeness.Office office =
        completeness
            .of(crew.officer(), crew.unit("46-06"), last)
            .orElseThrow()
            .lines()
            .getFirst()
            .offices()
            .getFirst();
    assertThat(office.timeliness()).isEqualTo(Timeliness.ON_TIME);
    assertThat(office.lateRecords()).isEqualTo(1);
  }
}

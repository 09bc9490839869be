package vn.lantoa.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.activities.Crew.TODAY;
import static vn.lantoa.activities.Crew.byPerson;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Activities.Approving;
import vn.lantoa.activities.Activities.Correcting;
import vn.lantoa.activities.Activities.Edit;
import vn.lantoa.activities.Activities.Paging;
import vn.lantoa.activities.Activities.Recording;
import vn.lantoa.activities.Activities.Totals;
import vn.lantoa.activities.Activities.Withdrawing;
import vn.lantoa.activities.CollectionBoard.Mark;
import vn.lantoa.activities.Completeness.Declaration;
import vn.lantoa.activities.Completeness.Declaring;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class ActivitiesTests {
  private static final ReportingPeriod PERIOD =
      ReportingPeriod.of(ReportingPeriod.Kind.WEEK, Crew.TODAY);

  @Autowired private Activities activities;
  @Autowired private CollectionBoard boards;
  @Autowired private Completeness completeness;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private JdbcClient jdbc;

  private Crew crew;
  private Viewer base;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    crew = new Crew(accounts, organisation);
    base = crew.base();
    jdbc.sql("truncate activities.contribution_delta, activities.period_report").update();
    jdbc.sql("truncate activities.activity cascade").update();
  }

  private ActivityId record(Viewer viewer, ActivityFacts facts) {
    return switch (activities.record(viewer, byPerson(facts))) {
      case Recording.Recorded(ActivityId id, var doubts) -> id;
      case Recording.Refused(var faults) -> throw new AssertionError(faults);
      case Recording.Doubtful(var doubts) -> throw new AssertionError(doubts);
      case Recording.UnitForbidden forbidden -> throw new AssertionError(forbidden);
    };
  }

  /// Sign, quantity, attendances and approval of every contribution, in order.
  private List<String> contributions() {
    return jdbc.sql(
            """
            select activities || ' ' || quantity || ' ' || attendances || ' ' || approved
            from activities.contribution_delta order by seq
            """)
        .query(String.class)
        .list();
  }

  private ActivityFacts more(ActivityFacts facts) {
    return crew.facts("46-01", facts.days().to(), new ActivityFacts.Amount(7, 80, Grade.COUNTED));
  }

  @Test
  void recordContributesOnce() {
    ActivityId id = record(base, crew.smallGroups("46-01"));
    assertThat(contributions()).containsExactly("1 5 60 false");
    Activity activity = activities.findFor(base, id).orElseThrow();
    assertThat(activity.status()).isEqualTo(Status.RECORDED);
    assertThat(activity.names().unitName()).isEqualTo("BHXH cơ sở Thuận Hóa");
  }

  @Test
  void correctionTakesBackWhatWasStoredAndAddsTheNew() {
    ActivityFacts facts = crew.smallGroups("46-01");
    ActivityId id = record(base, facts);
    assertThat(activities.correct(base, new Edit(id, 1), byPerson(more(facts))))
        .isEqualTo(new Correcting.Corrected(2, List.of()));
    assertThat(contributions()).containsExactly("1 5 60 false", "-1 -5 -60 false", "1 7 80 false");
  }

  @Test
  void staleCorrectionChangesNothingAndShowsTheNewest() {
    ActivityFacts facts = crew.smallGroups("46-01");
    ActivityId id = record(base, facts);
    activities.correct(base, new Edit(id, 1), byPerson(more(facts)));
    Correcting outcome = activities.correct(base, new Edit(id, 1), byPerson(facts));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Correcting.Stale.class,
            stale -> assertThat(stale.now().facts().amount().quantity()).isEqualTo(7));
    assertThat(contributions()).hasSize(3);
  }

  @Test
  void historyKeepsEveryVersion() {
    ActivityFacts facts = crew.smallGroups("46-01");
    ActivityId id = record(base, facts);
    activities.correct(base, new Edit(id, 1), byPerson(more(facts)));
    activities.approve(crew.officer(), Set.of(id));
    activities.withdraw(base, new Edit(id, 3), "ghi nhầm");
    List<Change> history = activities.historyFor(base, id);
    assertThat(history)
        .extracting(Change::act)
        .containsExactly(Change.Act.WITHDRAWN, Change.Act.APPROVED, Change.Act.CORRECTED);
    assertThat(history.getFirst().reason()).isEqualTo("ghi nhầm");
    assertThat(history.getLast().before().facts()).isEqualTo(facts);
    assertThat(history.getLast().after().facts().amount().quantity()).isEqualTo(7);
  }

  @Test
  void withdrawnRecordCountsNothing() {
    ActivityId id = record(base, crew.smallGroups("46-01"));
    assertThat(activities.withdraw(base, new Edit(id, 1), " "))
        .isInstanceOf(Withdrawing.ReasonMissing.class);
    assertThat(activities.withdraw(base, new Edit(id, 1), "ghi nhầm"))
        .isEqualTo(new Withdrawing.Withdrawn(2));
    assertThat(contributions()).containsExactly("1 5 60 false", "-1 -5 -60 false");
    assertThat(activities.withdraw(base, new Edit(id, 2), "lần nữa"))
        .isInstanceOf(Withdrawing.AlreadyWithdrawn.class);
  }

  @Test
  void approvalMovesTheContribution() {
    ActivityId id = record(base, crew.smallGroups("46-01"));
    assertThat(activities.approvePeriod(crew.officer(), crew.unit("46-01"), PERIOD))
        .isEqualTo(new Approving(1, 0));
    assertThat(contributions()).containsExactly("1 5 60 false", "-1 -5 -60 false", "1 5 60 true");
    assertThat(activities.findFor(base, id).orElseThrow().status()).isEqualTo(Status.APPROVED);
    assertThat(activities.approvePeriod(crew.officer(), crew.unit("46-01"), PERIOD))
        .isEqualTo(new Approving(0, 0));
  }

  @Test
  void baseOfficeDoesNotApproveItself() {
    ActivityId id = record(base, crew.smallGroups("46-01"));
    assertThat(activities.approve(base, Set.of(id))).isEqualTo(new Approving(0, 1));
    assertThat(contributions()).hasSize(1);
  }

  @Test
  void provincialOfficeNeedsItsLeader() {
    ActivityId id = record(crew.officer(), crew.smallGroups("46"));
    assertThat(activities.approve(crew.officer(), Set.of(id))).isEqualTo(new Approving(0, 1));
    assertThat(activities.approve(crew.leader(), Set.of(id))).isEqualTo(new Approving(1, 0));
  }

  @Test
  void levelAboveApprovesWhatItRecordedForTheOffice() {
    ActivityId id = record(crew.officer(), crew.smallGroups("46-01"));
    assertThat(activities.approve(crew.officer(), Set.of(id))).isEqualTo(new Approving(1, 0));
  }

  @Test
  void correctedRecordWaitsForApprovalAgain() {
    ActivityFacts facts = crew.smallGroups("46-01");
    ActivityId id = record(base, facts);
    activities.approve(crew.officer(), Set.of(id));
    activities.correct(base, new Edit(id, 2), byPerson(more(facts)));
    assertThat(activities.findFor(base, id).orElseThrow().status()).isEqualTo(Status.RECORDED);
    assertThat(contributions()).endsWith("-1 -5 -60 true", "1 7 80 false");
  }

  @Test
  void otherOfficesNeitherSeeNorRecord() {
    ActivityFacts facts = crew.smallGroups("46-01");
    ActivityId id = record(base, facts);
    Viewer other = crew.otherBase();
    assertThat(activities.record(other, byPerson(facts)))
        .isInstanceOf(Recording.UnitForbidden.class);
    assertThat(activities.findFor(other, id)).isEmpty();
    assertThat(activities.correct(other, new Edit(id, 1), byPerson(facts)))
        .isInstanceOf(Correcting.Absent.class);
    assertThat(activities.approve(other, Set.of(id))).isEqualTo(new Approving(0, 0));
    assertThat(activities.list(other, ActivityFilter.ALL, new Paging(1, 50, false)).totals())
        .isEqualTo(new Totals(0, 0, 0));
  }

  @Test
  void faultsNameTheirFields() {
    ActivityFacts facts =
        new ActivityFacts(
            crew.unit("46-01"),
            "BROADCAST",
            ActivityFacts.Subject.of(List.of(), List.of("NOBODY")),
            new ActivityFacts.Days(TODAY, TODAY.plusDays(1)),
            ActivityFacts.Place.UNKNOWN,
            new ActivityFacts.Amount(-1, 10, Grade.CLAIMED),
            "ab",
            "",
            new UUID(1, 1));
    assertThat(activities.record(base, byPerson(facts)))
        .isInstanceOfSatisfying(
            Recording.Refused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(fault -> fault.field() + " " + fault.code())
                    .containsExactly(
                        "to day.future",
                        "quantity quantity.range",
                        "attendances attendances.none",
                        "title title.length",
                        "policyAreas policy.areas.none",
                        "audiences code.unknown"));
    assertThat(contributions()).isEmpty();
  }

  @Test
  void unknownAssignmentIsRefusedAndNothingCounts() {
    ActivityFacts good = crew.smallGroups("46-01");
    ActivityFacts facts =
        new ActivityFacts(
            good.unit(),
            good.form(),
            good.subject(),
            good.days(),
            good.place(),
            good.amount(),
            good.title(),
            "",
            new UUID(1, 1));
    assertThat(activities.record(base, byPerson(facts)))
        .isEqualTo(new Recording.Refused(List.of(new Fault("assignment", "assignment.absent"))));
    assertThat(contributions()).isEmpty();
  }

  @Test
  void listedRecordsAddUpWhateverThePage() {
    record(base, crew.smallGroups("46-01"));
    record(crew.officer(), crew.smallGroups("46-02"));
    record(
        crew.officer(),
        crew.facts("46", LocalDate.of(2026, 1, 5), new ActivityFacts.Amount(2, 9, Grade.COUNTED)));
    // 5 + 5 + 2 = 12 sessions, 60 + 60 + 9 = 129 attendances
    var all = activities.list(crew.headquarters(), ActivityFilter.ALL, new Paging(2, 2, false));
    assertThat(all.totals()).isEqualTo(new Totals(3, 12, 129));
    assertThat(all.slice().rows()).hasSize(1);
    assertThat(totals(new ActivityFilter.InProvince("46", TODAY)).records()).isEqualTo(3);
    assertThat(totals(new ActivityFilter.InProvince("01", TODAY)).records()).isZero();
    assertThat(totals(new ActivityFilter.Unattributed(TODAY)).records()).isZero();
  }

  private Totals totals(ActivityFilter.Where where) {
    ActivityFilter filter =
        new ActivityFilter(null, Set.of("SMALL_GROUP"), null, where, 2, 0, null, null, "tu nguyen");
    return activities.list(crew.headquarters(), filter, new Paging(1, 50, false)).totals();
  }

  @Test
  void boardShowsFourMarks() {
    Viewer officer = crew.officer();
    record(base, crew.smallGroups("46-01"));
    ActivityId approved = record(officer, crew.smallGroups("46-02"));
    activities.approve(officer, Set.of(approved));
    completeness.declare(officer, crew.unit("46-03"), PERIOD, new Declaration.Nothing());
    var board = boards.boardOf(officer, crew.unit("46"), PERIOD).orElseThrow();
    assertThat(board.rows())
        .extracting(row -> row.unit().code() + " " + row.mark())
        .startsWith("46-01 SENT", "46-02 APPROVED", "46-03 ZERO", "46-04 NOT_REPORTED");
    assertThat(board.rows().getFirst().approvable()).isTrue();
    // small groups are the second column: 5 + 5
    assertThat(board.totals().get(1).quantity()).isEqualTo(10);
    assertThat(board.count(Mark.NOT_REPORTED)).isEqualTo(board.rows().size() - 3);
    var above = boards.boardOf(crew.headquarters(), crew.unit("BHXHVN"), PERIOD).orElseThrow();
    assertThat(above.rows())
        .filteredOn(row -> row.unit().code().equals("46"))
        .singleElement()
        .satisfies(row -> assertThat(row.cells().get(1).quantity()).isEqualTo(10));
  }

  private Declaring zero(Viewer viewer, String unit, ReportingPeriod period) {
    return completeness.declare(viewer, crew.unit(unit), period, new Declaration.Nothing());
  }

  @Test
  void zeroIsNotSaidBesideRecords() {
    assertThat(zero(base, "46-02", PERIOD)).isInstanceOf(Declaring.Forbidden.class);
    assertThat(zero(base, "46-01", PERIOD.plus(1))).isInstanceOf(Declaring.Future.class);
    record(base, crew.smallGroups("46-01"));
    assertThat(zero(base, "46-01", PERIOD)).isEqualTo(new Declaring.NotZero(1));
    assertThat(boards.ownOf(base, PERIOD).orElseThrow().rows().getFirst().mark())
        .isEqualTo(Mark.SENT);
  }
}

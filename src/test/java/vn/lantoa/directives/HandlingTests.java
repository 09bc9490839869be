package vn.lantoa.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.Assignments.Filter;
import vn.lantoa.directives.Directives.ClauseTerm;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Issuing;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.followup.FollowUp;
import vn.lantoa.directives.followup.Matrix;
import vn.lantoa.directives.followup.MatrixFilter;
import vn.lantoa.directives.work.Handling;
import vn.lantoa.directives.work.Handling.Decision;
import vn.lantoa.directives.work.Handling.Delegation;
import vn.lantoa.directives.work.Handling.Reason;
import vn.lantoa.directives.work.Handling.Step;
import vn.lantoa.directives.work.Handling.Verdict;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.testing.Acts;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.TestClock;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.organisation.reorganisation.Step.NewThing;

@LantoaTest
class HandlingTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate DUE = LocalDate.of(2026, 12, 18);

  @Autowired private Directives directives;
  @Autowired private Assignments assignments;
  @Autowired private Handling handling;
  @Autowired private FollowUp followUp;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Reorganisations reorganisations;
  @Autowired private TestClock clock;

  private People people;
  private Viewer headquarters;
  private Viewer hue;

  @BeforeEach
  void people() {
    people = new People(accounts, organisation);
    headquarters = people.headquarters();
    hue = people.hue();
    if (basesOfHue().isEmpty()) {
      Acts acts = new Acts(reorganisations, organisation);
      acts.enacted(
          LocalDate.of(2026, 1, 1),
          Stream.concat(
                  Stream.of("01", "02", "03", "04").map(number -> base("46", number)),
                  Stream.of(base("48", "01")))
              .toArray(
                  vn.lantoa.organisation.reorganisation.Step[]::new));
    }
  }

  /// A base office of a province.
  private vn.lantoa.organisation.reorganisation.Step.Found base(String province, String number) {
    return new vn.lantoa.organisation.reorganisation.Step.Found(
        Kingdom.UNIT,
        new NewThing(
            UUID.randomUUID(),
            province + "-" + number,
            "BHXH cơ sở " + province + " " + number,
            "BASE",
            people.unit(province, TODAY).value(),
            null));
  }

  private DirectiveId draft(int number) {
    return ((Registration.Registered)
            directives.register(headquarters, "letter.txt", People.letter(number)))
        .id();
  }

  private DirectiveId issued(int number, @Nullable LocalDate dueOn) {
    DirectiveId letter = draft(number);
    directives.issue(headquarters, letter, new IssueOrder(dueOn, 5, null));
    return letter;
  }

  private List<Assignment> list(Viewer viewer, DirectiveId letter) {
    var filter = new Filter(letter, "", null, false, new Assignments.Page(1, 500));
    return assignments.list(viewer, filter).rows();
  }

  private Assignment ofHue(DirectiveId letter) {
    return list(hue, letter).getFirst();
  }

  private Assignment now(Assignment task) {
    return assignments.assignmentFor(headquarters, task.id()).orElseThrow();
  }

  private List<Unit> basesOfHue() {
    return organisation.childrenOf(people.unit("46", TODAY), TODAY);
  }

  private Viewer baseOfficer(Unit base) {
    return people.person(
        "base." + base.code().toLowerCase(java.util.Locale.ROOT), Role.BASE_OFFICER, base.code());
  }

  private static Step refused(Reason reason) {
    return new Step.Refused(reason);
  }

  private Matrix matrix(Viewer viewer, DirectiveId letter) {
    return followUp.matrixFor(viewer, letter, MatrixFilter.all(1000)).orElseThrow();
  }

  @Test
  void oneClauseMayHaveAnotherDayAndAnotherNone() {
    DirectiveId letter = draft(1001);
    List<Clause> operative =
        directives.findFor(headquarters, letter).orElseThrow().operative();
    Clause own = operative.get(0);
    Clause standing = operative.get(1);
    LocalDate early = TODAY.plusDays(4);
    var order =
        new IssueOrder(
            DUE,
            5,
            null,
            Map.of(own.id(), new ClauseTerm(early), standing.id(), new ClauseTerm(null)));
    assertThat(directives.issue(headquarters, letter, order)).isInstanceOf(Issuing.Issued.class);
    Map<String, Set<LocalDate>> days =
        list(headquarters, letter).stream()
            .filter(one -> one.summary().dueOn() != null)
            .collect(
                Collectors.groupingBy(
                    one -> one.summary().clauseRef(),
                    Collectors.mapping(one -> one.summary().dueOn(), Collectors.toSet())));
    assertThat(days.get(own.ref())).containsExactly(early);
    assertThat(days).doesNotContainKey(standing.ref());
    assertThat(days.get(operative.get(2).ref())).containsExactly(DUE);
  }

  @Test
  void dayOfAClauseBeforeTheLetterIsRefused() {
    DirectiveId letter = draft(1002);
    Clause first = directives.findFor(headquarters, letter).orElseThrow().operative().getFirst();
    var order =
        new IssueOrder(
            null, 5, null, Map.of(first.id(), new ClauseTerm(LocalDate.of(2026, 3, 11))));
    assertThat(directives.issue(headquarters, letter, order))
        .isEqualTo(new Issuing.ClauseDayWrong(first.id()));
  }

  @Test
  void whoJoinsInHasNoDayAndDoesNotDecideHowTheClauseStands() {
    DirectiveId letter = draft(1003);
    Directive draft = directives.findFor(headquarters, letter).orElseThrow();
    Clause clause = draft.operative().getFirst();
    Clause.Content c = clause.content();
    var content =
        new Clause.Content(
            c.ref(),
            c.kind(),
            c.heading(),
            c.text(),
            c.actors(),
            List.of(Addressee.named("BHXH thành phố Huế"), Addressee.coordinating("Sở Y tế"),
                Addressee.coordinating("BHXH thành phố Đà Nẵng")),
            c.gate(),
            true);
    directives.correctClause(
        headquarters, new Directives.Edit(letter, draft.version()), clause.id(), content);
    var part =
        directives.fanOutFor(headquarters, letter).orElseThrow().parts().stream()
            .filter(one -> one.clause().id().equals(clause.id()))
            .findFirst()
            .orElseThrow();
    assertThat(part.units()).containsExactly("BHXH thành phố Huế");
    assertThat(part.coordinating()).containsExactly("BHXH thành phố Đà Nẵng");
    assertThat(part.outside()).containsExactly("Sở Y tế");
    directives.issue(headquarters, letter, new IssueOrder(DUE, 5, null));
    Assignment joining =
        list(headquarters, letter).stream()
            .filter(one -> one.clause().equals(clause.id()) && one.giving().isCoordinating())
            .findFirst()
            .orElseThrow();
    assertThat(joining.state()).isEqualTo(WorkState.STANDING);
    assignments.complete(hue, ofHueUnder(letter, clause).id(), TODAY);
    Matrix.Column column =
        matrix(headquarters, letter).columns().stream()
            .filter(one -> one.clause().equals(clause.id()))
            .findFirst()
            .orElseThrow();
    assertThat(column.leads()).isEqualTo(1);
    assertThat(column.done()).isEqualTo(1);
    assertThat(column.dueOn()).isEqualTo(DUE);
  }

  private Assignment ofHueUnder(DirectiveId letter, Clause clause) {
    return list(hue, letter).stream()
        .filter(one -> one.clause().equals(clause.id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void clauseMayMeanEveryBaseOffice() {
    DirectiveId letter = draft(1004);
    Directive draft = directives.findFor(headquarters, letter).orElseThrow();
    Clause clause = draft.operative().getFirst();
    Clause.Content c = clause.content();
    var content =
        new Clause.Content(
            c.ref(), c.kind(), c.heading(), c.text(), c.actors(), List.of(Addressee.allBase()),
            c.gate(), true);
    directives.correctClause(
        headquarters, new Directives.Edit(letter, draft.version()), clause.id(), content);
    var fanOut = directives.fanOutFor(headquarters, letter).orElseThrow();
    // Four of Huế and one of Đà Nẵng since 1/1/2026.
    assertThat(fanOut.parts().getFirst().units()).hasSize(5);
  }

  @Test
  void acceptingAcknowledgesToo() {
    Assignment task = ofHue(issued(1005, DUE));
    assertThat(handling.accept(hue, task.id())).isEqualTo(new Step.Taken());
    assertThat(now(task).giving().acceptedAt()).isNotNull();
    assertThat(now(task).acknowledgement()).isEqualTo(Acknowledgement.IN_TIME);
    Viewer reader = people.person("staff.hue", Role.STAFF, "46");
    assertThat(handling.accept(reader, task.id())).isEqualTo(new Step.Forbidden());
  }

  @Test
  void returnedWorkStaysUntilTheGiverTakesIt() {
    Assignment task = ofHue(issued(1006, DUE));
    assertThat(handling.giveBack(hue, task.id(), "  ")).isEqualTo(refused(Reason.REASON_MISSING));
    assertThat(handling.giveBack(hue, task.id(), "Không phải việc của tỉnh"))
        .isEqualTo(new Step.Taken());
    assertThat(now(task).state()).isEqualTo(WorkState.OPEN_IN_TIME);
    assertThat(handling.giveBack(hue, task.id(), "Nữa")).isEqualTo(refused(Reason.PENDING));
    assertThat(handling.decideReturn(hue, task.id(), new Verdict(true, "")))
        .isEqualTo(new Step.Forbidden());
    assertThat(handling.decideReturn(headquarters, task.id(), new Verdict(true, "")))
        .isEqualTo(new Step.Taken());
    assertThat(now(task).state()).isEqualTo(WorkState.ENDED);
    assertThat(now(task).ended()).isEqualTo(Ending.RETURNED);
    assertThat(handling.decideReturn(headquarters, task.id(), new Verdict(true, "")))
        .isEqualTo(refused(Reason.NOTHING_PENDING));
  }

  @Test
  void giverWhoInsistsSaysWhyAndIsNotAskedAgain() {
    Assignment task = ofHue(issued(1007, DUE));
    handling.giveBack(hue, task.id(), "Thiếu người");
    assertThat(handling.decideReturn(headquarters, task.id(), new Verdict(false, "")))
        .isEqualTo(refused(Reason.REASON_MISSING));
    handling.decideReturn(headquarters, task.id(), new Verdict(false, "Đề nghị bố trí"));
    assertThat(now(task).state()).isEqualTo(WorkState.OPEN_IN_TIME);
    assertThat(handling.giveBack(hue, task.id(), "Vẫn thiếu")).isEqualTo(refused(Reason.INSISTED));
    var one = handling.courseFor(hue, task.id()).orElseThrow().returns().getFirst();
    assertThat(one.takenBack()).isFalse();
    assertThat(java.util.Objects.requireNonNull(one.decided()).words()).isEqualTo("Đề nghị bố trí");
  }

  @Test
  void extensionMovesTheDayThatWasGrantedAndKeepsItsHistory() {
    Assignment task = ofHue(issued(1008, DUE));
    assertThat(handling.askExtension(hue, task.id(), DUE, "Chưa xong"))
        .isEqualTo(refused(Reason.DAY_NOT_LATER));
    handling.askExtension(hue, task.id(), DUE.plusDays(14), "Chờ số liệu");
    assertThat(handling.askExtension(hue, task.id(), DUE.plusDays(20), "Nữa"))
        .isEqualTo(refused(Reason.PENDING));
    assertThat(now(task).summary().dueOn()).isEqualTo(DUE);
    handling.decideExtension(headquarters, task.id(), new Decision(DUE.plusDays(7), ""));
    assertThat(now(task).summary().dueOn()).isEqualTo(DUE.plusDays(7));
    handling.askExtension(hue, task.id(), DUE.plusDays(30), "Vẫn chờ");
    assertThat(handling.decideExtension(headquarters, task.id(), new Decision(null, " ")))
        .isEqualTo(refused(Reason.REASON_MISSING));
    handling.decideExtension(headquarters, task.id(), new Decision(null, "Đủ rồi"));
    assertThat(now(task).summary().dueOn()).isEqualTo(DUE.plusDays(7));
    assertThat(handling.courseFor(hue, task.id()).orElseThrow().extensions())
        .extracting(Handling.Extension::beforeDueOn, Handling.Extension::grantedDueOn)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(DUE, DUE.plusDays(7)),
            org.assertj.core.groups.Tuple.tuple(DUE.plusDays(7), null));
  }

  @Test
  void standingWorkHasNoDayToExtend() {
    Assignment task = ofHue(issued(1009, null));
    assertThat(handling.askExtension(hue, task.id(), DUE, "Vì"))
        .isEqualTo(refused(Reason.STANDING));
  }

  @Test
  void baseOfficesSeeTheirPartsAloneAndTheSumsStayTrue() {
    DirectiveId letter = issued(1010, DUE);
    Assignment whole = ofHue(letter);
    Unit first = basesOfHue().get(0);
    Unit second = basesOfHue().get(1);
    Viewer base = baseOfficer(first);
    assertThat(list(base, letter)).isEmpty();
    assertThat(directives.findFor(base, letter)).isEmpty();
    var parts = new Delegation(Set.of(first.id(), second.id()), DUE.minusDays(3), 2, "Hai xã");
    assertThat(handling.delegate(hue, whole.id(), parts)).isEqualTo(new Step.Taken());
    assertThat(list(base, letter))
        .extracting(one -> one.summary().unit(), one -> one.giving().parent())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(first.id(), whole.id()));
    assertThat(directives.findFor(base, letter)).isPresent();
    assertThat(handling.courseFor(base, list(base, letter).getFirst().id()).orElseThrow().note())
        .isEqualTo("Hai xã");
    assertThat(assignments.findFor(base, whole.id())).isEmpty();
    for (Viewer viewer : List.of(headquarters, hue, base)) {
      Matrix.Totals totals = matrix(viewer, letter).totals();
      long states = totals.states().values().stream().mapToLong(Long::longValue).sum();
      assertThat(states).isEqualTo(totals.assignments());
      assertThat((long) list(viewer, letter).size()).isEqualTo(totals.assignments());
    }
    // 50 for headquarters, one for Huế, one for the base office.
    assertThat(matrix(headquarters, letter).totals().assignments()).isEqualTo(50);
    assertThat(matrix(hue, letter).totals().assignments()).isEqualTo(1);
    assertThat(matrix(base, letter).totals().assignments()).isEqualTo(1);
    assignments.complete(base, list(base, letter).getFirst().id(), TODAY);
    var course = handling.courseFor(hue, whole.id()).orElseThrow();
    assertThat(course.partsDone()).isEqualTo(1);
    assertThat(course.partsCounted()).isEqualTo(2);
    assertThat(matrix(hue, letter).rows().rows().getFirst().at(whole.clause()).getFirst())
        .extracting(Matrix.Cell::parts, Matrix.Cell::partsDone)
        .containsExactly(2L, 1L);
  }

  @Test
  void partsStayWithinTheirWhole() {
    Assignment whole = ofHue(issued(1011, DUE));
    UnitId below = basesOfHue().getFirst().id();
    UnitId stranger = organisation.childrenOf(people.unit("48", TODAY), TODAY).getFirst().id();
    assertThat(handling.delegate(hue, whole.id(), new Delegation(Set.of(below), DUE.plusDays(1), 2, "")))
        .isEqualTo(refused(Reason.DAY_AFTER_WHOLE));
    assertThat(handling.delegate(hue, whole.id(), new Delegation(Set.of(below), null, 2, "")))
        .isEqualTo(refused(Reason.DAY_AFTER_WHOLE));
    assertThat(handling.delegate(hue, whole.id(), new Delegation(Set.of(stranger), DUE, 2, "")))
        .isEqualTo(refused(Reason.UNIT_WRONG));
    assertThat(handling.delegate(hue, whole.id(), new Delegation(Set.of(), DUE, 2, "")))
        .isEqualTo(refused(Reason.UNITS_MISSING));
    assertThat(handling.delegate(hue, whole.id(), new Delegation(Set.of(below), DUE, 2, "")))
        .isEqualTo(new Step.Taken());
    Assignment part = handling.courseFor(hue, whole.id()).orElseThrow().parts().getFirst();
    Viewer base = baseOfficer(basesOfHue().getFirst());
    assertThat(handling.courseFor(base, part.id()).orElseThrow().below()).isEmpty();
    assertThat(handling.askExtension(base, part.id(), DUE.plusDays(1), "Xin"))
        .isEqualTo(refused(Reason.DAY_AFTER_WHOLE));
    assertThat(handling.withdraw(base, part.id())).isEqualTo(new Step.Forbidden());
    assertThat(handling.withdraw(hue, part.id())).isEqualTo(new Step.Taken());
    assertThat(now(part).ended()).isEqualTo(Ending.WITHDRAWN);
    // A part that was taken back may be given anew.
    assertThat(handling.delegate(hue, whole.id(), new Delegation(Set.of(below), DUE, 2, "")))
        .isEqualTo(new Step.Taken());
  }

  @Test
  void partsEndWithTheirWhole() {
    Assignment whole = ofHue(issued(1012, DUE));
    UnitId below = basesOfHue().getFirst().id();
    handling.delegate(hue, whole.id(), new Delegation(Set.of(below), DUE, 2, ""));
    handling.giveBack(hue, whole.id(), "Trùng");
    handling.decideReturn(headquarters, whole.id(), new Verdict(true, ""));
    Assignment part = handling.courseFor(hue, whole.id()).orElseThrow().parts().getFirst();
    assertThat(part.state()).isEqualTo(WorkState.ENDED);
    assertThat(part.ended()).isEqualTo(Ending.WITHDRAWN);
  }

  @Test
  void giverOfAPartIsItsProvince() {
    Assignment whole = ofHue(issued(1013, DUE));
    Unit unit = basesOfHue().getFirst();
    handling.delegate(hue, whole.id(), new Delegation(Set.of(unit.id()), DUE.minusDays(5), 2, ""));
    Viewer base = baseOfficer(unit);
    Assignment part = handling.courseFor(hue, whole.id()).orElseThrow().parts().getFirst();
    handling.askExtension(base, part.id(), DUE, "Mưa lũ");
    assertThat(handling.decideExtension(base, part.id(), new Decision(DUE, "")))
        .isEqualTo(new Step.Forbidden());
    assertThat(handling.decideExtension(hue, part.id(), new Decision(DUE, "")))
        .isEqualTo(new Step.Taken());
    assertThat(now(part).summary().dueOn()).isEqualTo(DUE);
  }

  @Test
  void partsFollowTheirUnitToo() {
    Acts acts = new Acts(reorganisations, organisation);
    Assignment whole = ofHue(issued(1014, DUE));
    Unit ending = basesOfHue().get(2);
    Unit survivor = basesOfHue().get(3);
    handling.delegate(hue, whole.id(), new Delegation(Set.of(ending.id()), DUE, 2, ""));
    acts.enacted(TODAY, Acts.merge(ending, survivor));
    Assignment part = handling.courseFor(hue, whole.id()).orElseThrow().parts().getFirst();
    assertThat(part.summary().holder().unit()).isEqualTo(survivor.id());
    Viewer holder = baseOfficer(survivor);
    assertThat(handling.accept(holder, part.id())).isEqualTo(new Step.Taken());
  }

  @Test
  void unitsWithLateWorkComeFirstAndSayWithWhat() {
    DirectiveId letter = issued(1015, TODAY.plusDays(3));
    clock.set(TODAY.plusDays(10));
    var lens = new FollowUp.Lens(FollowUp.Level.PROVINCIAL, true, 1, 50);
    var standings = followUp.standings(headquarters, lens).rows();
    assertThat(standings).hasSize(34);
    FollowUp.Standing ofHue =
        standings.stream().filter(one -> one.code().equals("46")).findFirst().orElseThrow();
    var filter = new FollowUp.LateFilter(letter, List.of(ofHue.unit()), 10);
    // Due Monday 23/11; today is Monday 30/11: Tuesday 24/11 is a holiday, Wednesday to Friday and
    // Monday are four days.
    assertThat(followUp.late(headquarters, filter))
        .extracting(one -> one.summary().workingDaysLeft())
        .containsExactly(-4);
    assertThat(followUp.standings(hue, new FollowUp.Lens(null, true, 1, 50)).rows())
        .extracting(FollowUp.Standing::code)
        .containsExactly("46");
  }

  @Test
  void matrixShowsTheUnitsThatFit() {
    DirectiveId letter = issued(1016, TODAY.plusDays(3));
    assignments.complete(hue, ofHue(letter).id(), TODAY);
    var done = new MatrixFilter("", WorkState.DONE_ON_TIME, null, null, false, 1, 60);
    assertThat(followUp.matrixFor(headquarters, letter, done).orElseThrow().rows().rows())
        .extracting(Matrix.Row::code)
        .containsExactly("46");
    var named = new MatrixFilter("da nang", null, null, null, false, 1, 60);
    assertThat(followUp.matrixFor(headquarters, letter, named).orElseThrow().rows().rows())
        .extracting(Matrix.Row::code)
        .containsExactly("48");
    var soon = new MatrixFilter("", null, TODAY.plusDays(4), null, false, 1, 60);
    assertThat(followUp.matrixFor(headquarters, letter, soon).orElseThrow().rows().total())
        .isZero();
  }
}

package vn.lantoa.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.directives.Assignments.Answer;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.Assignments.Evidencing;
import vn.lantoa.directives.Assignments.Filter;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.evidence.RecordedWork;
import vn.lantoa.directives.followup.FollowUp;
import vn.lantoa.directives.followup.Matrix;
import vn.lantoa.directives.followup.MatrixFilter;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.reorganisation.Effect;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.organisation.reorganisation.ReorganisationParticipant;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.organisation.reorganisation.Reorganisations.Outcome;
import vn.lantoa.testing.Acts;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.PageClient;

@LantoaTest
class AssignmentsFollowTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private Directives directives;
  @Autowired private Assignments assignments;
  @Autowired private RecordedWork work;
  @Autowired private FollowUp followUp;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Reorganisations reorganisations;
  @Autowired private List<ReorganisationParticipant> participants;
  @Autowired private PageClient pages;
  @Autowired private JdbcClient jdbc;

  private People people;
  private Acts acts;
  private Viewer headquarters;

  @BeforeEach
  void prepare() {
    people = new People(accounts, organisation);
    acts = new Acts(reorganisations, organisation);
    headquarters = people.headquarters();
  }

  /// Three clauses mean others; 3.1 means every provincial unit.
  private DirectiveId issued(String text, @Nullable LocalDate dueOn) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var outcome = (Registration.Registered) directives.register(headquarters, "letter.txt", bytes);
    directives.issue(headquarters, outcome.id(), new IssueOrder(dueOn, 5, null));
    return outcome.id();
  }

  private List<Assignment> list(Viewer viewer, DirectiveId letter, String unit) {
    var filter = new Filter(letter, unit, null, false, new Assignments.Page(1, 200));
    return assignments.list(viewer, filter).rows();
  }

  private Viewer officer(String code) {
    return people.person(
        "officer." + code.toLowerCase(java.util.Locale.ROOT), Role.PROVINCIAL_OFFICER, code);
  }

  private Viewer now(Viewer before) {
    return accounts.findViewer(before.name()).orElseThrow();
  }

  private long moves(Assignment task) {
    return jdbc.sql(
            "select count(*) from shared.audit where action = 'assignment.moved' and subject = ?")
        .param("assignment:" + task.id())
        .query(Long.class)
        .single();
  }

  @Test
  void openWorkOfTwoUnitsThatBecomeOneStaysTwo() {
    Unit ending = acts.unit("44", TODAY);
    Unit survivor = acts.unit("46", TODAY);
    Viewer moved = officer("44");
    Viewer hue = people.hue();
    DirectiveId letter = issued(People.text(901), TODAY.plusDays(20));
    Assignment theirs = list(moved, letter, "").getFirst();
    Reorganisation act = acts.enacted(TODAY, Acts.merge(ending, survivor));

    List<Assignment> both = list(hue, letter, "");
    assertThat(both).extracting(Assignment::unitCode).containsExactly("44", "46");
    assertThat(both).extracting(one -> one.summary().holder().unit()).containsOnly(survivor.id());
    assertThat(both).extracting(one -> one.summary().isHandedOn()).containsExactly(true, false);
    assertThat(list(now(moved), letter, "")).isEqualTo(both);
    // By the unit of today, both; by the one that the letter meant, its own.
    assertThat(list(headquarters, letter, "46")).hasSize(2);
    assertThat(list(headquarters, letter, "44")).hasSize(1);
    assertThat(assignments.openOf(hue, survivor.id()))
        .filteredOn(open -> open.directive().equals(letter))
        .hasSize(2);
    assertThat(moves(theirs)).isEqualTo(1);
    participants.forEach(participant -> participant.follow(TODAY));
    assertThat(moves(theirs)).isEqualTo(1);

    var matrix = followUp.matrixFor(hue, letter, MatrixFilter.all(100)).orElseThrow().rows().rows();
    assertThat(matrix).extracting(Matrix.Row::code).containsExactly("44", "46");
    assertThat(matrix.getFirst().heirs()).containsExactly(survivor.name());

    // Nothing was answered under the act yet, so it may go, and the work goes back.
    assertThat(acts.withdraw(act)).isInstanceOf(Outcome.Done.class);
    assertThat(list(hue, letter, "")).extracting(Assignment::unitCode).containsExactly("46");
    assertThat(list(now(moved), letter, "").getFirst().summary().isHandedOn()).isFalse();
  }

  @Test
  void holderAcknowledgesEachAndAnswersWithItsOwnWork() {
    Unit ending = acts.unit("48", TODAY);
    Unit survivor = acts.unit("51", TODAY);
    Viewer holder = officer("51");
    DirectiveId letter = issued(People.text(902), TODAY.plusDays(20));
    acts.enacted(TODAY, Acts.merge(ending, survivor));
    Assignment taken = list(holder, letter, "48").getFirst();
    assertThat(assignments.acknowledge(holder, taken.id())).isInstanceOf(Answer.Given.class);
    assertThat(list(holder, letter, ""))
        .filteredOn(one -> one.acknowledgement().isGiven())
        .extracting(Assignment::unitCode)
        .containsExactly("48");
    assertThat(
            People.evidenced(
                work, holder, taken.id(), new Assignments.Claim(survivor.id(), TODAY, Set.of())))
        .isInstanceOf(Evidencing.Recorded.class);
    assertThat(assignments.complete(holder, taken.id(), TODAY)).isInstanceOf(Answer.Given.class);
    Viewer stranger = officer("52");
    assertThat(assignments.acknowledge(stranger, taken.id())).isEqualTo(new Answer.Absent());
  }

  @Test
  void workThatIsDoneStaysWhereItWasDone() {
    Unit ending = acts.unit("24", TODAY);
    Unit survivor = acts.unit("25", TODAY);
    Viewer moved = officer("24");
    DirectiveId letter = issued(People.text(903), TODAY.plusDays(20));
    Assignment done = list(moved, letter, "").getFirst();
    assignments.complete(moved, done.id(), TODAY);
    acts.enacted(TODAY, Acts.merge(ending, survivor));
    Assignment after = list(now(moved), letter, "24").getFirst();
    assertThat(after.summary().holder().unit()).isEqualTo(ending.id());
    assertThat(after.doneOn()).isEqualTo(TODAY);
    assertThat(moves(done)).isZero();
  }

  @Test
  void divisionGivesOpenWorkToThePrincipal() {
    Unit unit = acts.unit("79", TODAY);
    DirectiveId letter = issued(People.text(904), null);
    acts.enacted(TODAY, Acts.divide(unit, "79X", "BHXH Gia Định"));
    Unit principal = acts.unit("79XA", TODAY);
    Assignment task = list(headquarters, letter, "79").getFirst();
    assertThat(task.summary().holder().unit()).isEqualTo(principal.id());
    assertThat(list(headquarters, letter, "79XB")).isEmpty();
  }

  @Test
  void letterOfEarlierYearsIsHeldByWhoCarriesItsUnitsOn() {
    String text = People.text(905).replace("ngày 12 tháng 3 năm 2026", "ngày 12 tháng 3 năm 2025");
    DirectiveId letter = issued(text, null);
    Viewer holder = officer("08");
    // Hà Giang (02) and Tuyên Quang (08) became Tuyên Quang on 1/7/2025.
    assertThat(list(holder, letter, ""))
        .extracting(Assignment::unitCode, one -> one.summary().holder().name())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("02", "BHXH tỉnh Tuyên Quang"),
            org.assertj.core.groups.Tuple.tuple("08", "BHXH tỉnh Tuyên Quang"));
    pages.signIn(holder.name(), People.PASSWORD);
    var page = pages.get("/assignments?show=all&directive=" + letter);
    assertThat(page.text())
        .contains("BHXH tỉnh Hà Giang")
        .contains("nay BHXH tỉnh Tuyên Quang thực hiện");
    Assignment first = list(holder, letter, "02").getFirst();
    assertThat(pages.get("/assignments/" + first.id()).text())
        .contains("Giao cho BHXH tỉnh Hà Giang, nay BHXH tỉnh Tuyên Quang thực hiện");
    assertThat(assignments.acknowledge(holder, first.id())).isInstanceOf(Answer.Given.class);
    assertThat(pages.get("/directives/" + letter + "/progress").text())
        .contains("nay BHXH tỉnh Tuyên Quang thực hiện");
  }

  @Test
  void previewCountsOpenWorkAndRefusesToOrphanIt() {
    Unit unit = acts.unit("96", TODAY);
    DirectiveId letter = issued(People.text(906), TODAY.plusDays(20));
    long open =
        jdbc.sql("select count(*) from directives.assignment where held_by = ?")
            .param(unit.id().value())
            .query(Long.class)
            .single();
    assertThat(open).isPositive();
    assertThat(acts.preview(TODAY, Acts.merge(unit, acts.unit("92", TODAY))).effects())
        .contains(
            new Effect(
                "assignments.follow",
                open,
                List.of(unit.name() + ": " + open),
                Effect.Weight.FOLLOWS));
    var refused = (Outcome.Refused) acts.enact(TODAY, Acts.abolish(unit, null));
    assertThat(refused.preview().effects())
        .contains(
            new Effect(
                "assignments.orphaned",
                open,
                List.of(unit.name() + ": " + open),
                Effect.Weight.BLOCKS));
    assertThat(list(headquarters, letter, "96")).hasSize(1);
  }

  @Test
  void answerUnderAFoundedUnitKeepsTheActInForce() {
    Unit one = acts.unit("37", TODAY);
    Unit other = acts.unit("38", TODAY);
    DirectiveId letter = issued(People.text(907), TODAY.plusDays(20));
    Reorganisation act = acts.enacted(TODAY, Acts.found(one, other, "37N", "BHXH tỉnh Thanh Ninh"));
    Assignment taken = list(headquarters, letter, "37N").getFirst();
    assertThat(assignments.acknowledge(headquarters, taken.id())).isInstanceOf(Answer.Given.class);
    assertThat(acts.withdraw(act)).isEqualTo(new Outcome.StoodOn(1, List.of()));
  }
}

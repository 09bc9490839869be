package vn.lantoa.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
import vn.lantoa.organisation.UnitId;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.TestClock;

@LantoaTest
class AssignmentsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private Directives directives;
  @Autowired private Assignments assignments;
  @Autowired private RecordedWork work;
  @Autowired private FollowUp followUp;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private TestClock clock;

  private People people;
  private Viewer headquarters;
  private Viewer hue;

  @BeforeEach
  void people() {
    people = new People(accounts, organisation);
    headquarters = people.headquarters();
    hue = people.hue();
  }

  private DirectiveId issued(int number, @Nullable LocalDate dueOn) {
    var outcome =
        (Registration.Registered)
            directives.register(headquarters, "letter.txt", People.letter(number));
    directives.issue(headquarters, outcome.id(), new IssueOrder(dueOn, 5, null));
    return outcome.id();
  }

  private Assignment ofHue(DirectiveId letter) {
    return list(hue, letter, "").getFirst();
  }

  private List<Assignment> list(Viewer viewer, DirectiveId letter, String unit) {
    var filter = new Filter(letter, unit, null, false, new Assignments.Page(1, 100));
    return assignments.list(viewer, filter).rows();
  }

  @Test
  void provinceSeesItsOwnWorkAlone() {
    DirectiveId letter = issued(701, null);
    assertThat(list(hue, letter, "")).extracting(Assignment::unitCode).containsExactly("46");
    assertThat(list(headquarters, letter, "")).hasSize(50);
    assertThat(list(headquarters, letter, "46")).hasSize(1);
    // The centre has 3.2 and, as a central unit, 3.3.
    assertThat(list(headquarters, letter, "CNTTCDS")).hasSize(2);
    Assignment other = list(headquarters, letter, "48").getFirst();
    assertThat(assignments.findFor(hue, other.id())).isEmpty();
    assertThat(assignments.acknowledge(hue, other.id())).isEqualTo(new Answer.Absent());
  }

  @Test
  void acknowledgingTwiceGivesTheSame() {
    Assignment task = ofHue(issued(702, null));
    assertThat(task.acknowledgement()).isEqualTo(Acknowledgement.WAITING);
    Answer first = assignments.acknowledge(hue, task.id());
    clock.set(TODAY.plusDays(30));
    assertThat(assignments.acknowledge(hue, task.id())).isEqualTo(first);
    assertThat(ofHue(task.summary().directive()).acknowledgement())
        .isEqualTo(Acknowledgement.IN_TIME);
  }

  @Test
  void onlyThoseWhoAnswerForTheUnitAcknowledge() {
    Assignment task = ofHue(issued(703, null));
    Viewer reader = people.person("staff.hue", Role.STAFF, "46");
    assertThat(assignments.acknowledge(reader, task.id())).isEqualTo(new Answer.Forbidden());
    assertThat(assignments.acknowledge(hue, task.id())).isInstanceOf(Answer.Given.class);
  }

  @Test
  void datedWorkGoesThroughItsFourStates() {
    Assignment task = ofHue(issued(704, TODAY.plusDays(10)));
    assertThat(task.state()).isEqualTo(WorkState.OPEN_IN_TIME);
    clock.set(TODAY.plusDays(11));
    assertThat(ofHue(task.summary().directive()).state()).isEqualTo(WorkState.OPEN_OVERDUE);
    assertThat(states(task, WorkState.OPEN_OVERDUE)).isEqualTo(1);
    assertThat(assignments.complete(hue, task.id(), TODAY.plusDays(12)))
        .isEqualTo(new Answer.DayWrong());
    assignments.complete(hue, task.id(), TODAY.plusDays(11));
    assertThat(ofHue(task.summary().directive()).state()).isEqualTo(WorkState.DONE_LATE);
    assertThat(states(task, WorkState.DONE_LATE)).isEqualTo(1);
    Assignment onTime = ofHue(issued(705, TODAY.plusDays(20)));
    assignments.complete(hue, onTime.id(), TODAY.plusDays(11));
    assertThat(states(onTime, WorkState.DONE_ON_TIME)).isEqualTo(1);
    assertThat(states(onTime, WorkState.OPEN_IN_TIME)).isZero();
  }

  private static Assignments.Claim claim(UnitId unit, LocalDate day) {
    return new Assignments.Claim(unit, day, Set.of());
  }

  /// The filter's rule, written in SQL, beside the domain's.
  private long states(Assignment task, WorkState state) {
    var filter =
        new Filter(task.summary().directive(), "46", state, false, new Assignments.Page(1, 10));
    return assignments.list(headquarters, filter).total();
  }

  @Test
  void standingWorkIsNeverDoneButReported() {
    Assignment task = ofHue(issued(706, null));
    assertThat(assignments.complete(hue, task.id(), TODAY)).isEqualTo(new Answer.Standing());
    var unit = people.unit("46", TODAY);
    assertThat(People.evidenced(work, hue, task.id(), claim(unit, TODAY.minusDays(1))))
        .isEqualTo(new Evidencing.Recorded(WorkState.STANDING));
    People.evidenced(work, hue, task.id(), claim(unit, TODAY.minusDays(9)));
    Assignment now = ofHue(task.summary().directive());
    assertThat(now.reportedThrough()).isEqualTo(TODAY.minusDays(1));
    assertThat(now.evidence()).isEqualTo(2);
  }

  @Test
  void evidenceOfAnotherUnitIsRefused() {
    Assignment task = ofHue(issued(707, null));
    var daNang = people.unit("48", TODAY);
    assertThat(People.evidenced(work, headquarters, task.id(), claim(daNang, TODAY)))
        .isEqualTo(new Evidencing.NotOfUnit());
    assertThat(ofHue(task.summary().directive()).evidence()).isZero();
  }

  @Test
  void matrixAddsUp() {
    DirectiveId letter = issued(708, TODAY.plusDays(3));
    assignments.acknowledge(hue, ofHue(letter).id());
    assignments.complete(hue, ofHue(letter).id(), TODAY);
    var all = matrix(headquarters, letter);
    // 50 assignments of 48 units under 4 clauses; Huế's is done.
    assertThat(all.rows().rows()).hasSize(48);
    assertThat(all.columns())
        .extracting(Matrix.Column::ref)
        .containsExactly("3.1", "3.2", "3.3", "3.4");
    assertThat(all.totals().states())
        .containsOnly(
            java.util.Map.entry(WorkState.DONE_ON_TIME, 1L),
            java.util.Map.entry(WorkState.OPEN_IN_TIME, 49L));
    assertThat(all.totals().acknowledged()).isEqualTo(1);
    assertThat(matrix(hue, letter).rows().rows()).hasSize(1);
  }

  private Matrix matrix(Viewer viewer, DirectiveId letter) {
    return followUp.matrixFor(viewer, letter, MatrixFilter.all(1000)).orElseThrow();
  }

  @Test
  void openWorkOfAUnitLeavesOutWhatIsDone() {
    Assignment task = ofHue(issued(709, TODAY.plusDays(3)));
    var unit = people.unit("46", TODAY);
    assertThat(assignments.openOf(hue, unit))
        .extracting(Assignments.AssignmentSummary::id)
        .contains(task.id());
    assignments.complete(hue, task.id(), TODAY);
    assertThat(assignments.openOf(hue, unit))
        .extracting(Assignments.AssignmentSummary::id)
        .doesNotContain(task.id());
  }
}

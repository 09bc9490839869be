package vn.lantoa.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.followup.Matrix;
import vn.lantoa.directives.work.Handling;
import vn.lantoa.directives.work.Handling.Decision;
import vn.lantoa.directives.work.Handling.Delegation;
import vn.lantoa.directives.work.Handling.Reason;
import vn.lantoa.directives.work.Handling.Step;
import vn.lantoa.directives.work.Handling.Verdict;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.testing.Acts;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class HandlingTests extends WorkDesk {
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
    assertThat(
            handling.delegate(
                hue, whole.id(), new Delegation(Set.of(below), DUE.plusDays(1), 2, "")))
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
}

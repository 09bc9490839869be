package vn.lantoa.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.difficulties.Difficulties;
import vn.lantoa.directives.difficulties.Difficulty;
import vn.lantoa.directives.evidence.Dossiers.Giving;
import vn.lantoa.directives.gates.Condition;
import vn.lantoa.directives.gates.Gates;
import vn.lantoa.directives.gates.OwedBy;
import vn.lantoa.directives.implementation.Answers;
import vn.lantoa.directives.implementation.Implementations.Beginning;
import vn.lantoa.directives.implementation.Implementations.Linking;
import vn.lantoa.directives.implementation.Lineage;
import vn.lantoa.directives.implementation.Progress;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Inbox;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class ImplementedWorkTests extends AnswerDesk {
  private void open(DirectiveId above, ClauseId gated) {
    var gate =
        gates.findFor(headquarters, above).orElseThrow().clauses().stream()
            .filter(one -> one.clause().equals(gated))
            .findFirst()
            .orElseThrow()
            .gates()
            .getFirst();
    gates.act(
        headquarters, new Gates.Act.Open(gate.id(), gate.version(), TODAY, "Đã có hướng dẫn"));
  }

  @Test
  void workBelowWaitsWhileTheClauseAboveIsGated() {
    DirectiveId above = issued(4107, DUE);
    ClauseId gated = ofHue(above).clause();
    gates.act(
        headquarters,
        new Gates.Act.Add(
            gated,
            new Gates.Wanted(new Condition.InWords(), "Sau khi có hướng dẫn", OwedBy.OTHERS)));
    DirectiveId answer = answered(above, 107);
    ClauseId below =
        lineage(answer).links().entrySet().stream()
            .filter(link -> link.getValue().contains(gated))
            .findFirst()
            .orElseThrow()
            .getKey();
    Viewer base = firstBase();
    Assignment task =
        list(base, answer).stream()
            .filter(one -> one.clause().equals(below))
            .findFirst()
            .orElseThrow();
    assertThat(task.state()).isEqualTo(WorkState.WAITING);
    assertThat(list(base, answer).stream().filter(one -> !one.clause().equals(below)))
        .allSatisfy(one -> assertThat(one.state()).isEqualTo(WorkState.OPEN_IN_TIME));
    assertThat(assignments.complete(base, task.id(), TODAY))
        .isEqualTo(new Assignments.Answer.Waiting());
    assertThat(
            implementations
                .answersFor(headquarters, above)
                .orElseThrow()
                .progressOf(gated)
                .waiting())
        .isEqualTo(basesOfHue().size());
    open(above, gated);
    assertThat(now(task).state()).isEqualTo(WorkState.OPEN_IN_TIME);
    assertThat(assignments.complete(base, task.id(), TODAY))
        .isInstanceOf(Assignments.Answer.Given.class);
  }

  @Test
  void progressBelowIsTheWorkBelowAndCountsOnce() {
    DirectiveId above = issued(4108, DUE);
    DirectiveId answer = answered(above, 108);
    ClauseId clause = ofHue(above).clause();
    int bases = basesOfHue().size();
    ClauseId below =
        seen(hue, answer).clauses().stream()
            .map(Clause::id)
            .filter(id -> lineage(answer).of(id).stream().anyMatch(d -> d.clause().equals(clause)))
            .findFirst()
            .orElseThrow();
    Assignment first =
        list(firstBase(), answer).stream()
            .filter(one -> one.clause().equals(below))
            .findFirst()
            .orElseThrow();
    assignments.complete(firstBase(), first.id(), TODAY);
    Answers answers = implementations.answersFor(headquarters, above).orElseThrow();
    assertThat(answers.progressOf(clause)).isEqualTo(new Progress(1, 0, bases - 1, 0, 0));
    assertThat(answers.documents()).hasSize(1);
    assertThat(answers.documents().getFirst().progress().total())
        .isEqualTo((long) bases * seen(hue, answer).operative().size());
    assertThat(answers.silent())
        .extracting(Answers.Silent::unit)
        .doesNotContain(people.unit("46", TODAY))
        .contains(people.unit("48", TODAY))
        .hasSize(answers.asked() - 1);
  }

  @Test
  void workBelowIsEvidenceOnceHoweverOftenItIsTold() {
    DirectiveId above = issued(4109, DUE);
    DirectiveId answer = answered(above, 109);
    Assignment task = ofHue(above);
    assertThat(implementations.belowFor(hue, task.id()).orElseThrow())
        .singleElement()
        .satisfies(below -> assertThat(below.told()).isFalse());
    assertThat(implementations.tell(hue, task.id(), answer, "Đã xong 1 trên 4 cơ sở"))
        .isInstanceOf(Giving.Given.class);
    assertThat(implementations.tell(hue, task.id(), answer, "Đã xong 2 trên 4 cơ sở"))
        .isInstanceOf(Giving.Given.class);
    assertThat(dossiers.dossierFor(hue, task.id()).orElseThrow().evidence())
        .singleElement()
        .satisfies(piece -> assertThat(piece.words()).isEqualTo("Đã xong 2 trên 4 cơ sở"));
    assertThat(now(task).evidence()).isEqualTo(1);
    assertThat(implementations.belowFor(hue, task.id()).orElseThrow().getFirst().told()).isTrue();
    assertThat(implementations.tell(nextProvince(), task.id(), answer, "Của tỉnh khác"))
        .isEqualTo(new Giving.Absent());
    assertThat(implementations.tell(hue, task.id(), answer, " ")).isEqualTo(new Giving.TextWrong());
    assertThat(now(task).evidence()).isEqualTo(1);
  }

  @Test
  void recallAboveTellsTheIssuerAndEndsNoWorkBelow() {
    DirectiveId above = issued(4110, DUE);
    DirectiveId answer = answered(above, 110);
    recalls.recall(headquarters, above, "Nhầm đối tượng");
    assertThat(list(firstBase(), answer))
        .isNotEmpty()
        .allSatisfy(task -> assertThat(task.state()).isEqualTo(WorkState.OPEN_IN_TIME));
    Lineage.Parent parent = lineage(answer).parents().getFirst();
    assertThat(parent.isUndecided()).isTrue();
    assertThat(parent.endedOn()).isEqualTo(TODAY);
    await()
        .untilAsserted(
            () ->
                assertThat(
                        inbox
                            .list(hue, new Inbox.Filter(Inbox.Shown.ALL, null, 1, 200))
                            .rows()
                            .stream()
                            .map(Object::toString))
                    .anyMatch(line -> line.contains("implementation.ended")));
    var edit = new Edit(answer, seen(hue, answer).version());
    assertThat(implementations.keep(nextProvince(), edit, above)).isEqualTo(new Linking.Absent());
    assertThat(implementations.keep(hue, edit, above)).isInstanceOf(Linking.Linked.class);
    assertThat(lineage(answer).parents().getFirst().isUndecided()).isFalse();
    assertThat(implementations.begin(hue, above)).isEqualTo(new Beginning.NotInForce());
  }

  @Test
  void difficultyOfABaseOfficeRisesOnTheClauseAboveAndItsAnswerComesDown() {
    DirectiveId above = issued(4111, DUE);
    DirectiveId answer = answered(above, 111);
    Viewer base = firstBase();
    Viewer secondBase = baseOfficer(basesOfHue().get(1));
    Assignment task = list(base, answer).getFirst();
    ClauseId clauseAbove = lineage(answer).of(task.clause()).getFirst().clause();
    var raised =
        (Difficulties.Raising.Raised)
            difficulties.raise(
                base,
                new Difficulties.Request(
                    Difficulty.Kind.DIFFICULTY, answer, task.clause(), "Thiếu loa", "Thôn xa"));
    Difficulty open = difficulties.difficultyFor(hue, raised.id()).orElseThrow();
    assertThat(open.at().unit()).isEqualTo(people.unit("46", TODAY));
    difficulties.passOn(hue, new Difficulties.Edit(raised.id(), open.version()), "Đề nghị xem xét");
    Difficulty risen = difficulties.difficultyFor(headquarters, raised.id()).orElseThrow();
    assertThat(java.util.Objects.requireNonNull(risen.about()).directive()).isEqualTo(above);
    assertThat(risen.about().clause()).isEqualTo(clauseAbove);
    assertThat(
            java.util.Objects.requireNonNull(
                    difficulties.difficultyFor(base, raised.id()).orElseThrow().about())
                .directive())
        .isEqualTo(answer);
    difficulties.answer(
        headquarters,
        new Difficulties.Edit(raised.id(), risen.version()),
        new Difficulties.Reply("Dùng loa tay", false));
    assertThat(difficulties.answersOn(secondBase, answer, task.clause()))
        .extracting(Difficulty::id)
        .contains(raised.id());
    assertThat(difficulties.answersOn(nextProvince(), above, clauseAbove))
        .extracting(Difficulty::id)
        .contains(raised.id());
  }

  @Test
  void headquartersFollowsWhatItGaveItself() {
    DirectiveId above = issued(4114, LocalDate.of(2026, 11, 23));
    DirectiveId answer = begun(above);
    numbered(answer, 114);
    directives.issue(hue, answer, new IssueOrder(TODAY, 5, null));
    clock.set(LocalDate.of(2026, 12, 1));
    try {
      var all = new vn.lantoa.directives.followup.FollowUp.LateFilter(null, List.of(), 5000);
      assertThat(followUp.late(headquarters, all))
          .extracting(task -> task.summary().directive())
          .contains(above)
          .doesNotContain(answer);
      assertThat(followUp.late(hue, all))
          .extracting(task -> task.summary().directive())
          .contains(answer);
    } finally {
      clock.reset();
    }
  }

  /// A clause that nobody gave to provinces is no gap of theirs.
  @Test
  void clausesOfCentralUnitsAreNotAskedOfProvinces() {
    DirectiveId above = issued(4115, DUE);
    answered(above, 115);
    Answers answers = implementations.answersFor(headquarters, above).orElseThrow();
    assertThat(answers.given())
        .containsExactlyInAnyOrderElementsOf(
            list(hue, above).stream().map(Assignment::clause).distinct().toList());
    assertThat(seen(headquarters, above).operative().size()).isGreaterThan(answers.given().size());
  }

  /// What the clause above covers may be named by work below, and counts as covered there.
  @Test
  void contentsAboveAreCoveredBelow() {
    DirectiveId above = GatedLetter.registered(directives, headquarters, 4116);
    GatedLetter.issue(directives, headquarters, above, new IssueOrder(DUE, 5, null));
    DirectiveId answer = answered(above, 116);
    Assignment task = list(firstBase(), answer).getFirst();
    assertThat(contents.coveredBy(firstBase(), List.of(task.id())).get(task.id()))
        .extracting(CoveredContent::ref)
        .contains("1.1", "1.2");
  }
}

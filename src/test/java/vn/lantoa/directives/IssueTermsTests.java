package vn.lantoa.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.Directives.ClauseTerm;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Issuing;
import vn.lantoa.directives.followup.Matrix;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class IssueTermsTests extends WorkDesk {
  /// Makes the first clause that asks for work mean others.
  private Clause firstMeans(DirectiveId letter, Addressee... addressees) {
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
            List.of(addressees),
            c.gate(),
            true);
    directives.correctClause(
        headquarters, new Directives.Edit(letter, draft.version()), clause.id(), content);
    return clause;
  }

  @Test
  void oneClauseMayHaveAnotherDayAndAnotherNone() {
    DirectiveId letter = draft(1001);
    List<Clause> operative = directives.findFor(headquarters, letter).orElseThrow().operative();
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
    Clause clause =
        firstMeans(
            letter,
            Addressee.named("BHXH thành phố Huế"),
            Addressee.coordinating("Sở Y tế"),
            Addressee.coordinating("BHXH thành phố Đà Nẵng"));
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
    firstMeans(letter, Addressee.allBase());
    var fanOut = directives.fanOutFor(headquarters, letter).orElseThrow();
    // Four of Huế and one of Đà Nẵng since 1/1/2026.
    assertThat(fanOut.parts().getFirst().units()).hasSize(5);
  }
}

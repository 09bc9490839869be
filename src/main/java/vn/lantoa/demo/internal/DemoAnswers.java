package vn.lantoa.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.implementation.Implementations;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;

/// Two provinces have answered the last letter with documents to their base offices: Huế all of it,
/// Đà Nẵng with a clause that nothing carries out.
@Component
class DemoAnswers {
  private final Implementations implementations;
  private final Directives directives;
  private final Assignments assignments;
  private final Accounts accounts;

  DemoAnswers(
      Implementations implementations,
      Directives directives,
      Assignments assignments,
      Accounts accounts) {
    this.implementations = implementations;
    this.directives = directives;
    this.assignments = assignments;
    this.accounts = accounts;
  }

  private static final String ABOVE = "3964/BHXH-TTHT";

  /// @param complete whether everything given is carried out
  private record Answer(String account, String notation, boolean complete) {}

  private static final List<Answer> ANSWERS =
      List.of(
          new Answer("p46.officer", "612/BHXH-TT", true),
          new Answer("p48.officer", "847/BHXH-TT", false));

  void issue(LocalDate today) {
    Viewer editor = accounts.findViewer("hq.editor").orElseThrow();
    var words = new Directives.Filter(ABOVE, false, null, 1, 50);
    directives.list(editor, words).rows().stream()
        .filter(line -> ABOVE.equals(line.notation()))
        .map(Directives.Line::id)
        .forEach(above -> issue(above, today));
  }

  private void issue(DirectiveId above, LocalDate today) {
    for (Answer answer : ANSWERS) {
      Viewer officer = accounts.findViewer(answer.account()).orElseThrow();
      boolean already =
          !implementations.answersFor(officer, above).orElseThrow().documents().isEmpty();
      if (!already) {
        issue(officer, above, answer, today);
      }
    }
  }

  private void issue(Viewer officer, DirectiveId above, Answer answer, LocalDate today) {
    if (!(implementations.begin(officer, above)
        instanceof Implementations.Beginning.Begun(DirectiveId id))) {
      throw new IllegalStateException(answer.notation() + " was not begun");
    }
    number(officer, id, answer, today);
    if (!answer.complete()) {
      unlinkLast(officer, id);
    }
    Map<ClauseId, Directives.ClauseTerm> days = new HashMap<>();
    implementations
        .proposedDays(officer, id)
        .forEach((clause, day) -> days.put(clause, new Directives.ClauseTerm(day.minusDays(3))));
    var order = new Directives.IssueOrder(null, 3, null, days);
    if (!(directives.issue(officer, id, order) instanceof Directives.Issuing.Issued)) {
      throw new IllegalStateException(answer.notation() + " was not issued");
    }
    work(officer, id, today);
  }

  private void number(Viewer officer, DirectiveId id, Answer answer, LocalDate today) {
    Directive draft = directives.findFor(officer, id).orElseThrow();
    Directive.Header header = draft.header();
    directives.correctHeader(
        officer,
        new Edit(id, draft.version()),
        new Directive.Header(
            header.type(),
            answer.notation(),
            today.minusDays(4),
            header.place(),
            header.issuer(),
            header.superior(),
            header.subject(),
            header.signer(),
            header.recipients()));
  }

  private void unlinkLast(Viewer officer, DirectiveId id) {
    Directive draft = directives.findFor(officer, id).orElseThrow();
    Map<ClauseId, Set<ClauseId>> links =
        new HashMap<>(implementations.lineageFor(officer, id).orElseThrow().links());
    links.remove(draft.clauses().getLast().id());
    implementations.link(officer, new Edit(id, draft.version()), links);
  }

  /// Two of three offices know of it, one of three has done the first of its work.
  private void work(Viewer officer, DirectiveId id, LocalDate today) {
    var page = new Assignments.Page(1, 200);
    List<Assignment> all =
        new ArrayList<>(
            assignments.list(officer, new Assignments.Filter(id, "", null, false, page)).rows());
    for (int at = 0; at < all.size(); at++) {
      if (at % 3 != 2) {
        assignments.acknowledge(officer, all.get(at).id());
      }
      if (at % 3 == 0 && all.get(at).summary().dueOn() != null) {
        assignments.complete(officer, all.get(at).id(), today);
      }
    }
  }
}

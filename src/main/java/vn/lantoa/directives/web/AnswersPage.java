package vn.lantoa.directives.web;

import java.util.List;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.implementation.Answers;
import vn.lantoa.shared.web.Page;

/// With which documents units answered a directive.
///
/// @param mayAnswer whether the viewer may begin such a document
public record AnswersPage(Directive directive, Answers answers, boolean mayAnswer) implements Page {
  /// Clauses that somebody carries out.
  public List<Clause> carried() {
    return directive.operative().stream()
        .filter(clause -> !answers.of(clause.id()).isEmpty())
        .toList();
  }

  /// Clauses given to provinces that nobody carries out, while there are answers.
  public List<Clause> bare() {
    return answers.issued() == 0
        ? List.of()
        : directive.operative().stream()
            .filter(clause -> answers.given().contains(clause.id()))
            .filter(clause -> answers.of(clause.id()).isEmpty())
            .toList();
  }
}

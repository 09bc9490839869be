package vn.lantoa.directives.web;

import java.util.List;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseKind;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.evidence.Dossiers.Dossier;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.shared.web.Page;

/// @param held files that were sent and not yet given
/// @param largest of a file, in megabytes
/// @param done message key of what was just done; empty for nothing
public record EvidencePage(
    Dossier dossier,
    Directive directive,
    EvidenceInput input,
    SubmitInput submit,
    List<KeptFiles.Received> held,
    long largest,
    String done,
    List<Wrong> wrongs)
    implements Page {
  /// What evidence may be about.
  public List<Clause> contents() {
    return directive.clauses().stream()
        .filter(clause -> clause.content().kind() == ClauseKind.CONTENT)
        .toList();
  }

  /// Whether the rarer fields are shown open: something stands in them, or a form was refused.
  public boolean isMoreOpen() {
    return !input.link().isEmpty()
        || !input.text().isBlank()
        || !input.note().isEmpty()
        || !wrongs.isEmpty();
  }

  public boolean isDated() {
    return dossier.assignment().summary().dueOn() != null;
  }
}

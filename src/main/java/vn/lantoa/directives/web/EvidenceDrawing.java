package vn.lantoa.directives.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.directives.evidence.Dossiers.Dossier;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Refusal;

/// Draws the page of the evidence of an assignment.
@Component
class EvidenceDrawing {
  private static final long MEGABYTE = 1024 * 1024;

  private final Dossiers dossiers;
  private final Directives directives;
  private final KeptFiles files;
  private final Clock clock;

  EvidenceDrawing(Dossiers dossiers, Directives directives, KeptFiles files, Clock clock) {
    this.dossiers = dossiers;
    this.directives = directives;
    this.files = files;
    this.clock = clock;
  }

  Dossier dossier(Viewer viewer, UUID id) {
    return dossiers.dossierFor(viewer, new AssignmentId(id)).orElseThrow(Refusal::absent);
  }

  EvidencePage page(Viewer viewer, UUID id, String done) {
    String key =
        switch (done) {
          case "given" -> "directives.evidence.done.given";
          case "removed" -> "directives.evidence.done.removed";
          case "submitted" -> "directives.evidence.done.submitted";
          case "takenback" -> "directives.evidence.done.takenback";
          default -> "";
        };
    LocalDate today = LocalDate.now(clock);
    return page(
        viewer,
        dossier(viewer, id),
        new Typing(EvidenceInput.usual(today), SubmitInput.usual(today), List.of()),
        key);
  }

  EvidencePage refused(Viewer viewer, Dossier dossier, EvidenceInput input, List<Wrong> wrongs) {
    return page(
        viewer, dossier, new Typing(input, SubmitInput.usual(LocalDate.now(clock)), wrongs), "");
  }

  EvidencePage refused(Viewer viewer, Dossier dossier, SubmitInput input, List<Wrong> wrongs) {
    return page(
        viewer, dossier, new Typing(EvidenceInput.usual(LocalDate.now(clock)), input, wrongs), "");
  }

  private record Typing(EvidenceInput evidence, SubmitInput submit, List<Wrong> wrongs) {}

  private EvidencePage page(Viewer viewer, Dossier dossier, Typing typed, String done) {
    Directive directive =
        directives
            .findFor(viewer, dossier.assignment().summary().directive())
            .orElseThrow(Refusal::absent);
    return new EvidencePage(
        dossier,
        directive,
        typed.evidence(),
        typed.submit(),
        files.standing(viewer, typed.evidence().held()),
        files.limits().largest() / MEGABYTE,
        done,
        typed.wrongs());
  }
}

package vn.lantoa.directives.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.directives.implementation.Answers;
import vn.lantoa.directives.implementation.Implementations;
import vn.lantoa.directives.implementation.Implementations.Below;
import vn.lantoa.directives.implementation.Lineage;
import vn.lantoa.directives.implementation.Progress;
import vn.lantoa.identity.Viewer;

/// Draws what a unit's own documents did for an assignment. What is told as evidence is Vietnamese
/// whatever the reader's language.
@Component
class BelowDrawing {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Implementations implementations;
  private final Dossiers dossiers;
  private final MessageSource messages;
  private final Clock clock;

  BelowDrawing(
      Implementations implementations, Dossiers dossiers, MessageSource messages, Clock clock) {
    this.implementations = implementations;
    this.dossiers = dossiers;
    this.messages = messages;
    this.clock = clock;
  }

  BelowView of(Viewer viewer, Assignment assignment) {
    boolean gives =
        assignment.state().isOpen()
            && dossiers
                .dossierFor(viewer, assignment.id())
                .filter(dossier -> dossier.rights().mayGive())
                .isPresent();
    List<BelowView.Offer> offers =
        implementations.belowFor(viewer, assignment.id()).orElse(List.of()).stream()
            .map(below -> new BelowView.Offer(below, gives ? words(below) : ""))
            .toList();
    boolean mayAnswer =
        assignment.state().isOpen()
            && implementations.mayAnswer(viewer, assignment.summary().directive());
    return new BelowView(offers, mayAnswer, above(viewer, assignment));
  }

  private List<BelowView.Above> above(Viewer viewer, Assignment assignment) {
    return implementations.lineageFor(viewer, assignment.summary().directive()).stream()
        .flatMap(
            lineage -> lineage.parents().stream().flatMap(one -> above(lineage, one, assignment)))
        .toList();
  }

  private static Stream<BelowView.Above> above(
      Lineage lineage, Lineage.Parent parent, Assignment assignment) {
    List<Lineage.Duty> carried = lineage.of(assignment.clause());
    return parent.duties().stream()
        .filter(carried::contains)
        .map(
            duty ->
                new BelowView.Above(
                    parent.label(),
                    duty.ref(),
                    duty.words().isBlank() ? duty.heading() : duty.words()));
  }

  /// Nothing to tell of a draft, or of what was taken back.
  private String words(Below below) {
    Answers.Document document = below.document();
    LocalDate issuedOn = document.issuedOn();
    if (document.draft() || document.recalled() || issuedOn == null) {
      return "";
    }
    String issued =
        t(
            "directives.down.evidence.issued",
            document.label(),
            DAY.format(issuedOn),
            document.subject());
    Progress progress = below.progress();
    return progress.total() == 0
        ? issued
        : issued
            + " "
            + t(
                "directives.down.evidence.progress",
                DAY.format(LocalDate.now(clock)),
                progress.total(),
                progress.done(),
                progress.late(),
                progress.open() + progress.standing(),
                progress.waiting());
  }

  private String t(String key, Object... arguments) {
    return messages.getMessage(key, arguments, FollowUpPages.language());
  }
}

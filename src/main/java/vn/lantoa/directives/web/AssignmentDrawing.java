package vn.lantoa.directives.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.Contents;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.difficulties.Difficulties;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.directives.work.Handling;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Refusal;

/// Draws the page of an assignment.
@Component
class AssignmentDrawing {
  private final Handling handling;
  private final Directives directives;
  private final Contents contents;
  private final Dossiers dossiers;
  private final Difficulties difficulties;
  private final BelowDrawing below;
  private final Clock clock;

  AssignmentDrawing(
      Handling handling,
      Directives directives,
      Contents contents,
      Dossiers dossiers,
      Difficulties difficulties,
      BelowDrawing below,
      Clock clock) {
    this.below = below;
    this.handling = handling;
    this.directives = directives;
    this.contents = contents;
    this.dossiers = dossiers;
    this.difficulties = difficulties;
    this.clock = clock;
  }

  /// @param done message key of what was just done; empty for nothing
  AssignmentPage page(Viewer viewer, UUID id, String done) {
    return page(viewer, id, new Shown(done, LocalDate.now(clock).toString(), null), List.of());
  }

  /// One of the forms of its course was refused.
  AssignmentPage page(Viewer viewer, UUID id, HandlingInput typed, List<Wrong> wrongs) {
    return page(viewer, id, new Shown("", LocalDate.now(clock).toString(), typed), wrongs);
  }

  /// The day on which it was done was refused.
  AssignmentPage wrongDay(Viewer viewer, UUID id, String doneOn, String key) {
    return page(viewer, id, new Shown("", doneOn, null), List.of(Wrong.of("doneOn", key)));
  }

  /// What was to be told of a document below was refused.
  AssignmentPage wrongBelow(Viewer viewer, UUID id, String key) {
    var shown = new Shown("", LocalDate.now(clock).toString(), null);
    return page(viewer, id, shown, List.of(Wrong.of("below", key)));
  }

  private record Shown(String done, String doneOn, @Nullable HandlingInput typed) {}

  private AssignmentPage page(Viewer viewer, UUID id, Shown shown, List<Wrong> wrongs) {
    Handling.Course course =
        handling.courseFor(viewer, new AssignmentId(id)).orElseThrow(Refusal::absent);
    var assignment = course.assignment();
    Directive directive =
        directives.findFor(viewer, assignment.summary().directive()).orElseThrow(Refusal::absent);
    Clause clause =
        directive.clauses().stream()
            .filter(c -> c.id().equals(assignment.clause()))
            .findFirst()
            .orElseThrow(Refusal::absent);
    HandlingInput typed = shown.typed();
    LocalDate wanted = course.openExtension().map(Handling.Extension::wantedDueOn).orElse(null);
    HandlingInput input =
        typed == null ? HandlingInput.usual(assignment.summary().dueOn(), wanted) : typed;
    Dossiers.Dossier dossier =
        dossiers.dossierFor(viewer, assignment.id()).orElseThrow(Refusal::absent);
    return new AssignmentPage(
        assignment,
        directive,
        clause,
        contents.linesFor(viewer, assignment.id()),
        shown.done(),
        shown.doneOn(),
        wrongs,
        dossier,
        difficulties.answersOn(viewer, directive.id(), clause.id()),
        new CourseView(course, input),
        below.of(viewer, assignment));
  }
}

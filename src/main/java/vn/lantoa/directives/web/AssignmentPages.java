package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Assignments.Answer;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.WorkState;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// The work of the viewer's units.
@Controller
class AssignmentPages {
  private static final int ROWS = 50;

  /// What a page may tell that was just done.
  private static final Set<String> DONE =
      Set.of(
          "acknowledged",
          "completed",
          "accepted",
          "returned",
          "taken",
          "insisted",
          "asked",
          "granted",
          "refused",
          "delegated",
          "told",
          "withdrawn");

  private final Assignments assignments;
  private final AssignmentDrawing drawing;

  AssignmentPages(Assignments assignments, AssignmentDrawing drawing) {
    this.assignments = assignments;
    this.drawing = drawing;
  }

  @GetMapping("/assignments")
  Page list(
      Viewer viewer,
      @RequestParam(defaultValue = "open") String show,
      @RequestParam(required = false) @Nullable UUID directive,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "1") int page) {
    WorkState state =
        switch (show) {
          case "overdue" -> WorkState.OPEN_OVERDUE;
          case "standing" -> WorkState.STANDING;
          case "waiting" -> WorkState.WAITING;
          default -> null;
        };
    boolean all = show.equals("all");
    var filter =
        new Assignments.Filter(
            directive == null ? null : new DirectiveId(directive),
            unit,
            state,
            !all,
            new Assignments.Page(page, ROWS));
    return new AssignmentListPage(
        assignments.list(viewer, filter),
        all || state != null ? show : "open",
        directive == null ? null : directive.toString(),
        unit);
  }

  @GetMapping("/assignments/{id}")
  Page assignment(
      Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
    return drawing.page(viewer, id, DONE.contains(done) ? "directives.work.done." + done : "");
  }

  @PostMapping("/assignments/{id}/acknowledge")
  String acknowledge(Viewer viewer, @PathVariable UUID id) {
    return switch (assignments.acknowledge(viewer, new AssignmentId(id))) {
      case Answer.Given(var given) -> "redirect:/assignments/" + id + "?done=acknowledged";
      case Answer.Forbidden() -> throw Refusal.forbidden();
      case Answer.Absent _,
          Answer.Standing _,
          Answer.DayWrong _,
          Answer.Waiting _,
          Answer.Over _,
          Answer.ReviewWanted _ ->
          throw Refusal.absent();
    };
  }

  @PostMapping("/assignments/{id}/complete")
  Object complete(
      Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String doneOn) {
    Optional<LocalDate> day = Typed.day(doneOn);
    if (day.isEmpty()) {
      return wrongDay(viewer, id, doneOn, "directives.wrong.day");
    }
    return switch (assignments.complete(viewer, new AssignmentId(id), day.get())) {
      case Answer.Given(var given) -> "redirect:/assignments/" + id + "?done=completed";
      case Answer.DayWrong() -> wrongDay(viewer, id, doneOn, "directives.wrong.doneOn");
      case Answer.Waiting() -> wrongDay(viewer, id, doneOn, "directives.wrong.waiting");
      case Answer.Over() -> wrongDay(viewer, id, doneOn, "directives.wrong.over");
      case Answer.ReviewWanted() -> "redirect:/assignments/" + id + "/evidence#submit";
      case Answer.Forbidden() -> throw Refusal.forbidden();
      case Answer.Absent(), Answer.Standing() -> throw Refusal.absent();
    };
  }

  private Rendered wrongDay(Viewer viewer, UUID id, String doneOn, String key) {
    return Rendered.refused(drawing.wrongDay(viewer, id, doneOn, key));
  }
}

package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.work.Handling;
import vn.lantoa.directives.work.Handling.Reason;
import vn.lantoa.directives.work.Handling.Step;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// What a unit and who gave it the work settle on the page of an assignment.
@Controller
@RequestMapping("/assignments/{id}")
class HandlingPages {
  private final Handling handling;
  private final AssignmentDrawing drawing;

  HandlingPages(Handling handling, AssignmentDrawing drawing) {
    this.handling = handling;
    this.drawing = drawing;
  }

  @PostMapping("/accept")
  Object accept(Viewer viewer, @PathVariable UUID id) {
    var form = new Sent(viewer, id, HandlingInput.usual(null, null), "accept");
    return answer(form, handling.accept(viewer, new AssignmentId(id)), "accepted");
  }

  @PostMapping("/return")
  Object giveBack(Viewer viewer, @PathVariable UUID id, HandlingInput input) {
    var form = new Sent(viewer, id, input, "returnReason");
    return answer(
        form, handling.giveBack(viewer, new AssignmentId(id), input.returnReason()), "returned");
  }

  @PostMapping("/return/decision")
  Object decideReturn(Viewer viewer, @PathVariable UUID id, HandlingInput input) {
    var verdict = new Handling.Verdict(input.isYes(), input.returnAnswer());
    return answer(
        new Sent(viewer, id, input, "returnAnswer"),
        handling.decideReturn(viewer, new AssignmentId(id), verdict),
        input.isYes() ? "taken" : "insisted");
  }

  @PostMapping("/extension")
  Object askExtension(Viewer viewer, @PathVariable UUID id, HandlingInput input) {
    var form = new Sent(viewer, id, input, "extensionReason");
    Optional<LocalDate> day = Typed.day(input.wantedDueOn());
    return day.isEmpty()
        ? wrong(form, Wrong.of("wantedDueOn", "directives.wrong.day"))
        : answer(
            form,
            handling.askExtension(viewer, new AssignmentId(id), day.get(), input.extensionReason()),
            "asked");
  }

  @PostMapping("/extension/decision")
  Object decideExtension(Viewer viewer, @PathVariable UUID id, HandlingInput input) {
    var form = new Sent(viewer, id, input, "extensionAnswer");
    Optional<LocalDate> day = Typed.day(input.grantedDueOn());
    if (input.isYes() && day.isEmpty()) {
      return wrong(form, Wrong.of("grantedDueOn", "directives.wrong.day"));
    }
    var decision = new Handling.Decision(input.isYes() ? day.get() : null, input.extensionAnswer());
    return answer(
        form,
        handling.decideExtension(viewer, new AssignmentId(id), decision),
        input.isYes() ? "granted" : "refused");
  }

  @PostMapping("/parts")
  Object delegate(Viewer viewer, @PathVariable UUID id, HandlingInput input) {
    var form = new Sent(viewer, id, input, "parts");
    Optional<LocalDate> day = Typed.day(input.partDueOn());
    if (!input.partDueOn().isBlank() && day.isEmpty()) {
      return wrong(form, Wrong.of("partDueOn", "directives.wrong.day"));
    }
    if (input.days().isEmpty()) {
      return wrong(form, Wrong.of("partDays", "directives.wrong.acknowledgeWithinDays"));
    }
    if (input.units().isEmpty()) {
      return wrong(form, Wrong.of("parts", key(Reason.UNIT_WRONG)));
    }
    var delegation =
        new Handling.Delegation(
            input.units().get(), day.orElse(null), input.days().get(), input.partNote());
    return answer(form, handling.delegate(viewer, new AssignmentId(id), delegation), "delegated");
  }

  /// The page of the part leads here; who withdraws goes on to the part, which has ended.
  @PostMapping("/withdraw")
  Object withdraw(Viewer viewer, @PathVariable UUID id) {
    var form = new Sent(viewer, id, HandlingInput.usual(null, null), "withdraw");
    return answer(form, handling.withdraw(viewer, new AssignmentId(id)), "withdrawn");
  }

  /// @param field where a reason that belongs to no field of its own is shown
  private record Sent(Viewer viewer, UUID id, HandlingInput input, String field) {}

  private Object answer(Sent form, Step step, String done) {
    return switch (step) {
      case Step.Taken() -> "redirect:/assignments/" + form.id() + "?done=" + done;
      case Step.Refused(Reason reason) -> wrong(form, Wrong.of(field(form, reason), key(reason)));
      case Step.Forbidden() -> throw Refusal.forbidden();
      case Step.Absent() -> throw Refusal.absent();
    };
  }

  private Rendered wrong(Sent form, Wrong wrong) {
    return Rendered.refused(drawing.page(form.viewer(), form.id(), form.input(), List.of(wrong)));
  }

  private static String field(Sent form, Reason reason) {
    boolean day =
        reason == Reason.DAY_PAST
            || reason == Reason.DAY_AFTER_WHOLE
            || reason == Reason.DAY_NOT_LATER;
    if (!day) {
      return form.field();
    }
    return switch (form.field()) {
      case "parts" -> "partDueOn";
      case "extensionAnswer" -> "grantedDueOn";
      default -> "wantedDueOn";
    };
  }

  /// The message that says how to put it right.
  static String key(Reason reason) {
    return "directives.handling." + reason.name();
  }
}

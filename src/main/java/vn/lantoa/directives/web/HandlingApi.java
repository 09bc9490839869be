package vn.lantoa.directives.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Assignments.Answer;
import vn.lantoa.directives.web.AssignmentsApi.AssignmentAnswer;
import vn.lantoa.directives.work.Handling;
import vn.lantoa.directives.work.Handling.Step;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1/assignments/{id}")
@Tag(name = "Assignments", description = "One operative clause of a directive for one unit.")
class HandlingApi {
  private final Handling handling;
  private final Assignments assignments;

  HandlingApi(Handling handling, Assignments assignments) {
    this.handling = handling;
    this.assignments = assignments;
  }

  record CompleteRequest(@Nullable LocalDate on) {}

  record ReturnRequest(@Nullable String reason) {}

  /// @param takenBack true takes the work back, false insists
  record ReturnDecision(boolean takenBack, @Nullable String answer) {}

  record ExtensionRequest(@Nullable LocalDate dueOn, @Nullable String reason) {}

  /// @param grantedDueOn null refuses
  record ExtensionDecision(@Nullable LocalDate grantedDueOn, @Nullable String answer) {}

  /// @param units directly below the holder
  /// @param dueOn null for standing work
  record DelegationRequest(
      @Nullable List<UUID> units,
      @Nullable LocalDate dueOn,
      @Nullable Integer acknowledgeWithinDays,
      @Nullable String note) {}

  @PostMapping("/complete")
  @Operation(summary = "Dated work was done on the day; a second time gives the same")
  AssignmentAnswer complete(
      Viewer viewer, @PathVariable UUID id, @RequestBody CompleteRequest request) {
    LocalDate on = request.on();
    if (on == null) {
      throw field("on", "value.missing");
    }
    return switch (assignments.complete(viewer, new AssignmentId(id), on)) {
      case Answer.Given(var given) -> AssignmentAnswer.of(given);
      case Answer.DayWrong() -> throw field("on", "assignment.done.wrong");
      case Answer.Waiting() -> throw refused("assignment.waiting");
      case Answer.Over() -> throw refused("assignment.not.open");
      case Answer.Standing() -> throw refused("assignment.standing");
      case Answer.ReviewWanted() -> throw refused("assignment.review.wanted");
      case Answer.Forbidden() -> throw Refusal.forbidden();
      case Answer.Absent() -> throw Refusal.absent();
    };
  }

  @PostMapping("/accept")
  @Operation(summary = "The unit takes the work on, which acknowledges it too")
  AssignmentAnswer accept(Viewer viewer, @PathVariable UUID id) {
    return answer(viewer, id, handling.accept(viewer, new AssignmentId(id)));
  }

  @PostMapping("/return")
  @Operation(summary = "The unit gives the work back with a reason; the giver decides")
  AssignmentAnswer giveBack(
      Viewer viewer, @PathVariable UUID id, @RequestBody ReturnRequest request) {
    return answer(
        viewer, id, handling.giveBack(viewer, new AssignmentId(id), Typed.kept(request.reason())));
  }

  @PostMapping("/return/decision")
  @Operation(summary = "The giver takes the work back, which ends it, or insists")
  AssignmentAnswer decideReturn(
      Viewer viewer, @PathVariable UUID id, @RequestBody ReturnDecision request) {
    var verdict = new Handling.Verdict(request.takenBack(), Typed.kept(request.answer()));
    return answer(viewer, id, handling.decideReturn(viewer, new AssignmentId(id), verdict));
  }

  @PostMapping("/extension")
  @Operation(summary = "The unit asks for a later day")
  AssignmentAnswer ask(
      Viewer viewer, @PathVariable UUID id, @RequestBody ExtensionRequest request) {
    LocalDate dueOn = request.dueOn();
    if (dueOn == null) {
      throw field("dueOn", "value.missing");
    }
    return answer(
        viewer,
        id,
        handling.askExtension(viewer, new AssignmentId(id), dueOn, Typed.kept(request.reason())));
  }

  @PostMapping("/extension/decision")
  @Operation(summary = "The giver grants a day, that or another, or refuses")
  AssignmentAnswer decideExtension(
      Viewer viewer, @PathVariable UUID id, @RequestBody ExtensionDecision request) {
    var decision = new Handling.Decision(request.grantedDueOn(), Typed.kept(request.answer()));
    return answer(viewer, id, handling.decideExtension(viewer, new AssignmentId(id), decision));
  }

  @PostMapping("/delegate")
  @Operation(summary = "Parts go to units directly below")
  List<AssignmentAnswer> delegate(
      Viewer viewer, @PathVariable UUID id, @RequestBody DelegationRequest request) {
    List<UUID> units = request.units();
    Set<UnitId> chosen =
        units == null
            ? Set.of()
            : units.stream().map(UnitId::new).collect(Collectors.toUnmodifiableSet());
    Integer days = request.acknowledgeWithinDays();
    if (days == null) {
      throw field("acknowledgeWithinDays", "value.missing");
    }
    var delegation =
        new Handling.Delegation(chosen, request.dueOn(), days, Typed.kept(request.note()));
    taken(handling.delegate(viewer, new AssignmentId(id), delegation));
    return parts(viewer, id);
  }

  @GetMapping("/parts")
  @Operation(summary = "Parts that were handed down")
  List<AssignmentAnswer> parts(Viewer viewer, @PathVariable UUID id) {
    return course(viewer, id).parts().stream().map(AssignmentAnswer::of).toList();
  }

  @PostMapping("/withdraw")
  @Operation(summary = "The giver takes a part back")
  AssignmentAnswer withdraw(Viewer viewer, @PathVariable UUID id) {
    return answer(viewer, id, handling.withdraw(viewer, new AssignmentId(id)));
  }

  private AssignmentAnswer answer(Viewer viewer, UUID id, Step step) {
    taken(step);
    return AssignmentAnswer.of(course(viewer, id).assignment());
  }

  private Handling.Course course(Viewer viewer, UUID id) {
    return handling.courseFor(viewer, new AssignmentId(id)).orElseThrow(Refusal::absent);
  }

  private static void taken(Step step) {
    switch (step) {
      case Step.Taken() -> {
        // What was asked for has happened.
      }
      case Step.Refused(var reason) ->
          throw refused("assignment." + reason.name().toLowerCase(Locale.ROOT).replace('_', '.'));
      case Step.Forbidden() -> throw Refusal.forbidden();
      case Step.Absent() -> throw Refusal.absent();
    }
  }

  private static Refusal refused(String code) {
    return Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, code);
  }

  private static Refusal field(String field, String code) {
    return Refusal.fields(List.of(new Refusal.FieldError(field, code)));
  }
}

package vn.lantoa.directives.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Assignments.Answer;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Ending;
import vn.lantoa.directives.Responsibility;
import vn.lantoa.directives.WorkState;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1/assignments")
@Tag(name = "Assignments", description = "One operative clause of a directive for one unit.")
class AssignmentsApi {
  private final Assignments assignments;

  AssignmentsApi(Assignments assignments) {
    this.assignments = assignments;
  }

  /// @param clause number of the clause in the directive
  /// @param unitCode code and name of the unit on the day of the letter
  /// @param heldBy unit that has the work now; another one when the unit was reorganised
  /// @param dueOn null for standing work
  /// @param workingDaysLeft through the due day, negative when it has passed; null when there is
  ///   none
  /// @param reportedThrough last day that recorded activities reach to
  /// @param partOf the assignment that this is a part of; null when the letter gave it
  /// @param ended why it ended without being done; null otherwise
  record AssignmentAnswer(
      UUID id,
      UUID directive,
      String clause,
      UUID clauseId,
      UUID unit,
      String unitCode,
      String unitName,
      UUID heldBy,
      String heldByName,
      @Nullable LocalDate dueOn,
      @Nullable Integer workingDaysLeft,
      LocalDate acknowledgeBy,
      @Nullable Instant acknowledgedAt,
      WorkState state,
      @Nullable LocalDate reportedThrough,
      @Nullable Ending ended,
      Responsibility responsibility,
      @Nullable UUID partOf,
      @Nullable Instant acceptedAt) {
    static AssignmentAnswer of(Assignments.Assignment assignment) {
      Assignments.AssignmentSummary summary = assignment.summary();
      AssignmentId parent = assignment.giving().parent();
      return new AssignmentAnswer(
          summary.id().value(),
          summary.directive().value(),
          summary.clauseRef(),
          assignment.clause().value(),
          summary.unit().value(),
          assignment.unitCode(),
          summary.unitName(),
          summary.holder().unit().value(),
          summary.holder().name(),
          summary.dueOn(),
          summary.workingDaysLeft(),
          assignment.acknowledgeBy(),
          assignment.acknowledgedAt(),
          summary.state(),
          assignment.reportedThrough(),
          assignment.ended(),
          assignment.giving().responsibility(),
          parent == null ? null : parent.value(),
          assignment.giving().acceptedAt());
    }
  }

  record ListAnswer(List<AssignmentAnswer> rows, int page, int size, long total) {}

  @GetMapping
  @Operation(
      summary =
          "Assignments the caller sees; unit is an id, or a code on the letter's day or today")
  ListAnswer list(
      Viewer viewer,
      @RequestParam(required = false) @Nullable UUID directive,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(required = false) @Nullable WorkState state,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "100") int size) {
    var filter =
        new Assignments.Filter(
            directive == null ? null : new DirectiveId(directive),
            unit,
            state,
            false,
            new Assignments.Page(page, size));
    Slice<Assignments.Assignment> slice = assignments.list(viewer, filter);
    return new ListAnswer(
        slice.rows().stream().map(AssignmentAnswer::of).toList(),
        slice.page(),
        slice.size(),
        slice.total());
  }

  @GetMapping("/{id}")
  @Operation(summary = "One assignment")
  AssignmentAnswer one(Viewer viewer, @PathVariable UUID id) {
    return assignments
        .assignmentFor(viewer, new AssignmentId(id))
        .map(AssignmentAnswer::of)
        .orElseThrow(Refusal::absent);
  }

  @PostMapping("/{id}/acknowledge")
  @Operation(summary = "Say that the unit knows; a second time gives the same")
  AssignmentAnswer acknowledge(Viewer viewer, @PathVariable UUID id) {
    return switch (assignments.acknowledge(viewer, new AssignmentId(id))) {
      case Answer.Given(var given) -> AssignmentAnswer.of(given);
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
}

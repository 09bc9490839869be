package vn.lantoa.activities.internal;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.Fault;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments;
import vn.lantoa.identity.Viewer;

/// Tells the assignment that a record answers it. The one place where records meet directives.
@Component
class AssignmentEvidence {
  private final Assignments assignments;

  AssignmentEvidence(Assignments assignments) {
    this.assignments = assignments;
  }

  /// @param before assignment that the record answered until now; null for none
  /// @return why the assignment cannot be answered by this record
  Optional<Fault> tell(Viewer viewer, ActivityFacts facts, @Nullable UUID before) {
    UUID assignment = facts.assignment();
    if (assignment == null || assignment.equals(before)) {
      return Optional.empty();
    }
    return switch (assignments.recordEvidence(
        viewer, new AssignmentId(assignment), facts.unit(), facts.days().to())) {
      case Assignments.Evidencing.Recorded recorded -> Optional.empty();
      case Assignments.Evidencing.NotOfUnit notOfUnit ->
          Optional.of(new Fault("assignment", "assignment.not.of.unit"));
      case Assignments.Evidencing.Absent absent ->
          Optional.of(new Fault("assignment", "assignment.absent"));
    };
  }
}

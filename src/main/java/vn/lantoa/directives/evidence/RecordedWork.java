package vn.lantoa.directives.evidence;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments.Claim;
import vn.lantoa.directives.Assignments.Evidencing;
import vn.lantoa.identity.Viewer;

/// Evidence that is a record of work, kept by the activities above. It says what its record says: a
/// correction gives it anew or to another assignment, a withdrawal takes it out. Called in the
/// transaction of the record.
public interface RecordedWork {
  /// Whether a record with this claim may answer the assignment, which stays locked until the
  /// transaction ends. The unit must be meant by the assignment or hold it, or stand below one that
  /// is or does.
  Evidencing check(Viewer viewer, AssignmentId id, Claim claim);

  /// The assignment that a text names for a claim, as pages show it: its id, or notation and clause
  /// with ` · ` between, the heading left out or not (`1234/BHXH-TT · 2.1`). One that the claim's
  /// unit answers for comes first; absent where the viewer sees none.
  Optional<AssignmentId> named(Viewer viewer, String text, Claim claim);

  /// What the record answers from now on. A second time changes nothing.
  ///
  /// @param record id of the record
  /// @param now found to count by [#check]; null for nothing, as after a withdrawal
  void follow(Viewer viewer, UUID record, @Nullable Answer now);

  record Answer(AssignmentId assignment, Claim claim) {}
}

package vn.lantoa.directives;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;

/// What assignments are about: the content clauses of their directive, all of them or those that
/// the clause of the assignment names ("nội dung 1.1-1.2").
public interface Contents {
  /// Contents of the assignments, in the order of the directive; an assignment that the viewer does
  /// not see is missing.
  Map<AssignmentId, List<CoveredContent>> coveredBy(
      Viewer viewer, Collection<AssignmentId> assignments);

  /// Contents of one assignment with their due days, in the order of the directive; empty when the
  /// viewer does not see it.
  List<Line> linesFor(Viewer viewer, AssignmentId assignment);

  /// @param dueOn never before the content may be worked on; null for standing work, and while
  ///   nobody knows when it may be
  record Line(CoveredContent content, @Nullable LocalDate dueOn) {}

  /// What holds work back that names these contents, with or without an assignment: empty when it
  /// may count.
  List<CoveredContent> heldBack(Evidence evidence);

  /// @param assignment whose evidence it is; empty contents then mean all that it covers
  record Evidence(@Nullable AssignmentId assignment, Assignments.Claim claim) {}
}

package vn.lantoa.directives.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.lantoa.directives.WorkState;
import vn.lantoa.directives.followup.Matrix;
import vn.lantoa.directives.implementation.Answers;
import vn.lantoa.shared.web.Page;

/// @param issued whether it was issued a moment ago
/// @param answers documents with which units answered it
/// @param reminds whether the viewer may remind others
public record DirectiveProgressPage(
    Matrix matrix, ProgressInput input, boolean issued, boolean reminds, Answers answers)
    implements Page {
  private static final Set<WorkState> DATED =
      EnumSet.of(
          WorkState.DONE_ON_TIME,
          WorkState.DONE_LATE,
          WorkState.OPEN_IN_TIME,
          WorkState.OPEN_OVERDUE);

  /// States that need a place in the legend: the four of dated work where any is dated, the others
  /// where they occur.
  public List<WorkState> states() {
    boolean anyDated = DATED.stream().anyMatch(state -> matrix.totals().of(state) > 0);
    return Arrays.stream(WorkState.values())
        .filter(state -> matrix.totals().of(state) > 0 || (anyDated && DATED.contains(state)))
        .toList();
  }

  public List<WorkState> allStates() {
    return List.of(WorkState.values());
  }
}

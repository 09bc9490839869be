package vn.lantoa.directives.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.WorkState;
import vn.lantoa.shared.web.Page;

/// @param only `late`, `unacknowledged` or empty for all units
/// @param issued whether it was issued a moment ago
public record DirectiveProgressPage(Assignments.Progress progress, String only, boolean issued)
    implements Page {
  /// The rows that the filter leaves.
  public List<Assignments.UnitRow> rows() {
    return progress.rows().stream()
        .filter(
            row ->
                switch (only) {
                  case "late" -> row.isLate();
                  case "unacknowledged" -> row.acknowledged() < row.cells().size();
                  default -> true;
                })
        .toList();
  }

  /// How many units the filter would leave.
  public long count(String filter) {
    return new DirectiveProgressPage(progress, filter, false).rows().size();
  }

  public long total(WorkState state) {
    Map<WorkState, Long> totals = progress.totals();
    return totals.getOrDefault(state, 0L);
  }

  /// States that need a place in the legend: the four of dated work where any is dated, the others
  /// where they occur.
  public List<WorkState> states() {
    Set<WorkState> dated =
        EnumSet.of(
            WorkState.DONE_ON_TIME,
            WorkState.DONE_LATE,
            WorkState.OPEN_IN_TIME,
            WorkState.OPEN_OVERDUE);
    boolean anyDated = dated.stream().anyMatch(state -> total(state) > 0);
    return Arrays.stream(WorkState.values())
        .filter(state -> total(state) > 0 || (anyDated && dated.contains(state)))
        .toList();
  }

  /// Class of the colour of a state.
  public static String colour(WorkState state) {
    return switch (state) {
      case DONE_ON_TIME -> "met";
      case DONE_LATE -> "part";
      case OPEN_IN_TIME, STANDING, WAITING -> "wait";
      case OPEN_OVERDUE -> "miss";
      case ENDED -> "over";
    };
  }

  /// Sign of a state, so that colour is never alone.
  public static String sign(WorkState state) {
    return switch (state) {
      case DONE_ON_TIME -> "✓";
      case DONE_LATE -> "◐";
      case OPEN_IN_TIME -> "○";
      case OPEN_OVERDUE -> "✕";
      case STANDING -> "↻";
      case WAITING -> "◷";
      case ENDED -> "⊘";
    };
  }
}

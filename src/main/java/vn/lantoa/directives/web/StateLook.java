package vn.lantoa.directives.web;

import vn.lantoa.directives.WorkState;

/// Colour and sign of a state: colour never says it alone.
public final class StateLook {
  private StateLook() {}

  /// Class of the colour.
  public static String colour(WorkState state) {
    return switch (state) {
      case DONE_ON_TIME -> "met";
      case DONE_LATE -> "part";
      case OPEN_IN_TIME, STANDING, WAITING -> "wait";
      case OPEN_OVERDUE -> "miss";
      case ENDED -> "over";
    };
  }

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

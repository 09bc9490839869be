package vn.lantoa.targets.web;

import vn.lantoa.targets.State;

/// Sign and colour of a state: told by sign, word and colour together.
public final class StateLook {
  private StateLook() {}

  public static String sign(State state) {
    return switch (state) {
      case MET -> "✓";
      case ON_PACE -> "→";
      case BEHIND -> "↓";
      case MISSED -> "✗";
      case NO_DATA -> "?";
      case NOT_APPLICABLE -> "–";
    };
  }

  /// Class of the style sheet.
  public static String colour(State state) {
    return switch (state) {
      case MET -> "st-met";
      case ON_PACE -> "st-pace";
      case BEHIND -> "st-behind";
      case MISSED -> "st-missed";
      case NO_DATA -> "st-none";
      case NOT_APPLICABLE -> "st-out";
    };
  }

  /// Shade of a map, see [vn.lantoa.organisation.map.ProvinceMaps.Shade].
  static int shade(State state) {
    return switch (state) {
      case MET -> 5;
      case ON_PACE -> 4;
      case BEHIND -> 2;
      case MISSED -> 1;
      case NO_DATA, NOT_APPLICABLE -> 0;
    };
  }
}

package vn.lantoa.targets.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Small drawings, one a unit: what came together month by month, and what the days ask for. All
/// are as wide as the period; each is as high as its unit has to reach, or has.
///
/// @param units how many there are, shown or not
/// @param other all units, or the first ones again; null where all are shown
public record MonthPlots(List<Plot> plots, int units, boolean isCut, @Nullable String other) {
  public static final int WIDTH = 160;
  public static final int HEIGHT = 60;
  static final int TOP = 5;
  static final int BOTTOM = 55;

  public MonthPlots {
    plots = List.copyOf(plots);
  }

  /// @param reached points of the line of what came together
  /// @param required points of what the days ask for; empty where there is no single amount
  /// @param end of the line that was reached
  /// @param told months and amounts in words
  public record Plot(StandingRow row, String reached, String required, Point end, String told) {}

  public record Point(int x, int y) {}
}

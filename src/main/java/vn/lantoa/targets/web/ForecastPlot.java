package vn.lantoa.targets.web;

import java.util.List;

/// A drawing of forecasts beside what came, a line a unit, in the units of its view box.
///
/// @param told the drawing in words
public record ForecastPlot(int height, String told, List<Tick> ticks, List<Line> lines) {
  /// Width of every drawing.
  public static final int WIDTH = 760;

  /// Where figures begin and end.
  public static final int LEFT = 190;

  public static final int RIGHT = WIDTH - 16;
  static final int TOP = 8;
  static final int BELOW = 26;
  static final int ROW = 24;

  public ForecastPlot {
    ticks = List.copyOf(ticks);
    lines = List.copyOf(lines);
  }

  public int bottom() {
    return height - BELOW;
  }

  public record Tick(long x, String text) {}

  /// @param y middle of the line
  /// @param came where the bar of what came ends
  /// @param low and high ends of the interval
  /// @param naive where the naive forecast is
  /// @param text all of it in words
  public record Line(
      String unit, long y, long came, long low, long high, long value, long naive, String text) {}
}

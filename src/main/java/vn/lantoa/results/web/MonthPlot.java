package vn.lantoa.results.web;

import java.util.List;

/// A drawing of months, in the units of its view box. Two with the same months have them at the
/// same places.
///
/// @param id unique on the page
/// @param told the drawing in words
/// @param lines points of the runs without a gap
/// @param gaps places of months without a count
public record MonthPlot(
    String id,
    String title,
    String told,
    int height,
    List<Tick> ticks,
    List<Label> labels,
    List<String> lines,
    List<Dot> dots,
    List<Bar> bars,
    List<Gap> gaps) {
  /// Width of every drawing.
  public static final int WIDTH = 760;

  /// Where the place for figures begins and ends.
  public static final int LEFT = 92;

  public static final int RIGHT = WIDTH - 12;
  static final int TOP = 12;
  static final int BELOW = 26;

  public MonthPlot {
    ticks = List.copyOf(ticks);
    labels = List.copyOf(labels);
    lines = List.copyOf(lines);
    dots = List.copyOf(dots);
    bars = List.copyOf(bars);
    gaps = List.copyOf(gaps);
  }

  public int bottom() {
    return height - BELOW;
  }

  public record Tick(long y, String text) {}

  public record Label(long x, String text) {}

  public record Dot(long x, long y, String text) {}

  public record Bar(long x, long y, long width, long height, String text) {}

  public record Gap(long x, String text) {}
}

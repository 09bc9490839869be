package vn.lantoa.targets.web;

import java.util.List;

/// What is asked for by days, and what was there, all units together: a step line and dots, in
/// units of the drawing.
///
/// @param required points of the step line
/// @param reached points of the line through the dots
/// @param told all of it in words
public record StepPlot(
    String required,
    String reached,
    List<Dot> dots,
    List<Tick> ticks,
    List<Tick> days,
    String told) {
  public static final int WIDTH = 720;
  public static final int HEIGHT = 240;
  public static final int LEFT = 76;
  public static final int RIGHT = 700;
  public static final int TOP = 16;
  public static final int BOTTOM = 200;

  public StepPlot {
    dots = List.copyOf(dots);
    ticks = List.copyOf(ticks);
    days = List.copyOf(days);
  }

  /// @param isMet whether what the day asked for was there
  public record Dot(int x, int y, boolean isMet, String text) {}

  /// @param at x of a day, y of an amount
  public record Tick(int at, String text) {}
}

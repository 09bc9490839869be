package vn.lantoa.results.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.web.MonthPlot.Bar;
import vn.lantoa.results.web.MonthPlot.Dot;
import vn.lantoa.results.web.MonthPlot.Gap;
import vn.lantoa.results.web.MonthPlot.Label;
import vn.lantoa.results.web.MonthPlot.Tick;

/// Draws a [MonthPlot] on the server: seen without a script, and on paper.
final class PlotDrawing {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM/yy");
  private static final int MOST_LABELS = 13;
  private static final int MOST_TICKS = 4;

  private final List<YearMonth> months;
  private final Words words;

  PlotDrawing(List<YearMonth> months, Words words) {
    this.months = months;
    this.words = words;
  }

  /// @param title heading of the drawing
  /// @param told it in words
  record Frame(String id, String title, String told, int height) {}

  /// A vertical axis.
  ///
  /// @param from value at the bottom, a multiple of the step
  /// @param to value at the top, likewise
  record Axis(long from, long to, long step) {
    /// About four ticks over the values, at 1, 2 or 5 times a power of ten.
    static Axis over(long least, long most) {
      long span = Math.max(most - least, 1);
      long step = 1;
      for (long power = 1; span / step >= MOST_TICKS; power *= 10) {
        step = power;
        for (int factor : new int[] {2, 5}) {
          step = span / step >= MOST_TICKS ? factor * power : step;
        }
      }
      long from = Math.floorDiv(least, step) * step;
      long to = -Math.floorDiv(-most, step) * step;
      return new Axis(from, to == from ? from + step : to, step);
    }
  }

  /// A line that breaks where there is no count; null is a gap.
  MonthPlot line(Frame frame, List<@Nullable Long> counts) {
    List<Long> known =
        counts.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    Axis axis =
        known.isEmpty()
            ? new Axis(0, 1, 1)
            : Axis.over(
                known.stream().min(Long::compare).orElse(0L),
                known.stream().max(Long::compare).orElse(0L));
    List<Dot> dots = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (int at = 0; at < months.size(); at++) {
      Long count = counts.get(at);
      if (count == null) {
        gaps.add(new Gap(x(at), text(at, words.t("participants.none"))));
        end(run, lines);
      } else {
        long y = y(frame, axis, count);
        dots.add(new Dot(x(at), y, text(at, words.n(count))));
        run.append(x(at)).append(',').append(y).append(' ');
      }
    }
    end(run, lines);
    String told =
        axis.from() > 0 ? frame.told() + " " + words.t("participants.chart.axis") : frame.told();
    return new MonthPlot(
        frame.id(),
        frame.title(),
        told,
        frame.height(),
        known.isEmpty() ? List.of() : ticks(frame, axis),
        labels(),
        lines,
        dots,
        List.of(),
        gaps);
  }

  private static void end(StringBuilder run, List<String> lines) {
    if (run.toString().strip().contains(" ")) {
      lines.add(run.toString().strip());
    }
    run.setLength(0);
  }

  /// Bars from zero.
  MonthPlot bars(Frame frame, List<Long> sums) {
    Axis axis = Axis.over(0, sums.stream().max(Long::compare).orElse(0L));
    long width = Math.max(2, (MonthPlot.RIGHT - MonthPlot.LEFT) * 6L / (10L * months.size()));
    List<Bar> bars = new ArrayList<>();
    for (int at = 0; at < months.size(); at++) {
      long y = y(frame, axis, sums.get(at));
      long height = frame.height() - MonthPlot.BELOW - y;
      bars.add(new Bar(x(at) - width / 2, y, width, height, text(at, words.n(sums.get(at)))));
    }
    return new MonthPlot(
        frame.id(),
        frame.title(),
        frame.told(),
        frame.height(),
        ticks(frame, axis),
        labels(),
        List.of(),
        List.of(),
        bars,
        List.of());
  }

  private String text(int at, String figure) {
    return words.month(months.get(at)) + ": " + figure;
  }

  private long x(int at) {
    return MonthPlot.LEFT
        + (MonthPlot.RIGHT - MonthPlot.LEFT) * (2L * at + 1) / (2L * months.size());
  }

  private static long y(Frame frame, Axis axis, long value) {
    long bottom = frame.height() - MonthPlot.BELOW;
    return bottom - (value - axis.from()) * (bottom - MonthPlot.TOP) / (axis.to() - axis.from());
  }

  private List<Tick> ticks(Frame frame, Axis axis) {
    List<Tick> ticks = new ArrayList<>();
    for (long value = axis.from(); value <= axis.to(); value += axis.step()) {
      ticks.add(new Tick(y(frame, axis, value), words.n(value)));
    }
    return ticks;
  }

  /// Not every month has room; the last one always is named.
  private List<Label> labels() {
    int each = (months.size() + MOST_LABELS - 1) / MOST_LABELS;
    int last = months.size() - 1;
    return IntStream.range(0, months.size())
        .filter(at -> (last - at) % each == 0)
        .mapToObj(at -> new Label(x(at), months.get(at).format(SHORT)))
        .toList();
  }
}

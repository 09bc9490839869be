package vn.lantoa.desk.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.lantoa.desk.Dashboard.Month;

/// A line of twelve months over that of the year before.
///
/// @param now points of the line
/// @param before points of the line of the year before
/// @param lastX where the last month is
/// @param told what it shows, in words
public record Spark(String now, String before, long lastX, long lastY, String told) {
  public static final int WIDTH = 240;
  public static final int HEIGHT = 48;
  private static final int EDGE = 4;

  /// Null where there is nothing to draw.
  static @Nullable Spark of(List<Month> months, String told) {
    long most =
        months.stream().mapToLong(month -> Math.max(month.value(), month.before())).max().orElse(0);
    if (most <= 0) {
      return null;
    }
    return new Spark(
        line(months, Month::value, most),
        line(months, Month::before, most),
        x(months.size() - 1, months.size()),
        y(months.getLast().value(), most),
        told);
  }

  private static String line(List<Month> months, ToLongFunction<Month> value, long most) {
    StringJoiner points = new StringJoiner(" ");
    for (int at = 0; at < months.size(); at++) {
      points.add(x(at, months.size()) + "," + y(value.applyAsLong(months.get(at)), most));
    }
    return points.toString();
  }

  private static long x(int at, int of) {
    return EDGE + (long) at * (WIDTH - 2 * EDGE) / Math.max(1, of - 1);
  }

  private static long y(long value, long most) {
    long up =
        BigDecimal.valueOf(Math.max(0, value))
            .multiply(BigDecimal.valueOf(HEIGHT - 2L * EDGE))
            .divide(BigDecimal.valueOf(most), 0, RoundingMode.HALF_UP)
            .longValueExact();
    return HEIGHT - EDGE - up;
  }
}

package vn.lantoa.results.participants;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// Whole months, the first and the last included.
public record Months(YearMonth first, YearMonth last) {
  /// Most months that are told at once.
  public static final int MOST = 60;

  public Months {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("Months end before they begin: " + first + " " + last);
    }
  }

  public boolean isTooLong() {
    return !first.plusMonths(MOST).isAfter(last);
  }

  /// The last complete month before the day, and a year before it, so that the year before is seen.
  public static Months before(LocalDate day) {
    YearMonth last = YearMonth.from(day).minusMonths(1);
    return new Months(last.minusMonths(12), last);
  }

  public List<YearMonth> list() {
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }
}

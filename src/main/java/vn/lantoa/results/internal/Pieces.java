package vn.lantoa.results.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.Subject;
import vn.lantoa.shared.DayRange;

/// A period in parts of one calendar month at most, and its months, quarters and years.
final class Pieces {
  private Pieces() {}

  /// @param bounds days on which another part begins, besides the first of each month
  static List<DayRange> of(DayRange period, SortedSet<LocalDate> bounds) {
    List<DayRange> pieces = new ArrayList<>();
    LocalDate from = period.from();
    while (from.isBefore(period.end())) {
      LocalDate end = from.with(TemporalAdjusters.firstDayOfNextMonth());
      end = end.isAfter(period.end()) ? period.end() : end;
      SortedSet<LocalDate> between = bounds.subSet(from.plusDays(1), end.plusDays(1));
      end = between.isEmpty() ? end : between.first();
      pieces.add(new DayRange(from, end));
      from = end;
    }
    return pieces;
  }

  /// The number of the bucket, from 0, that a day of the period lies in.
  static int bucket(Dimension dimension, DayRange period, LocalDate day) {
    return switch (dimension) {
      case MONTH ->
          (int) ChronoUnit.MONTHS.between(YearMonth.from(period.from()), YearMonth.from(day));
      case QUARTER -> quarter(day) - quarter(period.from());
      case YEAR -> day.getYear() - period.from().getYear();
      default -> throw new IllegalArgumentException(dimension + " is no time");
    };
  }

  /// Quarters since the year 0.
  private static int quarter(LocalDate day) {
    return day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR) - 1;
  }

  static List<Subject> buckets(Dimension dimension, DayRange period) {
    List<Subject> buckets = new ArrayList<>();
    int last = bucket(dimension, period, period.last());
    for (int number = 0; number <= last; number++) {
      int quarter = quarter(period.from()) + number;
      buckets.add(
          switch (dimension) {
            case MONTH -> new Subject.Month(YearMonth.from(period.from()).plusMonths(number));
            case QUARTER -> new Subject.Quarter(quarter / 4, quarter % 4 + 1);
            default -> new Subject.OfYear(period.from().getYear() + number);
          });
    }
    return buckets;
  }
}

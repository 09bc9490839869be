package vn.lantoa.targets.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sums of months, one after the other; nothing before and after them.
final class MonthLine {
  private static final int YEAR = 12;

  private final int firstYear;
  private final long[] sums;
  private final long[] before;

  /// @param sums from January of the first year on
  MonthLine(int firstYear, long[] sums) {
    this.firstYear = firstYear;
    this.sums = sums.clone();
    this.before = new long[sums.length + 1];
    for (int at = 0; at < sums.length; at++) {
      before[at + 1] = before[at] + sums[at];
    }
  }

  int firstYear() {
    return firstYear;
  }

  int years() {
    return sums.length / YEAR;
  }

  long[] year(int year) {
    int at = (year - firstYear) * YEAR;
    return Arrays.copyOfRange(sums, at, at + YEAR);
  }

  /// @param months any
  long[] months(List<YearMonth> months) {
    return months.stream()
        .mapToLong(month -> at(month.getYear() * YEAR + month.getMonthValue() - 1))
        .toArray();
  }

  private long at(int month) {
    int at = month - firstYear * YEAR;
    return at < 0 || at >= sums.length ? 0 : sums[at];
  }

  /// First day of the first month with anything; null for none.
  @Nullable LocalDate begin() {
    for (int at = 0; at < sums.length; at++) {
      if (sums[at] != 0) {
        return LocalDate.of(firstYear + at / YEAR, at % YEAR + 1, 1);
      }
    }
    return null;
  }

  /// What was done from a day up to before another one. Of a part of a month it is as much of its
  /// sum as of its days.
  long between(LocalDate from, LocalDate end) {
    return until(end) - until(from);
  }

  private long until(LocalDate day) {
    int month = day.getYear() * YEAR + day.getMonthValue() - 1;
    int whole = Math.clamp(month - (long) firstYear * YEAR, 0, sums.length);
    int gone = day.getDayOfMonth() - 1;
    return before[whole] + at(month) * gone / YearMonth.from(day).lengthOfMonth();
  }
}

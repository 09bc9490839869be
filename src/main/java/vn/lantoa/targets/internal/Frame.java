package vn.lantoa.targets.internal;

import java.time.LocalDate;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Target;

/// A target with its units and days, as seen on a day.
///
/// @param period over which it is judged
/// @param on last day that counts; before the period when it has not begun
record Frame(Target target, Lineage lineage, RowUnits rows, DayRange period, LocalDate on) {

  static Frame of(Target target, Lineage lineage, LocalDate on) {
    DayRange period = periodOf(target, on);
    LocalDate counted = on.isAfter(period.last()) ? period.last() : on;
    return new Frame(target, lineage, RowUnits.of(target, lineage), period, counted);
  }

  boolean hasBegun() {
    return !on.isBefore(period.from());
  }

  /// The days that count so far. To be asked only when it has begun.
  DayRange soFar() {
    return DayRange.inclusive(period.from(), on);
  }

  static DayRange periodOf(Target target, LocalDate on) {
    DayRange days = target.facts().days();
    LocalDate day = on.isBefore(days.from()) ? days.from() : on;
    day = day.isAfter(days.last()) ? days.last() : day;
    return within(whole(perOf(target.facts().rule()), day, days), days);
  }

  static Rule.Per perOf(Rule rule) {
    return switch (rule) {
      case Rule.Range range -> range.per();
      case Rule.PerPartner partner -> partner.per();
      default -> Rule.Per.WHOLE;
    };
  }

  private static DayRange whole(Rule.Per per, LocalDate day, DayRange days) {
    return switch (per) {
      case YEAR -> DayRange.year(day.getYear());
      case QUARTER -> {
        LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
        yield new DayRange(first, first.plusMonths(3));
      }
      case MONTH -> new DayRange(day.withDayOfMonth(1), day.withDayOfMonth(1).plusMonths(1));
      case WHOLE -> days;
    };
  }

  private static DayRange within(DayRange period, DayRange days) {
    return new DayRange(
        period.from().isBefore(days.from()) ? days.from() : period.from(),
        period.end().isAfter(days.end()) ? days.end() : period.end());
  }
}

package vn.lantoa.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.Week;

/// Weeks or months of a part of a year, cut where the part begins and ends, so that every record
/// falls wholly on one side of each border at which figures print apart.
final class Slices {
  private Slices() {}

  /// What units report by the month; everything else comes every week.
  private static final Set<String> MONTHLY =
      Set.of("VISUAL", "ADVISORY", "COUNTER_ADVICE", "INTEGRATED");

  /// The slices in which a form is reported.
  static List<DayRange> of(DayRange part, String form) {
    return MONTHLY.contains(form)
        ? cut(part, day -> day.withDayOfMonth(1).plusMonths(1))
        : cut(part, day -> Week.of(day).days().end());
  }

  private static List<DayRange> cut(DayRange part, UnaryOperator<LocalDate> next) {
    List<DayRange> slices = new ArrayList<>();
    LocalDate from = part.from();
    while (from.isBefore(part.end())) {
      LocalDate border = next.apply(from);
      LocalDate end = border.isBefore(part.end()) ? border : part.end();
      slices.add(new DayRange(from, end));
      from = end;
    }
    return slices;
  }
}

package vn.lantoa.demo.internal;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Set;
import vn.lantoa.shared.DayRange;

/// How busy a week is: the peaks of the year (May, 1 July, before school, year-end sprint), the
/// quiet of Tết, and the known shocks (distancing in mid 2021, reorganisation in 2025).
final class Season {
  /// Weight of a plain day.
  private static final long PLAIN = 100;

  /// Mondays of the two quiet weeks around lunar new year.
  private static final Map<Integer, LocalDate> TET =
      Map.of(
          2021, LocalDate.of(2021, 2, 8),
          2022, LocalDate.of(2022, 1, 31),
          2023, LocalDate.of(2023, 1, 16),
          2024, LocalDate.of(2024, 2, 5),
          2025, LocalDate.of(2025, 1, 27),
          2026, LocalDate.of(2026, 2, 16),
          2027, LocalDate.of(2027, 2, 1));

  private static final Set<Month> PEAKS =
      Set.of(Month.MAY, Month.AUGUST, Month.NOVEMBER, Month.DECEMBER);

  private Season() {}

  /// Weight of a run of days within one week.
  static long weightOf(DayRange days) {
    long weight = 0;
    for (LocalDate day = days.from(); day.isBefore(days.end()); day = day.plusDays(1)) {
      weight += weightOf(day);
    }
    return weight;
  }

  private static long weightOf(LocalDate day) {
    long weight = PEAKS.contains(day.getMonth()) ? PLAIN * 3 / 2 : PLAIN;
    LocalDate tet = TET.get(day.getYear());
    if (tet != null && !day.isBefore(tet) && day.isBefore(tet.plusWeeks(2))) {
      weight /= 5;
    }
    boolean distancing =
        day.getYear() == 2021
            && !day.isBefore(LocalDate.of(2021, 6, 1))
            && day.isBefore(LocalDate.of(2021, 10, 1));
    boolean reorganising =
        day.getYear() == 2025
            && !day.isBefore(LocalDate.of(2025, 6, 16))
            && day.isBefore(LocalDate.of(2025, 8, 1));
    return distancing || reorganising ? weight / 2 : weight;
  }
}

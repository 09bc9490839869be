package vn.lantoa.reports.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.Reports;
import vn.lantoa.shared.ReportingPeriod;

/// What somebody looks for among reports. What is not understood is not asked for.
///
/// @param text in the title or notation
/// @param unit its id, or the code of today
/// @param page from 1
record ReportSearch(
    @Nullable String text,
    @Nullable String year,
    @Nullable String unit,
    @Nullable String kind,
    @Nullable String status,
    @Nullable String page) {
  private static final int LONGEST = 200;

  private static String plain(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  Reports.Wanted wanted(ReportUnits units) {
    String words = plain(text);
    String one = plain(unit);
    UnitId of = one.isEmpty() ? null : units.named(one);
    return new Reports.Wanted(
        words.substring(0, Math.min(words.length(), LONGEST)),
        plain(year).matches("[12]\\d{3}") ? Integer.valueOf(plain(year)) : null,
        of,
        one(ReportingPeriod.Kind.values(), kind),
        one(Report.Status.values(), status),
        plain(page).matches("[1-9]\\d{0,5}") ? Integer.parseInt(plain(page)) : 1);
  }

  private static <E extends Enum<E>> @Nullable E one(E[] all, @Nullable String name) {
    return Stream.of(all).filter(each -> each.name().equals(plain(name))).findFirst().orElse(null);
  }
}

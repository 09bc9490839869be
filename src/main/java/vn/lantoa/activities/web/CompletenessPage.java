package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.List;
import vn.lantoa.activities.Completeness.Calendar;
import vn.lantoa.activities.Completeness.Counts;
import vn.lantoa.activities.Periods.Course;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.ReportingPeriod.Kind;
import vn.lantoa.shared.web.Page;

/// Who reported, unit × period.
///
/// @param until last period shown
public record CompletenessPage(
    Calendar calendar, String unit, ReportingPeriod until, LocalDate today) implements Page {
  public List<Kind> kinds() {
    return List.of(Kind.WEEK, Kind.MONTH, Kind.QUARTER);
  }

  public boolean hasBegun(ReportingPeriod period) {
    return !period.days().from().isAfter(today);
  }

  public String at(ReportingPeriod last) {
    return Address.of("/completeness").with("unit", unit).with("until", last.code()).href();
  }

  /// The same day in periods of another kind.
  public ReportingPeriod as(Kind kind) {
    LocalDate last = until.days().last();
    return ReportingPeriod.of(kind, last.isAfter(today) ? today : last);
  }

  public String offices(String of, Course course) {
    return Address.of("/completeness/offices")
        .with("unit", of)
        .with("period", course.period().code())
        .href();
  }

  /// One class for how much has come: all, some, none, or nothing is expected.
  public String shade(Counts counts, Course course) {
    if (counts.expected() == 0) {
      return "none";
    }
    if (counts.isComplete()) {
      return counts.late() > 0 ? "late" : "all";
    }
    return course.isOverdueOn(today) ? "lacking" : "open";
  }
}

package vn.lantoa.reports.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.Schedules;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.web.Page;

/// Reports that a person sees, and the door to a new one.
///
/// @param periods that a new report may be begun for; empty for who writes none
/// @param schedules reports that begin by themselves
/// @param wrong what was refused: a message key; empty for nothing
public record ReportsPage(
    List<Line> lines,
    List<ReportingPeriod> periods,
    List<Schedules.Schedule> schedules,
    String typed,
    String wrong,
    String done)
    implements Page {
  public ReportsPage {
    lines = List.copyOf(lines);
    periods = List.copyOf(periods);
    schedules = List.copyOf(schedules);
  }

  /// Kinds of periods that have a schedule.
  public static final List<ReportingPeriod.Kind> KINDS =
      List.of(
          ReportingPeriod.Kind.WEEK,
          ReportingPeriod.Kind.MONTH,
          ReportingPeriod.Kind.QUARTER,
          ReportingPeriod.Kind.HALF_YEAR,
          ReportingPeriod.Kind.YEAR);

  /// @param notation null until it is issued
  public record Line(
      String href,
      String title,
      String unit,
      ReportingPeriod period,
      Report.Status status,
      @Nullable String notation,
      @Nullable LocalDate issued) {}
}

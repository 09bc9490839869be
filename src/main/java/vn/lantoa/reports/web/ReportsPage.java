package vn.lantoa.reports.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lantoa.organisation.Unit;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.Reports;
import vn.lantoa.reports.Schedules;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.web.Page;

/// Reports that a person sees, and the door to a new one.
///
/// @param looked what was looked for, and where the page stands
/// @param periods that a new report may be begun for; empty for who writes none
/// @param schedules reports that begin by themselves
/// @param wrong what was refused: a message key; empty for nothing
public record ReportsPage(
    List<Line> lines,
    Looked looked,
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

  /// @param unit id; empty for any
  /// @param units that have reports
  /// @param years that have reports, newest first
  public record Looked(
      Reports.Wanted wanted,
      String unit,
      Reports.Listed listed,
      List<Unit> units,
      List<Integer> years) {
    public Looked {
      units = List.copyOf(units);
      years = List.copyOf(years);
    }

    /// Whether it asks for less than everything.
    public boolean isNarrow() {
      return !wanted.onPage(1).equals(Reports.Wanted.ALL);
    }

    /// Address of a page of the same.
    public String atPage(int page) {
      UriComponentsBuilder address = UriComponentsBuilder.fromPath(ReportPages.PATH);
      add(address, "text", wanted.text());
      add(address, "year", wanted.year());
      add(address, "unit", unit);
      add(address, "kind", wanted.kind());
      add(address, "status", wanted.status());
      return address.queryParam("page", page).encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
      if (value != null && !value.toString().isEmpty()) {
        address.queryParam(name, value);
      }
    }
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

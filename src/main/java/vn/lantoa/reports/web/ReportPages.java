package vn.lantoa.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Viewer;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.reports.Schedules;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.ReportingPeriod.Kind;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// The list of reports, one report, and a new one.
@Controller
class ReportPages {
  static final String PATH = "/reports";
  static final String ONE = PATH + "/{id:[0-9a-f-]{36}}";

  /// Years that the demo of figures goes back.
  private static final int YEARS = 6;

  private final Reports reports;
  private final ReportUnits units;
  private final Schedules schedules;
  private final ReportDrawing drawing;
  private final Clock clock;

  ReportPages(
      Reports reports, ReportUnits units, Schedules schedules, ReportDrawing drawing, Clock clock) {
    this.reports = reports;
    this.units = units;
    this.schedules = schedules;
    this.drawing = drawing;
    this.clock = clock;
  }

  @GetMapping(PATH)
  Page list(
      Viewer viewer,
      @ModelAttribute ReportSearch search,
      @RequestParam(defaultValue = "") String done) {
    String said =
        switch (done) {
          case "discarded" -> "reports.done.discarded";
          case "scheduled" -> "reports.done.scheduled";
          case "stopped" -> "reports.done.stopped";
          default -> "";
        };
    return page(viewer, search.wanted(units), new Said("", "", said));
  }

  /// @param typed period that a report was to be begun for
  /// @param wrong what was refused: a message key; empty for nothing
  /// @param done what was just done: a message key; empty for nothing
  private record Said(String typed, String wrong, String done) {}

  private Rendered refused(Viewer viewer, String typed, String wrong) {
    return Rendered.refused(page(viewer, Reports.Wanted.ALL, new Said(typed, wrong, "")));
  }

  private ReportsPage page(Viewer viewer, Reports.Wanted wanted, Said said) {
    Reports.Listed listed = reports.listFor(viewer, wanted);
    Reports.Choices choices = reports.choicesFor(viewer);
    return new ReportsPage(
        listed.reports().stream().map(this::line).toList(),
        new ReportsPage.Looked(
            wanted,
            wanted.unit() == null ? "" : wanted.unit().toString(),
            listed,
            units.named(choices.units()),
            choices.years()),
        reports.writableFor(viewer).isEmpty() ? List.of() : offered(),
        schedules.listFor(viewer),
        said.typed(),
        said.wrong(),
        said.done());
  }

  private ReportsPage.Line line(Report report) {
    Report.Issue issue = report.issue();
    return new ReportsPage.Line(
        PATH + "/" + report.id(),
        report.title(),
        units.of(report).name(),
        report.period(),
        report.status(),
        issue == null ? null : issue.notation(),
        issue == null ? null : issue.day());
  }

  /// What is due now first: this period of each kind and the one before, then earlier years.
  private List<ReportingPeriod> offered() {
    LocalDate today = LocalDate.now(clock);
    Set<ReportingPeriod> offered = new LinkedHashSet<>();
    for (Kind kind : List.of(Kind.WEEK, Kind.MONTH, Kind.QUARTER, Kind.HALF_YEAR, Kind.YEAR)) {
      ReportingPeriod now = ReportingPeriod.of(kind, today);
      offered.add(now);
      offered.add(now.plus(-1));
    }
    for (int back = 2; back < YEARS; back++) {
      offered.add(ReportingPeriod.of(Kind.YEAR, today.minusYears(back)));
    }
    return List.copyOf(offered);
  }

  @PostMapping(PATH)
  Object begin(Viewer viewer, @RequestParam(defaultValue = "") String period) {
    var read = ReportingPeriod.parse(period.strip());
    if (read.isEmpty()) {
      return refused(viewer, period.strip(), "error.report.period");
    }
    return switch (reports.begin(viewer, viewer.unit(), read.get(), "")) {
      case Reports.Outcome.Done(ReportId id) -> "redirect:" + PATH + "/" + id + "/edit";
      case Reports.Outcome.Exists(ReportId id) -> "redirect:" + PATH + "/" + id;
      case Reports.Outcome.Refused(var faults) ->
          refused(viewer, period.strip(), "error." + faults.getFirst().code());
      case Reports.Outcome other -> throw ReportFaults.refusal(other);
    };
  }

  /// @param days empty stops the schedule
  @PostMapping(PATH + "/schedule")
  Object schedule(
      Viewer viewer,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String days) {
    Kind of =
        ReportsPage.KINDS.stream()
            .filter(one -> one.name().equals(kind))
            .findFirst()
            .orElseThrow(() -> ReportFaults.refusal("kind", "value.wrong"));
    if (!days.isBlank() && !days.strip().matches("\\d{1,3}")) {
      return refused(viewer, "", "error.report.days");
    }
    Reports.Outcome outcome =
        days.isBlank()
            ? schedules.stop(viewer, of)
            : schedules.set(viewer, of, Integer.parseInt(days.strip()));
    return switch (outcome) {
      case Reports.Outcome.Done done ->
          "redirect:" + PATH + "?done=" + (days.isBlank() ? "stopped" : "scheduled");
      case Reports.Outcome.Refused refused -> refused(viewer, "", "error.report.days");
      case Reports.Outcome other -> throw ReportFaults.refusal(other);
    };
  }

  /// @param done what was just done
  /// @param tables `today` to compare cells of tables with today
  record Shown(@Nullable String done, @Nullable String tables) {}

  @GetMapping(ONE)
  Page show(Viewer viewer, @PathVariable UUID id, @ModelAttribute Shown shown, Locale locale) {
    String said =
        switch (Objects.requireNonNullElse(shown.done(), "")) {
          case "written" -> "reports.done.written";
          case "submitted" -> "reports.done.submitted";
          case "given-back" -> "reports.done.back";
          case "approved" -> "reports.done.approved";
          case "commented" -> "reports.done.commented";
          default -> "";
        };
    return drawing.page(
        viewer,
        found(viewer, id),
        ReportDrawing.Said.done(said, "today".equals(shown.tables())),
        locale);
  }

  private Report found(Viewer viewer, UUID id) {
    return reports.findFor(viewer, new ReportId(id)).orElseThrow(Refusal::absent);
  }
}

package vn.lantoa.reports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.reports.Narrowing;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Printouts;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.web.Refusal;

/// Reports for programs.
@RestController
@RequestMapping("/api/v1/reports")
@Tag(
    name = "Reports",
    description = "Official reports with live figures, frozen when they are approved.")
class ReportsApi {
  private final Reports reports;
  private final Printouts printouts;
  private final ReportUnits units;

  ReportsApi(Reports reports, Printouts printouts, ReportUnits units) {
    this.reports = reports;
    this.printouts = printouts;
    this.units = units;
  }

  /// @param unit code of today, or at its end
  /// @param period code: `2022`, `2022-H1`, `2022-Q3`, `2022-11`, `2022-W45`
  record ReportAnswer(
      UUID id,
      int version,
      Report.Status status,
      String unit,
      String unitName,
      String period,
      LocalDate from,
      LocalDate to,
      String title,
      LocalDate definitionsOn,
      Report.@Nullable Issue issue) {}

  /// @param asOf moment of the figures
  record WholeReport(
      ReportAnswer report,
      List<Report.Section> sections,
      Instant asOf,
      List<FigureAnswer> figures,
      List<Printout.Part> parts,
      List<String> footnotes) {}

  /// @param measure code with the version it is printed by
  /// @param text as it is printed
  /// @param narrowing which part of the measure it tells of; null for the whole
  record FigureAnswer(
      String measure,
      LocalDate from,
      LocalDate to,
      @Nullable BigDecimal value,
      @Nullable BigDecimal base,
      String text,
      @Nullable Narrowing narrowing) {}

  private ReportAnswer answer(Report report) {
    Unit unit = units.of(report);
    return new ReportAnswer(
        report.id().value(),
        report.version(),
        report.status(),
        unit.code(),
        unit.name(),
        report.period().code(),
        report.period().days().from(),
        report.period().days().last(),
        report.title(),
        report.definitionsOn(),
        report.issue());
  }

  @GetMapping
  @Operation(
      summary = "Reports that the viewer sees, newest periods first, 25 on a page",
      description =
          "X-Total-Count tells how many there are on all pages. year narrows to periods that touch"
              + " it, unit is a code of today or an id.")
  ResponseEntity<List<ReportAnswer>> list(Viewer viewer, ReportSearch search) {
    Reports.Listed listed = reports.listFor(viewer, search.wanted(units));
    return ResponseEntity.ok()
        .header("X-Total-Count", String.valueOf(listed.total()))
        .body(listed.reports().stream().map(this::answer).toList());
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  @Operation(summary = "A report with its text and every figure; an approved one as it was frozen")
  WholeReport show(Viewer viewer, @PathVariable UUID id) {
    ReportId report = new ReportId(id);
    Report found = reports.findFor(viewer, report).orElseThrow(Refusal::absent);
    Printout printout = printouts.of(viewer, report).orElseThrow(Refusal::absent);
    return new WholeReport(
        answer(found),
        found.sections(),
        printout.asOf(),
        printout.figures().stream()
            .map(
                figure ->
                    new FigureAnswer(
                        figure.measure().toString(),
                        figure.period().from(),
                        figure.period().last(),
                        figure.value(),
                        figure.base(),
                        figure.text(),
                        figure.narrowing().isNone() ? null : figure.narrowing()))
            .toList(),
        printout.parts(),
        printout.footnotes());
  }

  /// @param unit code; the viewer's own unless given
  /// @param from with `to` instead of a period, for days that no period has
  /// @param to last day
  record NewReport(
      @Nullable String unit,
      @Nullable String period,
      @Nullable String title,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Begin a report from the template of its kind of period")
  ReportAnswer begin(Viewer viewer, @RequestBody NewReport body) {
    ReportingPeriod period = period(body);
    return done(
        viewer,
        reports.begin(viewer, units.find(viewer, text(body.unit())), period, text(body.title())));
  }

  private static ReportingPeriod period(NewReport body) {
    LocalDate from = body.from();
    LocalDate to = body.to();
    if (from != null && to != null && !to.isBefore(from)) {
      return new ReportingPeriod(
          ReportingPeriod.Kind.CAMPAIGN, from + ".." + to, DayRange.inclusive(from, to));
    }
    return ReportingPeriod.parse(text(body.period()))
        .orElseThrow(() -> ReportFaults.refusal("period", "report.period"));
  }

  /// @param seen version that was read
  record TextBody(
      @Nullable String title,
      @Nullable LocalDate definitionsOn,
      @Nullable List<Report.Section> sections,
      @Nullable Integer seen) {}

  @PutMapping("/{id:[0-9a-f-]{36}}")
  @Operation(summary = "Write title, day of definitions and sections of a draft")
  ReportAnswer write(Viewer viewer, @PathVariable UUID id, @RequestBody TextBody body) {
    ReportId report = new ReportId(id);
    Report old = reports.findFor(viewer, report).orElseThrow(Refusal::absent);
    LocalDate definitions = body.definitionsOn();
    List<Report.Section> sections = body.sections();
    return done(
        viewer,
        reports.write(
            viewer,
            report,
            new Reports.Writing(
                body.title() == null ? old.title() : text(body.title()),
                definitions == null ? old.definitionsOn() : definitions,
                sections == null ? old.sections() : plain(sections)),
            seen(body.seen(), old)));
  }

  private static List<Report.Section> plain(List<Report.Section> sections) {
    List<Report.Section> plain = new ArrayList<>();
    for (Report.Section section : sections) {
      plain.add(
          new Report.Section(
              section.role() == null ? Report.Role.OTHER : section.role(),
              text(section.heading()),
              section.text() == null ? "" : section.text()));
    }
    return plain;
  }

  record Seen(@Nullable Integer seen) {}

  @PostMapping("/{id:[0-9a-f-]{36}}/submit")
  @Operation(summary = "Hand a draft to a leader")
  ReportAnswer submit(Viewer viewer, @PathVariable UUID id, @RequestBody Seen body) {
    ReportId report = new ReportId(id);
    Report old = reports.findFor(viewer, report).orElseThrow(Refusal::absent);
    return done(viewer, reports.submit(viewer, report, seen(body.seen(), old)));
  }

  record Reason(@Nullable String reason, @Nullable Integer seen) {}

  @PostMapping("/{id:[0-9a-f-]{36}}/give-back")
  @Operation(summary = "Give a submitted report back with a reason")
  ReportAnswer giveBack(Viewer viewer, @PathVariable UUID id, @RequestBody Reason body) {
    ReportId report = new ReportId(id);
    Report old = reports.findFor(viewer, report).orElseThrow(Refusal::absent);
    return done(
        viewer, reports.giveBack(viewer, report, text(body.reason()), seen(body.seen(), old)));
  }

  /// @param notation number and notation, such as `125/BC-BHXH`
  /// @param capacity such as `KT. GIÁM ĐỐC`; empty for the head of the unit
  record SigningBody(
      @Nullable String notation,
      @Nullable LocalDate day,
      @Nullable String place,
      @Nullable String capacity,
      @Nullable String title,
      @Nullable String name,
      @Nullable Integer seen) {}

  @PostMapping("/{id:[0-9a-f-]{36}}/approve")
  @Operation(summary = "Approve and issue; freezes every word and figure")
  ReportAnswer approve(Viewer viewer, @PathVariable UUID id, @RequestBody SigningBody body) {
    ReportId report = new ReportId(id);
    Report old = reports.findFor(viewer, report).orElseThrow(Refusal::absent);
    LocalDate day = body.day();
    if (day == null) {
      throw ReportFaults.refusal("day", "value.missing");
    }
    return done(
        viewer,
        reports.approve(
            viewer,
            report,
            new Reports.Signing(
                text(body.notation()),
                day,
                text(body.place()),
                text(body.capacity()),
                text(body.title()),
                text(body.name())),
            seen(body.seen(), old)));
  }

  @DeleteMapping("/{id:[0-9a-f-]{36}}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Remove a draft")
  void discard(Viewer viewer, @PathVariable UUID id) {
    ReportFaults.done(reports.discard(viewer, new ReportId(id)));
  }

  private ReportAnswer done(Viewer viewer, Reports.Outcome outcome) {
    return reports
        .findFor(viewer, ReportFaults.done(outcome))
        .map(this::answer)
        .orElseThrow(Refusal::absent);
  }

  private static int seen(@Nullable Integer seen, Report now) {
    return seen == null ? now.version() : seen;
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}

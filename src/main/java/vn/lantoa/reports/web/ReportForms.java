package vn.lantoa.reports.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Viewer;
import vn.lantoa.reports.Looking;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.reports.Reports.Fault;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Writes a report, hands it in, gives it back, approves it.
@Controller
class ReportForms {
  private final Reports reports;
  private final Measures measures;
  private final ReportDrawing drawing;
  private final Looking look;
  private final NarrowingChoices narrowings;

  ReportForms(
      Reports reports,
      Measures measures,
      ReportDrawing drawing,
      Looking look,
      NarrowingChoices narrowings) {
    this.reports = reports;
    this.measures = measures;
    this.drawing = drawing;
    this.look = look;
    this.narrowings = narrowings;
  }

  private Report found(Viewer viewer, UUID id) {
    return reports.findFor(viewer, new ReportId(id)).orElseThrow(Refusal::absent);
  }

  private Report writable(Viewer viewer, UUID id) {
    Report report = found(viewer, id);
    if (!reports.mayWrite(viewer, report)) {
      throw Refusal.forbidden();
    }
    return report;
  }

  @GetMapping(ReportPages.ONE + "/edit")
  Page edit(Viewer viewer, @PathVariable UUID id, Locale locale) {
    Report report = writable(viewer, id);
    return page(
        report,
        new Reports.Writing(report.title(), report.definitionsOn(), report.sections()),
        new Shown(report.version(), List.of(), null, null),
        locale);
  }

  /// @param seen version that is edited
  /// @param now what somebody else wrote meanwhile; null for none
  /// @param looked the text with its figures; null unless it was asked for
  private record Shown(
      int seen, List<Fault> faults, @Nullable Report now, @Nullable Printout looked) {}

  private ReportEditPage page(Report report, Reports.Writing writing, Shown shown, Locale locale) {
    return new ReportEditPage(
        report.id().toString(),
        writing.title(),
        writing.definitionsOn(),
        writing.sections(),
        shown.seen(),
        measures.all().stream()
            .map(
                one ->
                    new ReportEditPage.Measure(
                        one.code(), one.name().in(locale), one.noun().in(locale)))
            .toList(),
        narrowings.of(report, locale),
        drawing.problems(shown.faults(), locale),
        shown.now(),
        shown.looked());
  }

  @PostMapping(ReportPages.ONE + "/edit")
  Object write(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute ReportInput input,
      @RequestParam(defaultValue = "") String show,
      Locale locale) {
    Report report = writable(viewer, id);
    Reports.Writing writing =
        new Reports.Writing(
            ReportInput.plain(input.title()),
            input.definitions().orElse(report.definitionsOn()),
            input.sections());
    int seen = input.seenVersion();
    if (input.definitions().isEmpty()) {
      List<Fault> faults = List.of(Fault.of("definitionsOn", "results.day.wrong"));
      return Rendered.refused(page(report, writing, new Shown(seen, faults, null, null), locale));
    }
    if (!show.isEmpty()) {
      return page(
          report, writing, new Shown(seen, List.of(), null, look.of(report, writing)), locale);
    }
    return switch (reports.write(viewer, report.id(), writing, seen)) {
      case Reports.Outcome.Done(ReportId done) ->
          "redirect:" + ReportPages.PATH + "/" + done + "?done=written";
      case Reports.Outcome.Refused(List<Fault> faults) ->
          Rendered.refused(page(report, writing, new Shown(seen, faults, null, null), locale));
      case Reports.Outcome.Stale(Report now) ->
          new Rendered(
              HttpStatus.CONFLICT,
              page(report, writing, new Shown(now.version(), List.of(), now, null), locale));
      case Reports.Outcome other -> throw ReportFaults.refusal(other);
    };
  }

  @PostMapping(ReportPages.ONE + "/submit")
  Object submit(
      Viewer viewer, @PathVariable UUID id, @ModelAttribute ReportInput input, Locale locale) {
    Report report = found(viewer, id);
    return answer(
        viewer,
        reports.submit(viewer, report.id(), input.seenVersion()),
        new Asked(report, null, "submitted"),
        locale);
  }

  @PostMapping(ReportPages.ONE + "/give-back")
  Object giveBack(
      Viewer viewer, @PathVariable UUID id, @ModelAttribute ReportInput input, Locale locale) {
    Report report = found(viewer, id);
    return answer(
        viewer,
        reports.giveBack(
            viewer, report.id(), ReportInput.plain(input.reason()), input.seenVersion()),
        new Asked(report, null, "given-back"),
        locale);
  }

  @PostMapping(ReportPages.ONE + "/approve")
  Object approve(
      Viewer viewer, @PathVariable UUID id, @ModelAttribute ReportInput input, Locale locale) {
    Report report = found(viewer, id);
    var signing = input.signing();
    if (signing.isEmpty()) {
      return refused(viewer, report, List.of(Fault.of("day", "results.day.wrong")), null, locale);
    }
    return answer(
        viewer,
        reports.approve(viewer, report.id(), signing.get(), input.seenVersion()),
        new Asked(report, signing.get(), "approved"),
        locale);
  }

  @PostMapping(ReportPages.ONE + "/comment")
  Object comment(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int section,
      @RequestParam(defaultValue = "") String text,
      Locale locale) {
    Report report = found(viewer, id);
    return answer(
        viewer,
        reports.comment(viewer, report.id(), section, text),
        new Asked(report, null, "commented"),
        locale);
  }

  @PostMapping(ReportPages.ONE + "/discard")
  Object discard(Viewer viewer, @PathVariable UUID id) {
    ReportFaults.done(reports.discard(viewer, new ReportId(id)));
    return "redirect:" + ReportPages.PATH + "?done=discarded";
  }

  /// @param signing what was typed; null for none
  private record Asked(Report report, Reports.@Nullable Signing signing, String done) {}

  private Object answer(Viewer viewer, Reports.Outcome outcome, Asked asked, Locale locale) {
    return switch (outcome) {
      case Reports.Outcome.Done(ReportId id) ->
          "redirect:" + ReportPages.PATH + "/" + id + "?done=" + asked.done();
      case Reports.Outcome.Refused(List<Fault> faults) ->
          refused(viewer, asked.report(), faults, asked.signing(), locale);
      case Reports.Outcome.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Reports.Outcome other -> throw ReportFaults.refusal(other);
    };
  }

  private Rendered refused(
      Viewer viewer,
      Report report,
      List<Fault> faults,
      Reports.@Nullable Signing signing,
      Locale locale) {
    return Rendered.refused(
        drawing.page(viewer, report, new ReportDrawing.Said(signing, faults, "", false), locale));
  }
}

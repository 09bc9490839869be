package vn.lantoa.activities.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.activities.Completeness;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;

/// Who reported, for many periods and for one.
@Controller
class CompletenessPages {
  private final Completeness completeness;
  private final CompletenessDrawing drawing;
  private final BoardPeriods periods;

  CompletenessPages(Completeness completeness, CompletenessDrawing drawing, BoardPeriods periods) {
    this.completeness = completeness;
    this.drawing = drawing;
    this.periods = periods;
  }

  /// @param until last period shown; the present week when missing
  @GetMapping("/completeness")
  Page calendar(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String until) {
    return drawing.calendar(viewer, unit, periods.orThisWeek(until));
  }

  @GetMapping("/completeness/offices")
  Page offices(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable Integer reminded) {
    ReportingPeriod wanted = periods.orThisWeek(period);
    UnitId of = drawing.unit(viewer, unit, wanted);
    return drawing.offices(viewer, of, wanted, new OfficesPage.Notice(null, "", reminded));
  }

  @PostMapping("/completeness/remind")
  String remind(Viewer viewer, @RequestParam String unit, @RequestParam String period) {
    ReportingPeriod wanted = periods.required(period);
    UnitId of = drawing.unit(viewer, unit, wanted);
    int reminded = completeness.remind(viewer, of, wanted).orElseThrow(Refusal::absent);
    return "redirect:"
        + Address.of("/completeness/offices")
            .with("unit", of.toString())
            .with("period", wanted.code())
            .with("reminded", String.valueOf(reminded))
            .href();
  }
}

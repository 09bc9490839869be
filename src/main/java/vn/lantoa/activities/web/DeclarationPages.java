package vn.lantoa.activities.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.activities.Completeness;
import vn.lantoa.activities.Completeness.Declaration;
import vn.lantoa.activities.Completeness.Declaring;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// What a unit, or the level above it, says of a period beside records.
@Controller
class DeclarationPages {
  private final Completeness completeness;
  private final BoardPeriods periods;
  private final OwnPeriod own;
  private final CompletenessDrawing drawing;

  DeclarationPages(
      Completeness completeness, BoardPeriods periods, OwnPeriod own, CompletenessDrawing drawing) {
    this.completeness = completeness;
    this.periods = periods;
    this.own = own;
    this.drawing = drawing;
  }

  @PostMapping("/board/zero")
  Object reportZero(Viewer viewer, @RequestParam UUID unit, @RequestParam String period) {
    ReportingPeriod wanted = periods.required(period);
    var said = completeness.declare(viewer, new UnitId(unit), wanted, new Declaration.Nothing());
    String refusal = refusalOf(said);
    if (refusal.isEmpty()) {
      return "redirect:" + Address.of("/board").with("period", wanted.code()).href();
    }
    return Rendered.refused(own.page(viewer, wanted, refusal));
  }

  /// The level above excuses a unit, or takes back what was said.
  ///
  /// @param reason empty takes back
  /// @param line unit whose offices are looked at
  @PostMapping("/completeness/excuse")
  Object excuse(
      Viewer viewer,
      @RequestParam UUID unit,
      @RequestParam UUID line,
      @RequestParam String period,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(defaultValue = "false") boolean back) {
    ReportingPeriod wanted = periods.required(period);
    Declaration said =
        back
            ? new Declaration.TakenBack()
            : new Declaration.NotApplicable(reason == null ? "" : reason);
    String refusal = refusalOf(completeness.declare(viewer, new UnitId(unit), wanted, said));
    return refusal.isEmpty()
        ? "redirect:"
            + Address.of("/completeness/offices")
                .with("unit", line.toString())
                .with("period", wanted.code())
                .href()
        : Rendered.refused(
            drawing.offices(
                viewer, new UnitId(line), wanted, new OfficesPage.Notice(unit, refusal, null)));
  }

  private static String refusalOf(Declaring outcome) {
    return switch (outcome) {
      case Declaring.Declared declared -> "";
      case Declaring.NotZero notZero -> "activities.zero.not";
      case Declaring.Future future -> "activities.zero.future";
      case Declaring.Closed closed -> "activities.zero.closed";
      case Declaring.ReasonMissing missing -> "activities.excuse.reason.missing";
      case Declaring.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }
}

package vn.lantoa.targets.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.targets.Accuracy;
import vn.lantoa.targets.TargetId;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Targets")
class AccuracyApi {
  private final Accuracy accuracy;

  AccuracyApi(Accuracy accuracy) {
    this.accuracy = accuracy;
  }

  /// @param from first day of the period of the year before
  /// @param made day of the forecasts
  /// @param seasonMissed mean absolute error
  /// @param missing why there are no rows; null where there are
  record AccuracyAnswer(
      UUID target,
      LocalDate from,
      LocalDate to,
      LocalDate made,
      @Nullable BigDecimal seasonMissed,
      @Nullable BigDecimal naiveMissed,
      @Nullable BigDecimal chosenMissed,
      long held,
      Accuracy.@Nullable Missing missing,
      List<AccuracyRow> rows) {}

  /// @param method which of both was preferred on that day
  record AccuracyRow(
      String unit,
      String unitName,
      BigDecimal soFar,
      BigDecimal came,
      @Nullable BigDecimal season,
      BigDecimal naive,
      BigDecimal low,
      BigDecimal high,
      String method) {}

  @GetMapping("/targets/{id}/accuracy")
  @Operation(summary = "Forecasts of last year's 30 June beside what came")
  AccuracyAnswer accuracy(Viewer viewer, @PathVariable UUID id) {
    Accuracy.Report report = accuracy.of(viewer, new TargetId(id)).orElseThrow(Refusal::absent);
    return new AccuracyAnswer(
        id,
        report.period().from(),
        report.period().last(),
        report.made(),
        report.seasonMissed(),
        report.naiveMissed(),
        report.chosenMissed(),
        report.held(),
        report.missing(),
        report.lines().stream().map(AccuracyApi::row).toList());
  }

  private static AccuracyRow row(Accuracy.Line line) {
    return new AccuracyRow(
        line.unit().code(),
        line.unit().name(),
        line.soFar(),
        line.came(),
        line.season(),
        line.forecast().naive(),
        line.forecast().low(),
        line.forecast().high(),
        line.forecast().method().name());
  }
}

package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Week;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standings;
import vn.lantoa.targets.State;
import vn.lantoa.targets.Target;

/// Where units stand, as the API tells it.
///
/// @param unattributed done by units that nobody of that day carries on
record ProgressAnswer(
    UUID target,
    Target.Status status,
    String name,
    LocalDate on,
    LocalDate geographyOn,
    List<RowAnswer> rows,
    @Nullable BigDecimal unattributed) {

  /// @param unit code on the day of geography
  /// @param to last day of the period, inside
  record RowAnswer(
      String unit,
      UUID unitId,
      String unitName,
      LocalDate from,
      LocalDate to,
      @Nullable BigDecimal required,
      @Nullable BigDecimal value,
      @Nullable BigDecimal denominator,
      @Nullable BigDecimal ratio,
      State state,
      @Nullable BigDecimal gap,
      @Nullable BigDecimal neededPerWeek,
      List<WeekAnswer> weeks,
      List<StepAnswer> steps,
      @Nullable ForecastAnswer forecast) {}

  /// @param week `2026-W47`
  /// @param met null for a week that is excused, or runs and is not there yet
  record WeekAnswer(
      String week,
      BigDecimal value,
      BigDecimal part,
      long places,
      long reached,
      @Nullable Boolean met,
      boolean excused,
      @Nullable String reason) {}

  record StepAnswer(
      LocalDate by, BigDecimal min, @Nullable BigDecimal value, @Nullable Boolean met) {}

  /// @param method `SEASON` or `NAIVE`: which of both is the value
  record ForecastAnswer(
      BigDecimal value, BigDecimal low, BigDecimal high, BigDecimal naive, String method) {}

  static ProgressAnswer of(Standings.Progress progress) {
    return new ProgressAnswer(
        progress.target().id().value(),
        progress.target().status(),
        progress.target().facts().name(),
        progress.when().on(),
        progress.when().geographyOn(),
        progress.rows().stream().map(ProgressAnswer::row).toList(),
        progress.unattributed());
  }

  private static RowAnswer row(Standing row) {
    Standing.Forecast forecast = row.forecast();
    return new RowAnswer(
        row.unit().code(),
        row.unit().id().value(),
        row.unit().name(),
        row.period().from(),
        row.period().last(),
        row.required(),
        row.value(),
        row.denominator(),
        row.ratio(),
        row.state(),
        row.gap(),
        row.neededPerWeek(),
        row.weeks().stream().map(ProgressAnswer::week).toList(),
        row.steps().stream()
            .map(step -> new StepAnswer(step.by(), step.least(), step.value(), step.met()))
            .toList(),
        forecast == null
            ? null
            : new ForecastAnswer(
                forecast.value(),
                forecast.low(),
                forecast.high(),
                forecast.naive(),
                forecast.method().name()));
  }

  private static WeekAnswer week(Standing.Week week) {
    return new WeekAnswer(
        new Week(week.monday()).code(),
        week.value(),
        week.part(),
        week.places(),
        week.reached(),
        week.met(),
        week.excused() != null,
        week.excused());
  }
}

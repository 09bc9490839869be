package vn.lantoa.desk.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lantoa.desk.Dashboard.Miss;
import vn.lantoa.desk.Dashboard.Misses;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standings.Progress;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;

/// Finds targets whose forecast ends below what they require.
final class Forecasted {
  private static final int MOST = 10;
  private static final int OF_A_TARGET = 3;
  private static final int PLACES = 8;

  private Forecasted() {}

  /// The widest, by the share of what is required that will be missing; of equal ones what is
  /// largest. A target that nobody reaches does not hide the others.
  static Misses misses(List<Progress> all) {
    List<Miss> found =
        all.stream()
            .flatMap(
                progress ->
                    progress.rows().stream().flatMap(row -> of(progress.target(), row).stream()))
            .sorted(
                Comparator.comparing(Miss::share)
                    .thenComparing(Miss::required)
                    .reversed()
                    .thenComparing(miss -> miss.standing().unit().code())
                    .thenComparing(miss -> miss.target().facts().name()))
            .toList();
    Map<TargetId, Integer> shown = new HashMap<>();
    return new Misses(
        found.stream()
            .filter(miss -> shown.merge(miss.target().id(), 1, Integer::sum) <= OF_A_TARGET)
            .limit(MOST)
            .toList(),
        found.size());
  }

  private static Optional<Miss> of(Target target, Standing standing) {
    Standing.Forecast forecast = standing.forecast();
    return forecast == null
        ? Optional.empty()
        : atTheEnd(target.facts().rule(), standing).stream()
            .filter(required -> forecast.value().compareTo(required) < 0)
            .map(
                required ->
                    new Miss(
                        target,
                        standing,
                        required,
                        forecast,
                        required
                            .subtract(forecast.value())
                            .divide(required, PLACES, RoundingMode.HALF_UP)))
            .findFirst();
  }

  /// What has to be there when the period ends. Floors of weeks have their weeks and no amount, and
  /// what may be at most is not missed from below.
  private static Optional<BigDecimal> atTheEnd(Rule rule, Standing standing) {
    return switch (rule) {
      case Rule.Range range ->
          range.least() == null ? Optional.empty() : Optional.ofNullable(standing.required());
      case Rule.Cumulative cumulative ->
          Stream.of(standing)
              .flatMap(row -> row.steps().stream())
              .map(Standing.Step::least)
              .reduce((earlier, later) -> later);
      case Rule.Share share -> Optional.ofNullable(standing.required());
      case Rule.Coverage coverage -> Optional.ofNullable(standing.required());
      case Rule.PerPartner partner -> Optional.ofNullable(standing.required());
      case Rule.WeeklyFloor floor -> Optional.<BigDecimal>empty();
      case Rule.Ratio ratio -> Optional.<BigDecimal>empty();
    };
  }
}

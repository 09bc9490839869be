package vn.lantoa.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.DayRange;

/// Where a unit stands with a target on a day.
///
/// @param period over which it is judged
/// @param required what the unit has to reach; null where the rule has no single amount
/// @param value amount; of a weekly floor the weeks that reached it, of a coverage the places, of
///   partners those with enough; null without data
/// @param denominator what the value is measured against; null for amounts
/// @param ratio value by denominator, six decimals; null without
/// @param gap what is missing to the least, in the unit of the value (of a ratio what is too much);
///   null without data
/// @param neededPerWeek what it takes from now on; null when the period is over
/// @param weeks of a weekly floor, to the day
/// @param steps of a cumulative rule
/// @param forecast value at the end of the period; null where nothing can be said
public record Standing(
    Unit unit,
    DayRange period,
    State state,
    @Nullable BigDecimal required,
    @Nullable BigDecimal value,
    @Nullable BigDecimal denominator,
    @Nullable BigDecimal ratio,
    @Nullable BigDecimal gap,
    @Nullable BigDecimal neededPerWeek,
    List<Week> weeks,
    List<Step> steps,
    @Nullable Forecast forecast) {
  public Standing {
    weeks = List.copyOf(weeks);
    steps = List.copyOf(steps);
  }

  public Standing with(@Nullable Forecast other) {
    return new Standing(
        unit,
        period,
        state,
        required,
        value,
        denominator,
        ratio,
        gap,
        neededPerWeek,
        weeks,
        steps,
        other);
  }

  /// @param monday first day
  /// @param places how many places the floor was for; 1 for a floor of the unit
  /// @param reached how many of them had enough; what names no place may make up for others
  /// @param met null for a week that is not over and has not got there yet
  /// @param excused why nothing was asked; null where it was
  public record Week(
      LocalDate monday,
      BigDecimal value,
      BigDecimal part,
      long places,
      long reached,
      @Nullable Boolean met,
      @Nullable String excused) {}

  /// @param value on the last day of the step, or so far
  /// @param met null while there is time and it is not there yet
  public record Step(
      LocalDate by, BigDecimal least, @Nullable BigDecimal value, @Nullable Boolean met) {}

  /// @param low lower end of the interval in which nine of ten years end
  /// @param naive value by days gone, times all days
  /// @param method which of both is shown as `value`
  public record Forecast(
      BigDecimal value, BigDecimal low, BigDecimal high, BigDecimal naive, Method method) {}

  public enum Method {
    /// By the unit's own course of earlier years.
    SEASON,
    NAIVE
  }
}

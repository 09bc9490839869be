package vn.lantoa.results.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked about figures by two dimensions, besides [ResultsInput], as typed.
///
/// @param columns another dimension than `by`, named alike
/// @param compareFrom first day of any other period to compare with
/// @param compareTo its last day
/// @param unit code on the day of the geography, or id: the unit with all below it
/// @param campaign code
/// @param topic code
/// @param records `true` adds to every figure the address of its records
public record CrossInput(
    @Nullable String columns,
    @Nullable String compareFrom,
    @Nullable String compareTo,
    @Nullable String unit,
    @Nullable String campaign,
    @Nullable String topic,
    @Nullable String records) {
  private static final Set<String> TABLES = Set.of("", "province", "form", "month", "unit");

  /// Whether it asks for more than a table of one breakdown.
  boolean isAsked(ResultsInput input) {
    boolean isOther =
        CrossReader.NAMES.containsKey(text(input.by())) && !TABLES.contains(text(input.by()));
    return isOther
        || text(input.compare()).equals(CrossReader.PERIOD_BEFORE)
        || !(text(columns)
                + text(compareFrom)
                + text(compareTo)
                + text(unit)
                + text(campaign)
                + text(topic)
                + text(records))
            .isEmpty();
  }

  static String text(@Nullable String value) {
    return ResultsInput.or(value, "");
  }
}

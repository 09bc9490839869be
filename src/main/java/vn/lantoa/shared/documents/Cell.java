package vn.lantoa.shared.documents;

import java.math.BigDecimal;

/// What stands in a place of a sheet or at a point of a chart.
public sealed interface Cell {
  record Words(String text) implements Cell {}

  /// @param value what is counted; printed with so many decimals
  record Figure(BigDecimal value, int decimals) implements Cell {
    public static Figure whole(long value) {
      return new Figure(BigDecimal.valueOf(value), 0);
    }
  }

  /// @param ratio 0.873 is printed as `87,3%`
  record Percent(BigDecimal ratio, int decimals) implements Cell {}

  /// Nothing is known, which is not zero.
  record Blank() implements Cell {}

  /// As it is printed, in Vietnamese figures.
  default String printed() {
    return switch (this) {
      case Words(String text) -> text;
      case Figure(BigDecimal value, int decimals) -> Numerals.of(value, decimals);
      case Percent(BigDecimal ratio, int decimals) ->
          Numerals.of(ratio.movePointRight(2), decimals) + "%";
      case Blank _ -> "";
    };
  }
}

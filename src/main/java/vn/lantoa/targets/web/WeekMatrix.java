package vn.lantoa.targets.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Units by weeks of a weekly floor.
///
/// @param weeks Mondays, the oldest first
/// @param other address with all weeks, or with the last ones only; null where these are all
public record WeekMatrix(
    List<LocalDate> weeks, List<Row> rows, boolean isCut, @Nullable String other) {
  public WeekMatrix {
    weeks = List.copyOf(weeks);
    rows = List.copyOf(rows);
  }

  /// @param cells parallel to the weeks; null where nothing was asked of the unit
  /// @param share of its weeks that reached the floor; empty where none was judged
  public record Row(String unit, String href, String share, List<@Nullable Cell> cells) {}

  /// @param told everything of it in words
  public record Cell(Look look, String text, String told, String href) {}

  /// How a week is shown.
  public enum Look {
    MET("✓"),
    /// Not reached, but more than half of the places did.
    NEARLY("◐"),
    MISSED("✗"),
    RUNNING("…"),
    EXCUSED("∅");

    private final String sign;

    Look(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }
}

package vn.lantoa.results.measures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.shared.DayRange;

/// Measures worked out from records, as far as the viewer's reading scope goes. Fresh at commit.
public interface MeasureReadings {
  /// The value of a definition in a period.
  Amount of(Viewer viewer, Measures.Defined defined, DayRange period, Approval approval);

  /// A sum over records month by month, of whole months and of the days of broken ones. Months
  /// without records are missing; of what is no sum there is nothing.
  Map<YearMonth, Long> months(Viewer viewer, Measures.Defined defined, DayRange period);

  /// The same over the work of some units. Asks for no viewer: who calls decides whose figures are
  /// shown.
  ///
  /// @param units whose records count; null for all
  Amount ofUnits(
      @Nullable Set<UnitId> units, Measures.Defined defined, DayRange period, Approval approval);

  /// What another definition would make of past years, and where the figures were printed.
  ///
  /// @param formula that is thought of
  Effects effects(Viewer viewer, Measure measure, Formula formula);

  /// @param value null where nothing can be said: a ratio over zero, a count that is missing
  /// @param over of a ratio: the sum that is divided
  /// @param under of a ratio: the sum that it is divided by
  record Amount(@Nullable BigDecimal value, @Nullable BigDecimal over, @Nullable BigDecimal under) {
    public static Amount of(long sum) {
      return new Amount(BigDecimal.valueOf(sum), null, null);
    }
  }

  /// @param years the last ones, newest first
  /// @param uses approved reports that printed the measure
  record Effects(List<Year> years, List<MeasureUses.Use> uses) {
    public Effects {
      years = List.copyOf(years);
      uses = List.copyOf(uses);
    }

    /// @param before by the definition that holds
    /// @param after by the one that is thought of
    public record Year(int year, Amount before, Amount after) {}
  }
}

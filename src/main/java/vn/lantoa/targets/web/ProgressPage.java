package vn.lantoa.targets.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;
import vn.lantoa.targets.Explanations;
import vn.lantoa.targets.Target;

/// One target and where every unit stands with it.
///
/// @param basis clause that says it; null where none does
/// @param approvedBy name of who put it in force; empty for a draft
/// @param unattributed value of units that nobody of the day carries on; empty for none
/// @param matrix of a weekly floor
/// @param plot of a cumulative rule
/// @param months of every unit, where months say something
/// @param map where its units are provinces
public record ProgressPage(
    Target target,
    DayView days,
    Head head,
    Explanations.@Nullable Basis basis,
    List<Fact> facts,
    StateCounts counts,
    UnitTable table,
    String unattributed,
    @Nullable WeekMatrix matrix,
    @Nullable StepPlot plot,
    @Nullable MonthPlots months,
    @Nullable StateMap map,
    Rights rights,
    String xlsx)
    implements Page {
  public ProgressPage {
    facts = List.copyOf(facts);
  }

  /// @param units whom it is given to, in words
  /// @param noun what values are counted in
  public record Head(
      String sentence,
      String units,
      String giver,
      String approvedBy,
      String noun,
      boolean isOver) {}

  /// A fact shown large.
  public record Fact(String label, String value, String more) {}

  /// @param rows in order
  /// @param isShare whether it has denominators
  /// @param hasForecast whether any unit has one
  public record UnitTable(
      List<StandingRow> rows, boolean isShare, boolean hasForecast, String sort) {
    public UnitTable {
      rows = List.copyOf(rows);
    }
  }

  public record Rights(boolean change, boolean approve) {}

  /// The table in another order.
  public String sortedBy(String column) {
    return days.address().with("sort", column).href() + "#units";
  }

  public String sorting(String column) {
    if (!column.equals(table.sort())) {
      return "none";
    }
    return column.equals("unit") ? "ascending" : "descending";
  }
}

package vn.lantoa.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.PublicReports;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.DayRange;

/// A year as its report printed it.
///
/// @param period days that the figures tell of: the year, or what of it had passed
/// @param document the report that they stand in
/// @param frozenAt moment of the figures
/// @param figures those in sentences, each measure once, in the order of the report
/// @param observations every number of the report, none twice
public record OpenYear(
    int year,
    DayRange period,
    PublicReports.Document document,
    Instant frozenAt,
    List<Figure> figures,
    List<Observation> observations,
    List<String> footnotes) {
  public OpenYear {
    figures = List.copyOf(figures);
    observations = List.copyOf(observations);
    footnotes = List.copyOf(footnotes);
  }

  /// @param note index in [OpenYear#footnotes]; null for none
  public record Figure(Measures.Defined measure, Printout.Figure printed, @Nullable Integer note) {}

  /// A measure of a unit in days.
  ///
  /// @param unit name of the unit as it was printed; empty for the whole agency
  /// @param value null where nothing was known
  public record Observation(
      Measures.Defined measure, String unit, DayRange period, @Nullable BigDecimal value) {
    public boolean isOfAgency() {
      return unit.isEmpty();
    }
  }

  /// Measures with their definitions, in the order of the report.
  public List<Measures.Defined> measures() {
    return observations.stream().map(Observation::measure).distinct().toList();
  }

  /// Of the units, in the order of the report.
  public List<Observation> ofUnits(Measures.Defined measure) {
    return observations.stream()
        .filter(one -> one.measure().equals(measure))
        .filter(one -> !one.isOfAgency() && one.period().equals(period))
        .toList();
  }

  /// Absent where the report printed no such number.
  public Optional<BigDecimal> value(Measures.Defined measure, String unit, DayRange days) {
    return observations.stream()
        .filter(one -> one.unit().equals(unit))
        .filter(one -> one.measure().equals(measure))
        .filter(one -> one.period().equals(days))
        .flatMap(one -> Optional.ofNullable(one.value()).stream())
        .findFirst();
  }
}

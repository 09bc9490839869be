package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.Targets.Fault;

/// What surveys found.
///
/// @param surveyed whether the rule takes surveys
public record SurveysPage(
    Target target,
    String sentence,
    boolean mayChange,
    boolean surveyed,
    List<TargetChoices.UnitChoice> units,
    List<Line> lines,
    TargetInput typed,
    List<Fault> faults,
    boolean done)
    implements Page {
  public SurveysPage {
    units = List.copyOf(units);
    lines = List.copyOf(lines);
    faults = List.copyOf(faults);
  }

  /// Shares are percent.
  public record Line(
      String unit,
      LocalDate on,
      int sample,
      BigDecimal share,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      String method) {}

  public Optional<Fault> faultOf(String field) {
    return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
  }
}

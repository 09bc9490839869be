package vn.lantoa.targets.web;

import java.util.List;
import java.util.Optional;
import vn.lantoa.shared.Week;
import vn.lantoa.shared.web.Page;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.Targets;
import vn.lantoa.targets.Targets.Fault;

/// Weeks in which nothing is asked.
///
/// @param weeks of the target, to choose from
/// @param typed as typed
/// @param weekly whether the rule has weeks at all
public record ExcusesPage(
    Target target,
    String sentence,
    boolean mayChange,
    boolean weekly,
    List<Week> weeks,
    List<TargetChoices.UnitChoice> units,
    List<Line> lines,
    TargetInput typed,
    List<Fault> faults,
    boolean done)
    implements Page {
  public ExcusesPage {
    weeks = List.copyOf(weeks);
    units = List.copyOf(units);
    lines = List.copyOf(lines);
    faults = List.copyOf(faults);
  }

  /// @param unit name; empty for every unit
  /// @param unitId empty for every unit
  public record Line(Week week, String unit, String unitId, Targets.Cause cause, String reason) {}

  public Targets.Cause[] causes() {
    return Targets.Cause.values();
  }

  public Optional<Fault> faultOf(String field) {
    return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
  }
}

package vn.lantoa.targets.web;

import java.util.List;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.web.Page;

/// All targets of one unit, and where it stands.
public record UnitTargetsPage(Unit unit, DayView days, StateCounts counts, List<Line> lines)
    implements Page {
  public UnitTargetsPage {
    lines = List.copyOf(lines);
  }

  /// @param href page of the target
  /// @param until last day of the period
  public record Line(
      String target, String href, String sentence, String noun, String until, StandingRow row) {}
}

package vn.lantoa.directives.web;

import java.util.List;
import vn.lantoa.shared.web.Page;

/// @param together one text for everybody; empty when nothing is late
/// @param back where the viewer came from
/// @param cut whether there is more than fits into a reminder
public record ReminderPage(List<UnitText> texts, String together, String back, boolean cut)
    implements Page {
  public ReminderPage {
    texts = List.copyOf(texts);
  }

  /// The words for one unit.
  ///
  /// @param late how much it is late with
  public record UnitText(String unit, long late, String text) {}
}

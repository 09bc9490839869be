package vn.lantoa.directives.web;

import java.util.List;
import vn.lantoa.directives.work.DueCalendars;
import vn.lantoa.shared.web.Page;

/// @param unit name of the unit whose address was just made; empty for none
/// @param address the address, shown this once; empty for none
/// @param revoked whether one was just revoked
public record DueCalendarPage(
    List<DueCalendars.Kept> kept, String unit, String address, boolean revoked) implements Page {
  @Override
  public boolean isShownOnce() {
    return !address.isEmpty();
  }
}

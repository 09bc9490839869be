package vn.lantoa.organisation.web;

import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.CalendarDays;
import vn.lantoa.shared.web.Page;

/// A table of days before it is taken in.
///
/// @param text what was pasted or sent
/// @param table how it was understood; null before anything was sent
public record CalendarImportPage(String text, CalendarDays.@Nullable TableOfDays table)
    implements Page {
  public boolean isReady() {
    return table != null && table.isWhole();
  }
}

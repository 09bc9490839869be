package vn.lantoa.targets.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;
import vn.lantoa.targets.Denominators.Value;

/// One number to be entered or corrected.
///
/// @param seen version of the value of that day that was seen; 0 for none
/// @param field that was refused; empty for none
/// @param code why, of the message `error.<code>`
/// @param there what is said of that day already; null for nothing
/// @param back where the person came from
public record DenominatorEntryPage(
    List<Option> series,
    List<Option> units,
    DenominatorInput input,
    int seen,
    String field,
    String code,
    @Nullable Value there,
    String back)
    implements Page {
  public DenominatorEntryPage {
    series = List.copyOf(series);
    units = List.copyOf(units);
  }

  public record Option(String value, String text, boolean chosen) {}

  public boolean isAt(String other) {
    return field.equals(other);
  }
}

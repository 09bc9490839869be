package vn.lantoa.targets.web;

import java.util.List;
import vn.lantoa.shared.web.Page;
import vn.lantoa.targets.Denominators.Series;

/// The series that targets are measured against; administrators add some.
///
/// @param input what was typed
/// @param field that was refused; empty for none
/// @param code why
public record SeriesPage(
    List<Series> series, boolean mayAdd, SeriesInput input, String field, String code, boolean done)
    implements Page {
  /// Fields of text of the form, in order.
  public static final List<String> FIELDS = List.of("code", "nameVi", "nameEn", "nounVi", "nounEn");

  public SeriesPage {
    series = List.copyOf(series);
  }
}

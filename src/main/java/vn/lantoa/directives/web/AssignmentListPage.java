package vn.lantoa.directives.web;

import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Assignments;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Page;

/// @param show `open`, `overdue`, `standing`, `waiting` or `all`
/// @param directive id of the only directive that is listed; null for all
/// @param unit code or id of the only unit that is listed; empty for all
public record AssignmentListPage(
    Slice<Assignments.Assignment> work, String show, @Nullable String directive, String unit)
    implements Page {
  /// The same list with other work, from its first page.
  public String withShow(String other) {
    return address(other, 1);
  }

  /// Another page of the same list.
  public String atPage(int page) {
    return address(show, page);
  }

  private String address(String wanted, int page) {
    return "/assignments?show="
        + wanted
        + (directive == null ? "" : "&directive=" + directive)
        + (unit.isEmpty()
            ? ""
            : "&unit=" + java.net.URLEncoder.encode(unit, java.nio.charset.StandardCharsets.UTF_8))
        + "&page="
        + page;
  }
}

package vn.lantoa.directives.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Directives;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Page;

/// @param text what was searched for
/// @param state `draft`, `issued` or empty for both
/// @param year null for all
/// @param mayDirect whether the viewer may register
public record DirectiveListPage(
    Slice<Directives.Line> lines,
    String text,
    String state,
    @Nullable Integer year,
    List<Integer> years,
    boolean mayDirect)
    implements Page {
  /// The same list with another state, from its first page.
  public String withState(String other) {
    return address(other, year, 1);
  }

  /// The same list of another year, from its first page.
  public String withYear(@Nullable Integer other) {
    return address(state, other, 1);
  }

  /// Another page of the same list.
  public String atPage(int page) {
    return address(state, year, page);
  }

  public boolean isFiltered() {
    return !text.isBlank() || !state.isEmpty() || year != null;
  }

  private String address(String wantedState, @Nullable Integer wantedYear, int page) {
    return "/directives?q="
        + URLEncoder.encode(text, StandardCharsets.UTF_8)
        + "&state="
        + wantedState
        + "&year="
        + (wantedYear == null ? "" : wantedYear)
        + "&page="
        + page;
  }
}

package vn.lantoa.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.Chronicle.AreaLine;
import vn.lantoa.organisation.Chronicle.ChangeDay;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Page;

/// @param text what was searched for, over every time
/// @param parent the area whose parts are shown; null for provinces and for a search
/// @param above areas above the parent, the province first
/// @param counts areas of each kind on the day
/// @param days days on which something changed, the latest first
public record AreasPage(
    LocalDate on,
    String text,
    @Nullable Area parent,
    List<Area> above,
    Slice<AreaLine> lines,
    Map<AreaKind, Long> counts,
    List<ChangeDay> days)
    implements Page {
  public boolean isSearching() {
    return !text.isBlank();
  }

  /// Whether the area exists on the day of the page.
  public boolean isThere(Area area) {
    LocalDate end = area.validTo();
    return !area.validFrom().isAfter(on) && (end == null || end.isAfter(on));
  }

  /// Address of a page of this list.
  public String pageAt(int page) {
    return "/organisation/areas?on="
        + on
        + (parent == null ? "" : "&parent=" + parent.id())
        + (isSearching()
            ? "&q=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
            : "")
        + "&page="
        + page;
  }
}

package vn.lantoa.organisation.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.PartnerKind;
import vn.lantoa.organisation.Registers.Registered;
import vn.lantoa.organisation.Registers.Search;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Page;

/// A register on a day.
///
/// @param areas provinces of the day, and the area asked for when it is none of them
/// @param mayEdit whether the person keeps the register
public record RegisterListPage(
    Register register, Search search, List<Area> areas, Slice<Registered> slice, boolean mayEdit)
    implements Page {
  public RegisterListPage {
    areas = List.copyOf(areas);
  }

  public PartnerKind[] kinds() {
    return PartnerKind.values();
  }

  public PartnerKind kindOf(Registered row) {
    return PartnerKind.of(row.kind());
  }

  public boolean isNarrowed() {
    return search.within() != null || search.kind() != null || !search.text().isBlank();
  }

  public boolean isWithin(Area area) {
    return area.id().equals(search.within());
  }

  public String at(int page) {
    return register.path() + query() + "&page=" + page;
  }

  public String file(String format) {
    return register.path() + "/export." + format + query();
  }

  private String query() {
    AreaId within = search.within();
    String kind = search.kind();
    return "?on="
        + search.on()
        + (within == null ? "" : "&area=" + within)
        + (kind == null ? "" : "&kind=" + kind)
        + (search.text().isBlank() ? "" : "&q=" + URLEncoder.encode(search.text(), UTF_8));
  }
}

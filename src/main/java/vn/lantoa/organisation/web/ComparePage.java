package vn.lantoa.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Chronicle.ChangeDay;
import vn.lantoa.organisation.Comparisons.Row;
import vn.lantoa.organisation.Comparisons.What;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Page;

/// @param a the earlier day
/// @param b the later day
/// @param of what is compared
/// @param province id of the only province shown; null for all
/// @param what only rows of this kind; null for all
/// @param counts rows of each kind in the province
/// @param provinces id → name of those that may be chosen
/// @param days days on which something changed, the latest first
public record ComparePage(
    LocalDate a,
    LocalDate b,
    Of of,
    @Nullable UUID province,
    @Nullable What what,
    Map<What, Long> counts,
    Slice<Row> rows,
    Map<UUID, String> provinces,
    List<ChangeDay> days)
    implements Page {
  /// What may be compared.
  public enum Of {
    UNIT,
    PROVINCE,
    DISTRICT,
    COMMUNE
  }

  /// Address with other choices.
  public String with(@Nullable What other, int page) {
    return address(a, b)
        + (province == null ? "" : "&province=" + province)
        + (other == null ? "" : "&what=" + other)
        + (page == 1 ? "" : "&page=" + page);
  }

  /// Address of the days before and on a change.
  public String around(LocalDate day) {
    return address(day.minusDays(1), day);
  }

  private String address(LocalDate from, LocalDate to) {
    return "/organisation/compare?a=" + from + "&b=" + to + "&of=" + of;
  }

  public List<Of> choices() {
    return List.of(Of.values());
  }

  /// Where a thing of a row is shown.
  public String href(UUID thing, LocalDate on) {
    return "/organisation/" + (of == Of.UNIT ? "units/" : "areas/") + thing + "?on=" + on;
  }

  public String kindKey(String kind) {
    return (of == Of.UNIT ? "organisation.kind." : "organisation.area.kind.") + kind;
  }
}

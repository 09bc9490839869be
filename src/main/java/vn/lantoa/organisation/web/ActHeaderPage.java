package vn.lantoa.organisation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;

/// @param id null for a new act
/// @param now how it stands after somebody else's edit; null when nobody was quicker
public record ActHeaderPage(
    @Nullable UUID id, ActInput input, List<FieldFault> faults, @Nullable ActInput now)
    implements Page {
  public String action() {
    return id == null ? "/organisation/acts" : "/organisation/acts/" + id + "/edit";
  }

  public String back() {
    return "/organisation/acts" + (id == null ? "" : "/" + id);
  }
}

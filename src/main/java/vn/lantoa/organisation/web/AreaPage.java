package vn.lantoa.organisation.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.web.Page;

/// @param area as it is on the day
/// @param above areas above it on the day, the province first
/// @param life what happened to it, oldest first
/// @param former provinces in which its predecessors lay: it straddles them when there are several
/// @param units units that answer for it on the day
/// @param within areas directly within it on the day
/// @param partKind kind of what lies within it; null when nothing does
/// @param bearers other areas that bore its code
public record AreaPage(
    Area area,
    LocalDate on,
    List<Area> above,
    List<LifeEntry> life,
    List<Area> former,
    List<Unit> units,
    long within,
    @Nullable AreaKind partKind,
    List<Area> bearers)
    implements Page {
  /// Whether it lies on the ground of several former provinces though it is no province itself.
  public boolean isStraddling() {
    return area.kind() != AreaKind.PROVINCE && former.size() > 1;
  }
}

package vn.lantoa.organisation.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.web.Page;

/// @param unit the unit as it is on the day
/// @param life what happened to it, oldest first
/// @param parent unit above on the day
/// @param children units directly below on the day
/// @param communes communes it looks after on the day
/// @param covers whether it looks after communes of its own choice, which an administrator edits
/// @param counts what else hangs on it
/// @param bearers other units that bore its code
public record UnitPage(
    Unit unit,
    LocalDate on,
    List<LifeEntry> life,
    @Nullable Unit parent,
    List<Unit> children,
    List<Area> communes,
    boolean covers,
    Counts counts,
    List<Unit> bearers)
    implements Page {
  /// @param stations loudspeaker stations in its communes
  /// @param partners partners in its province or communes
  /// @param people accounts whose home it is; null when nobody keeps accounts
  public record Counts(long stations, long partners, @Nullable Long people) {}
}

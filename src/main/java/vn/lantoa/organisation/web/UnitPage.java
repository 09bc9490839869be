package vn.lantoa.organisation.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.web.Page;

/// @param unit the unit as it is on the day
/// @param life its versions, oldest first
/// @param parent unit above on the day
/// @param children units directly below on the day
/// @param communes communes it looks after on the day
/// @param stations number of loudspeaker stations in them
public record UnitPage(
    Unit unit,
    LocalDate on,
    List<Unit> life,
    Organisation.Relatives relatives,
    @Nullable Unit parent,
    List<Unit> children,
    List<Area> communes,
    int stations)
    implements Page {}

package vn.lantoa.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A unit as it was during one of its versions.
///
/// @param code code borne then; a provincial unit bears its province's code
/// @param parent unit above it; null for headquarters only
/// @param area province that a provincial unit answers for
/// @param validFrom first day of this version
/// @param validTo first day after it; null while it lasts
public record Unit(
    UnitId id,
    String code,
    String name,
    UnitKind kind,
    @Nullable UnitId parent,
    @Nullable AreaId area,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {}

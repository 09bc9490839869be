package vn.lantoa.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An administrative area as it was during one of its versions; dates as in [Unit].
public record Area(
    AreaId id,
    String code,
    String name,
    AreaKind kind,
    @Nullable AreaId parent,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {}

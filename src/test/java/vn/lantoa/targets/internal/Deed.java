package vn.lantoa.targets.internal;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;

/// A record of work as laws of targets see it.
///
/// @param form id
/// @param policyAreas mask
record Deed(
    UUID id,
    UnitId unit,
    LocalDate day,
    int form,
    long quantity,
    long people,
    long cost,
    int policyAreas,
    boolean approved,
    @Nullable UUID commune,
    @Nullable UUID station,
    Set<UUID> partners) {}

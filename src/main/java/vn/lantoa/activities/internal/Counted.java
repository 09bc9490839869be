package vn.lantoa.activities.internal;

import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AtomId;

/// Facts with what they count as: numbers of the store instead of codes.
///
/// @param area the commune named, else that of the station
record Counted(
    ActivityFacts facts,
    @Nullable AreaId area,
    int formId,
    int policyAreas,
    int audiences,
    AtomId atom) {}

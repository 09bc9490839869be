package vn.lantoa.targets.internal;

import org.springframework.stereotype.Component;
import vn.lantoa.identity.Access;
import vn.lantoa.organisation.Organisation;

/// What most books of this module ask about who reads and what units are called.
@Component("targetReading")
record Reading(TargetSight sight, Access access, Organisation organisation) {}

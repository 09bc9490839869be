/// What every module stands on and no module owns: identity of an actor, time and periods, folded
/// Vietnamese text, the audit trail, numbers as they are written, and (in `web`) the frame of a
/// page, navigation, errors and repeat-safe requests.
///
/// No business word lives here. An actor is an opaque [ActorId]; who that is, `identity` knows. Its
/// face is the root package and, as named interfaces, `web`, `imports` and `documents`.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.lantoa.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

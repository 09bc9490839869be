/// A module that keeps a secret in `internal` and reaches up to the module above it.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.lantoa.checks.bad.modules.lower;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

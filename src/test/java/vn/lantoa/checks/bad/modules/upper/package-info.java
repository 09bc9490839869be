/// A module that looks into the inside of the module below it.
@ApplicationModule(allowedDependencies = "lower")
@NullMarked
package vn.lantoa.checks.bad.modules.upper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// The day of a person: the home page of each role, and the search over everything.
///
/// Owns no data. It asks the faces of the modules below what is due, what changed and how the
/// figures stand, each in the scope of the viewer.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared::web",
      "organisation",
      "identity",
      "policy",
      "directives",
      "activities",
      "results"
    })
package vn.lantoa.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

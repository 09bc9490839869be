/// The day of a person: the home page of each role, the search over everything, and what leaders
/// look at first ([Dashboards]).
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
      "results",
      "results::measures",
      "targets"
    })
package vn.lantoa.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

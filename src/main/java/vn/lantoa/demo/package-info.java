/// A country of invented figures to try the system on: base units and communes, six years of
/// activities, some directives, accounts for each role. The same seed gives the same country.
///
/// National totals are the published ones where there are any (2021 and 2022 in both prints, first
/// halves of 2023 and 2024); how they spread over units and weeks is invented. Loaded once, only
/// into a database that was new when demo mode was on; every page of such a database says so.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared::web",
      "organisation",
      "identity",
      "policy",
      "directives",
      "directives::implementation",
      "activities",
      "results",
      "targets",
      "reports"
    })
package vn.lantoa.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

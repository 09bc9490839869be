/// Targets (chỉ tiêu được giao): sentences about work that can be judged. A [Rule] says what is
/// counted ([Measure]), for which units, over which days, measured against what ([Series]), and by
/// which source; nothing less is kept.
///
/// [Targets] keeps them: drafted from a clause or by hand, in force once a leader approved them.
/// [Standings] says where each unit stands, how fast it has to go and where it will end. Figures
/// come from `results` (sums) and from cells of this module (weeks, communes and partners), which
/// are kept by a job and checked against what changed since, so that an answer is fresh at commit.
/// [Denominators] are dated series of numbers with a source.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared::web",
      "shared::imports",
      "organisation",
      "organisation::map",
      "identity",
      "notifications",
      "policy",
      "directives",
      "directives::register",
      "activities",
      "results",
      "results::measures"
    })
package vn.lantoa.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

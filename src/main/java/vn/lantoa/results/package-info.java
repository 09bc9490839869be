/// Figures: how much was done, by whom, where and when, told in either geography and beside the
/// year before.
///
/// Every record of work stands in `activities` with one signed contribution. [Upkeep] folds new
/// contributions into a summary; [Results] reads the summary and what is not yet folded in one
/// statement, so a figure is fresh as soon as the record is saved. A nightly recount builds the
/// summary anew from the records and tells of every difference.
///
/// Figures are kept by atom, the common refinement of all geographies of provinces; a geography is
/// chosen when reading: of a day, or what two periods have in common. Parent = sum of children +
/// what belongs to none. A ratio keeps both its parts until it is put into words ([Multiple],
/// [Wording]).
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared::web",
      "shared::imports",
      "organisation",
      "organisation::map",
      "identity",
      "policy",
      "campaigns",
      "activities"
    })
package vn.lantoa.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

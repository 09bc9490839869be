/// What everybody may know of the agency's communication: the figures of its approved yearly
/// reports, on pages without sign-in and as open data.
///
/// Nothing is worked out here: [OpenResults] takes what `reports` froze when a yearly report of
/// headquarters was approved and lays it out as observations, a measure of a unit in days each. A
/// figure that was corrected since stays as the document printed it. The pages are the same for
/// everybody, ask no cookie and may be kept for some minutes.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "shared::web", "policy", "results::measures", "reports"})
package vn.lantoa.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

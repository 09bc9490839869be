/// Official reports: what a unit writes about a period, with figures that stay bound to their
/// measures until a leader approves it, and are kept as they were from then on.
///
/// A report has sections in plain text. `{{CONFERENCES}}` in it is a live figure, `[[…]]` on a line
/// of its own a table, a chart or the texts of the units below ([ReportText]). [Reports] keeps the
/// life of a report: draft, submitted, approved with number and signature. Approval freezes every
/// word and figure with definitions, geography and moment; what changed since is told by
/// [Restatements], cause by cause, and adds up.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared::web",
      "shared::documents",
      "shared::imports",
      "organisation",
      "identity",
      "notifications",
      "policy",
      "activities",
      "activities::restated",
      "results",
      "results::measures"
    })
package vn.lantoa.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

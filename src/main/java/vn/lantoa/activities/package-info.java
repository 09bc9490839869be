/// Records of work done: who, where, when, in which form, how much, for whom and about what; their
/// approval; and the collection board of a week.
///
/// [Activities] records, corrects, withdraws, approves and lists. [CollectionBoard] shows units ×
/// forms of a week with four marks: not reported, zero, sent, approved. Missing is not zero.
///
/// A record counts wholly on its last day, for its lead unit, at one atom of the geography. What it
/// contributes to figures is stored with it; every change appends the exact negative of the stored
/// contribution and the new one (`activities.contribution_delta`), which results folds. A version
/// that is replaced is kept as it was. [ActivityEvidence] keeps what shows the work; a record that
/// answers an assignment is evidence of it, corrected and withdrawn with the record.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared::web",
      "shared::imports",
      "shared::documents",
      "organisation",
      "organisation::map",
      "organisation::reorganisation",
      "identity",
      "notifications",
      "policy",
      "campaigns",
      "directives",
      "directives::evidence",
      "files",
      "files::web"
    })
package vn.lantoa.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

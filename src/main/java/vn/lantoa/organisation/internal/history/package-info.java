/// History is computed: what was given (shipped, imported, entered) plus the enacted acts, replayed
/// in the order of their days, gives the versions that everyone reads.
///
/// [HistoryKeeper] is the one way to change it. Take `keeper.given()`, change it as you like
/// ([History] is a workbench), `keeper.tryOut(given)` says what would come of it and what is
/// against the [Laws], `keeper.write(trial)` writes the difference in the caller's transaction,
/// splits atoms and tells participants. Acts go the same way, through `ReorganisationBook`.
@NullMarked
package vn.lantoa.organisation.internal.history;

import org.jspecify.annotations.NullMarked;

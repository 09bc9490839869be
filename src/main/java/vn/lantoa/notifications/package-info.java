/// What people are told. Modules above hand a [Notice] down with [Notices#tell], in the transaction
/// of the change that it tells of; who is meant is found out at that moment, and each person has
/// one row for one thing, however often it is told.
///
/// A person has one [Inbox]. Words come from the module that tells (`notice.<kind>`), in the
/// reader's language.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::web", "organisation", "identity"})
package vn.lantoa.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

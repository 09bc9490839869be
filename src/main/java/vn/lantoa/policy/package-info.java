/// What the communication is about: for now the taxonomies by which work is described (forms,
/// policy areas, audiences). Provisions, legal events and policy parameters join them later.
///
/// Taxonomies are rows in the database with names in both languages, read once at start: they
/// change with a migration or an import, not during work.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "organisation", "identity"})
package vn.lantoa.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

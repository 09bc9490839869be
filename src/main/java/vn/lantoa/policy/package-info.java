/// What the communication is about: the taxonomies by which work is described (forms, policy areas,
/// audiences), the contents that it says, and the legal events that contents wait for. Provisions
/// and policy parameters join them later.
///
/// [Taxonomies] are rows in the database with names in both languages, read once at start: they
/// change with a migration or an import, not during work. [ContentTopics] are standing ones and the
/// content clauses of issued directives, which directives hand down.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::web", "organisation", "identity"})
package vn.lantoa.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

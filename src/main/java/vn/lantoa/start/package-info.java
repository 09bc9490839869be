/// How the program comes up and goes down.
///
/// A start opens the home folder and holds its lock, makes sure the port is free, brings up
/// PostgreSQL inside the home unless an external one is configured, lets Flyway migrate unless the
/// database is of a newer version, and greets. Whatever stands in the way is one sentence for a
/// person and exit code 1, never a stack trace.
///
/// The database is a process of its own and outlives a killed program, so a start first ends a
/// survivor of this folder, and a watch revives a database that dies while the program runs. It is
/// stopped after the last Spring bean. A data folder appears under its name only when it is
/// complete; from then on nothing here deletes it.
///
/// A first argument without dashes names a [Command], which is run against the database of a
/// running program or one brought up for its duration.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity"})
package vn.lantoa.start;

import org.jspecify.annotations.NullMarked;

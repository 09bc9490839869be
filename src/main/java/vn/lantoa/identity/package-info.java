/// Who asks, and what they may do where: accounts, roles, sign-in, tokens of programs.
///
/// [Viewer] is the signed-in person as every face method receives it. [Access] answers the two
/// questions that every other module has: may this viewer do that for this unit, and which units
/// does this viewer see. A role at a unit covers everything below the unit on the day, and what
/// those units inherited from predecessors.
///
/// People move with their unit: on the day on which a unit ends, accounts and roles go to who
/// carries it on, unless that would open provinces that are not theirs. [LockOuts] slows guessing
/// down, [Sessions] signs out everywhere.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "shared::web", "organisation", "organisation::reorganisation"})
package vn.lantoa.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

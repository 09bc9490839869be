/// Directives and the work they make: a letter comes in with its annexes, is taken apart into
/// clauses, a person looks it over, headquarters issues it, and every unit that a clause means has
/// an assignment.
///
/// [Directives] registers, corrects and issues; [Assignments] acknowledges, gathers evidence and
/// shows unit × clause. The original is never changed; what the reader (`internal.reading`)
/// understood is only a proposal. Who is meant depends on the organisation of the day printed on
/// the letter, so a letter of 2024 goes to 63 provinces and one of 2026 to 34.
///
/// Open work goes with a unit to who carries it on. Days to acknowledge are working days. Work is
/// dated (four states, see [WorkState]) or standing; acknowledgement has a clock of its own.
/// [DirectiveIssued] is told once per issue.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared::web",
      "shared::documents",
      "organisation",
      "organisation::reorganisation",
      "identity",
      "policy",
      "files",
      "files::web",
      "notifications"
    })
package vn.lantoa.directives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package vn.lantoa.directives;

import java.time.LocalDate;
import vn.lantoa.identity.AccountId;

/// An issued directive was recalled, or all of its work was given up for a later one. Told inside
/// the transaction of the act.
///
/// @param by who did it
/// @param on first day on which nobody works after it any more
public record DirectiveEnded(DirectiveId directive, AccountId by, LocalDate on) {}

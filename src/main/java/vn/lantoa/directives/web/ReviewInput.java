package vn.lantoa.directives.web;

import java.util.Arrays;
import java.util.Optional;
import vn.lantoa.directives.evidence.Submission.Outcome;

/// A verdict as typed.
///
/// @param outcome name of it; empty while nothing is chosen
/// @param sha256 of what was looked at
public record ReviewInput(String outcome, String reason, String sha256) {
  static final ReviewInput NONE = new ReviewInput("", "", "");

  public ReviewInput {
    outcome = Typed.kept(outcome).strip();
    reason = Typed.kept(reason);
    sha256 = Typed.kept(sha256).strip();
  }

  /// Absent while nothing, or nothing known, is chosen.
  Optional<Outcome> chosen() {
    return Arrays.stream(Outcome.values()).filter(one -> one.name().equals(outcome)).findFirst();
  }
}

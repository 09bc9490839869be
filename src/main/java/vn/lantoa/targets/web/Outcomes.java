package vn.lantoa.targets.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.Targets;

/// What came of a request to the API.
final class Outcomes {
  private Outcomes() {}

  static Target done(Targets.Outcome outcome) {
    return switch (outcome) {
      case Targets.Outcome.Done(Target target) -> target;
      case Targets.Outcome.Refused(var faults) -> throw refused(faults);
      case Targets.Outcome.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Targets.Outcome.Absent absent -> throw Refusal.absent();
      case Targets.Outcome.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }

  static Refusal refused(List<Targets.Fault> faults) {
    return Refusal.fields(
        faults.stream()
            .map(
                fault ->
                    new Refusal.FieldError(
                        fault.field(), "targets." + fault.code(), fault.detail()))
            .toList());
  }

  /// The version that a program looked at.
  static int version(@Nullable String ifMatch, @Nullable Integer version) {
    String tag = ifMatch == null ? "" : ifMatch.replace("\"", "").strip();
    if (!tag.isEmpty() && tag.chars().allMatch(Character::isDigit) && tag.length() < 10) {
      return Integer.parseInt(tag);
    }
    if (version == null) {
      throw Refusal.fields(List.of(new Refusal.FieldError("version", "targets.version")));
    }
    return version;
  }
}

package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.util.Optional;

/// The order to issue, as typed.
///
/// @param dueOn ISO day; empty for standing work
/// @param acknowledgeWithinDays a number
public record IssueInput(int version, String dueOn, String acknowledgeWithinDays) {
  private static final int USUAL_DAYS = 5;

  public IssueInput {
    dueOn = Typed.kept(dueOn).strip();
    acknowledgeWithinDays = Typed.kept(acknowledgeWithinDays).strip();
  }

  static IssueInput usual(int version) {
    return new IssueInput(version, "", String.valueOf(USUAL_DAYS));
  }

  Optional<LocalDate> day() {
    return Typed.day(dueOn);
  }

  /// Absent for anything but a short number.
  Optional<Integer> days() {
    return acknowledgeWithinDays.matches("\\d{1,4}")
        ? Optional.of(Integer.valueOf(acknowledgeWithinDays))
        : Optional.empty();
  }
}

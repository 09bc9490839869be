package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.util.Optional;

/// The order to issue, as typed.
///
/// @param dueOn ISO day; empty for standing work
/// @param acknowledgeWithinDays a number of working days
/// @param keptDueOn day off that the person has been told of; typed once more, it is meant
public record IssueInput(
    int version, String dueOn, String acknowledgeWithinDays, String keptDueOn) {
  private static final int USUAL_DAYS = 5;

  public IssueInput {
    dueOn = Typed.kept(dueOn).strip();
    acknowledgeWithinDays = Typed.kept(acknowledgeWithinDays).strip();
    keptDueOn = Typed.kept(keptDueOn).strip();
  }

  static IssueInput usual(int version) {
    return new IssueInput(version, "", String.valueOf(USUAL_DAYS), "");
  }

  /// The same order of another version of the draft.
  IssueInput of(int other) {
    return new IssueInput(other, dueOn, acknowledgeWithinDays, keptDueOn);
  }

  /// The same order after the person was told that its due day is a day off.
  IssueInput told() {
    return new IssueInput(version, dueOn, acknowledgeWithinDays, dueOn);
  }

  boolean isTold() {
    return keptDueOn.equals(dueOn);
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

package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;

/// What was typed into one of the forms of an assignment; the fields of the others are empty.
///
/// @param verdict `yes` or `no`, of the button that was pressed
/// @param part ids of the units that get a part
public record HandlingInput(
    String returnReason,
    String returnAnswer,
    String wantedDueOn,
    String extensionReason,
    String grantedDueOn,
    String extensionAnswer,
    List<String> part,
    String partDueOn,
    String partDays,
    String partNote,
    String verdict) {
  private static final String USUAL_DAYS = "3";

  public HandlingInput {
    returnReason = Typed.kept(returnReason);
    returnAnswer = Typed.kept(returnAnswer);
    wantedDueOn = Typed.kept(wantedDueOn);
    extensionReason = Typed.kept(extensionReason);
    grantedDueOn = Typed.kept(grantedDueOn);
    extensionAnswer = Typed.kept(extensionAnswer);
    part = kept(part);
    partDueOn = Typed.kept(partDueOn);
    partDays = Typed.kept(partDays);
    partNote = Typed.kept(partNote);
    verdict = Typed.kept(verdict);
  }

  private static List<String> kept(@Nullable List<String> typed) {
    return typed == null ? List.of() : List.copyOf(typed);
  }

  /// What the forms begin with.
  static HandlingInput usual(@Nullable LocalDate dueOn, @Nullable LocalDate wanted) {
    return new HandlingInput(
        "",
        "",
        "",
        "",
        wanted == null ? "" : wanted.toString(),
        "",
        List.of(),
        dueOn == null ? "" : dueOn.toString(),
        USUAL_DAYS,
        "",
        "");
  }

  boolean isYes() {
    return verdict.equals("yes");
  }

  /// Units that were ticked; absent when one of them is no id.
  Optional<Set<UnitId>> units() {
    try {
      return Optional.of(
          part.stream().map(UUID::fromString).map(UnitId::new).collect(Collectors.toSet()));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  /// Absent for anything but a short number.
  Optional<Integer> days() {
    String typed = partDays.strip();
    return typed.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
  }
}

package vn.lantoa.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that happens in law or in the agency and that gates and products wait for (sự kiện
/// pháp lý).
///
/// @param version grows with every correction; an edit names the version it was made from
public record LegalEvent(LegalEventId id, int version, Facts facts) {
  /// @param code stable code of the API: capitals, digits, `-` and `.`, 2 to 60 characters
  /// @param title in both languages, 3 to 300 characters each
  /// @param source act or paper that says so; empty while there is none
  /// @param plannedOn day that is spoken of; null while nobody has said one
  /// @param happenedOn day on which it happened; null while it has not
  /// @param note empty when there is none
  public record Facts(
      String code,
      LegalEventKind kind,
      Term title,
      String source,
      @Nullable LocalDate plannedOn,
      @Nullable LocalDate happenedOn,
      String note) {}

  public boolean hasHappened() {
    return facts.happenedOn() != null;
  }

  /// Whether the day that was spoken of has passed without it.
  public boolean isOverdueOn(LocalDate day) {
    LocalDate planned = facts.plannedOn();
    return !hasHappened() && planned != null && planned.isBefore(day);
  }
}

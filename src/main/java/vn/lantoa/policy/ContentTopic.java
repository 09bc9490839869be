package vn.lantoa.policy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that communication says (nội dung truyền thông).
///
/// @param code stable code of the API
/// @param origin content clause that it is; null for a standing topic
/// @param openFrom first day on which work may name it
/// @param closedOn first day on which it may not any more; null while it may
public record ContentTopic(
    ContentTopicId id,
    String code,
    Term name,
    @Nullable Origin origin,
    LocalDate openFrom,
    @Nullable LocalDate closedOn) {
  /// A content clause of a directive.
  ///
  /// @param clause its identity there
  /// @param document such as `Công văn 4736/BHXH-TT`
  /// @param ref its number there
  public record Origin(UUID clause, String document, String ref) {}

  public boolean isStanding() {
    return origin == null;
  }

  /// Whether work of the day may name it.
  public boolean isOpenOn(LocalDate day) {
    return !day.isBefore(openFrom) && (closedOn == null || day.isBefore(closedOn));
  }

  /// `1.3 Điểm mới …` for a clause, the name alone for a standing topic.
  public String label(java.util.Locale locale) {
    return origin == null ? name.in(locale) : origin.ref() + " " + name.in(locale);
  }
}

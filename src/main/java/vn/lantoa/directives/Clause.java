package vn.lantoa.directives;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One piece of a directive.
///
/// @param content what a person may correct
/// @param start offset of its first character in the original; null for a clause that was added by
///   hand
/// @param end offset behind its last character; null likewise
public record Clause(ClauseId id, Content content, @Nullable Integer start, @Nullable Integer end) {
  /// @param ref number within the directive, unique there, such as `3.6`
  /// @param text without its number, one paragraph a line
  /// @param actors who has to act, as written
  /// @param addressees who that is understood to be
  /// @param gate what must happen before it may be worked on; null when nothing
  /// @param operative whether issuing makes assignments of it
  public record Content(
      String ref,
      ClauseKind kind,
      String heading,
      String text,
      List<String> actors,
      List<Addressee> addressees,
      @Nullable String gate,
      boolean operative) {
    public Content {
      actors = List.copyOf(actors);
      addressees = List.copyOf(addressees);
    }
  }

  public String ref() {
    return content.ref();
  }

  /// The gate, empty when there is none.
  public String gateOrEmpty() {
    String gate = content.gate();
    return gate == null ? "" : gate;
  }
}

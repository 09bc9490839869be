package vn.lantoa.results.participants;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.policy.Term;
import vn.lantoa.shared.VietnameseText;

/// What people take part in. Kinds overlap: whoever has household health insurance has health
/// insurance. They are never added up.
///
/// @param code stable
/// @param written further ways in which files write it
/// @param partOf code of the kind in which all of its people are counted too; null for none
public record ParticipantKind(
    int id, String code, Term name, Set<String> written, @Nullable String partOf) {
  public ParticipantKind {
    written = Set.copyOf(written);
  }

  /// Whether a text means this kind: its code, a name or a further way, whatever the diacritics.
  public boolean isWritten(String text) {
    String folded = VietnameseText.fold(text);
    return code.equalsIgnoreCase(text.strip())
        || VietnameseText.fold(name.vi()).equals(folded)
        || VietnameseText.fold(name.en()).equals(folded)
        || written.stream().anyMatch(way -> VietnameseText.fold(way).equals(folded));
  }
}

package vn.lantoa.directives.register;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a clause is about, beside its words.
///
/// @param forms codes of forms of communication
/// @param policyAreas codes
/// @param audiences codes
/// @param targets what it wants reached, in the order of its words
/// @param proposed guessed from the words and not looked at
public record Marks(
    Set<String> forms,
    Set<String> policyAreas,
    Set<String> audiences,
    List<Target> targets,
    boolean proposed) {
  public Marks {
    forms = Set.copyOf(forms);
    policyAreas = Set.copyOf(policyAreas);
    audiences = Set.copyOf(audiences);
    targets = List.copyOf(targets);
  }

  /// Whether nothing is said.
  public boolean isEmpty() {
    return forms.isEmpty() && policyAreas.isEmpty() && audiences.isEmpty() && targets.isEmpty();
  }

  /// As much of a target as the words say.
  ///
  /// @param words where it stands in the clause
  /// @param noun what is counted, such as `hội nghị`; null where the words do not say
  /// @param least null for no lower bound
  /// @param most null for no upper bound
  /// @param share whether the numbers are percent
  /// @param per for what it holds each, such as `tỉnh, năm`; null for once
  public record Target(
      String words,
      @Nullable String noun,
      @Nullable Integer least,
      @Nullable Integer most,
      boolean share,
      @Nullable String per) {}
}

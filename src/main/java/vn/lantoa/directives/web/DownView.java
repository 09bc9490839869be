package vn.lantoa.directives.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.implementation.Answers;
import vn.lantoa.directives.implementation.Lineage;

/// How a directive hangs together with those above and below.
///
/// @param lineage null when it carries out nothing
/// @param mayAnswer whether the viewer may begin a document that answers it
/// @param mayLink whether the viewer says what its clauses carry out
public record DownView(
    String id, @Nullable Lineage lineage, Answers answers, boolean mayAnswer, boolean mayLink) {
  /// What a clause carries out.
  public List<Lineage.Duty> above(Clause clause) {
    return lineage == null ? List.of() : lineage.of(clause.id());
  }

  /// How many guesses nobody has looked at.
  public int guesses() {
    return lineage == null ? 0 : lineage.proposed().size();
  }

  /// Whether there is anything to show.
  public boolean isEmpty() {
    return lineage == null && answers.isEmpty() && !mayAnswer;
  }
}

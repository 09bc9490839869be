package vn.lantoa.directives.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.Original;

/// A directive that was written here as a text to look at, in the place of an original.
final class Composed {
  private final List<Original.Piece> pieces = new ArrayList<>();

  private Composed() {}

  static Original of(Directive directive) {
    Composed composed = new Composed();
    Directive.Header header = directive.header();
    composed.add("LETTERHEAD", header.superior());
    composed.add("LETTERHEAD", header.issuer());
    composed.add("SUBJECT", directive.label());
    composed.add("SUBJECT", header.subject());
    composed.add("RECIPIENTS", String.join("\n", header.recipients()));
    directive.clauses().forEach(composed::add);
    composed.add("SIGNATURE", header.signer().capacity());
    composed.add("SIGNATURE", header.signer().title());
    composed.add("SIGNATURE", header.signer().name());
    return new Original(List.of(), composed.pieces);
  }

  private void add(String part, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      pieces.add(new Original.Piece(text + "\n", part, null));
    }
  }

  private void add(Clause clause) {
    ClauseId id = clause.id();
    pieces.add(new Original.Piece(ClauseWords.numbered(clause) + "\n", "CLAUSE", id));
  }
}

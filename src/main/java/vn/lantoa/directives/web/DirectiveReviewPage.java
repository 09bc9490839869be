package vn.lantoa.directives.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.BesideDirective;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Original;
import vn.lantoa.directives.gates.Gates;
import vn.lantoa.shared.web.Page;

/// Original beside understanding.
///
/// @param fanOut what issuing would make, or made
/// @param bearing how it stands in the register
/// @param gates what its clauses wait for
/// @param marked what its clauses are about
/// @param mayEdit whether the viewer may correct it now
/// @param down what it carries out, and what answers it
/// @param beside links of other modules
/// @param done message key of what was just done; empty for nothing
public record DirectiveReviewPage(
    Directive directive,
    Original original,
    Directives.FanOut fanOut,
    BearingView bearing,
    Gates.OfDirective gates,
    MarkedClauses marked,
    boolean mayEdit,
    boolean mayDirect,
    DownView down,
    List<BesideDirective.Link> beside,
    String done)
    implements Page {

  /// A stretch of the original. The first of a clause bears its id.
  public record Mark(String text, String part, @Nullable ClauseId clause, boolean first) {}

  /// The original, cut.
  public List<Mark> marks() {
    Set<ClauseId> seen = new HashSet<>();
    List<Mark> marks = new ArrayList<>();
    for (Original.Piece piece : original.pieces()) {
      ClauseId clause = piece.clause();
      boolean first = clause != null && seen.add(clause);
      marks.add(
          new Mark(piece.text(), piece.part().toLowerCase(java.util.Locale.ROOT), clause, first));
    }
    return marks;
  }

  /// One header field as it is shown.
  ///
  /// @param key message key of its name
  /// @param value empty when the document has none
  public record Shown(String key, String value, boolean uncertain) {}

  /// Header fields, those to look at first.
  public List<Shown> fields(String day) {
    Directive.Header h = directive.header();
    List<Shown> fields = new ArrayList<>();
    add(fields, "TYPE", h.type());
    add(fields, "NOTATION", h.notation());
    add(fields, "ISSUED_ON", day);
    add(fields, "PLACE", h.place());
    add(fields, "ISSUER", h.issuer());
    add(fields, "SUPERIOR", h.superior());
    add(fields, "SUBJECT", h.subject());
    add(fields, "RECIPIENTS", String.join("; ", h.recipients()));
    add(fields, "SIGNER", signer(h.signer()));
    return fields.stream().sorted((a, b) -> Boolean.compare(b.uncertain(), a.uncertain())).toList();
  }

  private void add(List<Shown> fields, String field, @Nullable String value) {
    boolean uncertain = mayEdit && directive.uncertain().contains(field);
    fields.add(new Shown("directives.field." + field, value == null ? "" : value, uncertain));
  }

  private static String signer(Directive.Signer signer) {
    return java.util.stream.Stream.of(signer.capacity(), signer.title(), signer.name())
        .filter(Objects::nonNull)
        .collect(java.util.stream.Collectors.joining(" · "));
  }

  /// How many units the clause means; absent for a clause that asks nobody.
  public Optional<Directives.FanOut.Part> part(Clause clause) {
    return fanOut.parts().stream().filter(p -> p.clause().id().equals(clause.id())).findFirst();
  }

  /// Names in the clause that mean no unit; one empty name when it names nobody.
  public List<Directives.FanOut.Unknown> unknown(Clause clause) {
    return fanOut.unknown().stream().filter(u -> u.clause().equals(clause.id())).toList();
  }

  /// How many things a person should look at.
  public int toLookAt() {
    return mayEdit
        ? directive.uncertain().size() + fanOut.unknown().size() + directive.warnings().size()
        : 0;
  }

  /// How many header fields and clauses were understood without doubt.
  public long sure() {
    long doubtful = directive.clauses().stream().filter(c -> !unknown(c).isEmpty()).count();
    return fields("x").stream().filter(f -> !f.uncertain() && !f.value().isEmpty()).count()
        + directive.clauses().size()
        - doubtful;
  }
}

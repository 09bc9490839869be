package vn.lantoa.directives.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Addressee;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseKind;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.internal.reading.Companions;
import vn.lantoa.directives.internal.reading.Extraction;
import vn.lantoa.directives.internal.reading.Signer;

/// What the reader understood, in the words of the module.
///
/// @param distribution lines of "Nơi nhận"
record Understanding(
    Directive.Header header,
    Set<String> uncertain,
    List<String> distribution,
    List<Part> parts,
    List<Directive.Citation> cites,
    List<String> links,
    List<Directive.Warning> warnings) {

  /// A clause with its place in the original.
  record Part(Clause.Content content, int start, int end) {}

  static Understanding of(Extraction read) {
    Set<String> uncertain = new LinkedHashSet<>();
    read.uncertain().forEach(field -> uncertain.add(field.name()));
    return new Understanding(
        header(read),
        uncertain,
        read.distribution(),
        read.clauses().stream().map(Understanding::part).toList(),
        read.cites().stream()
            .map(
                c -> new Directive.Citation(c.notation(), c.type(), c.issuedOn(), c.issuer(), null))
            .toList(),
        read.links(),
        read.warnings().stream()
            .map(w -> new Directive.Warning(w.code().name(), w.line(), w.args()))
            .toList());
  }

  private static Directive.Header header(Extraction read) {
    return new Directive.Header(
        read.type(),
        read.notation(),
        read.issuedOn(),
        read.place(),
        read.issuer(),
        read.superior(),
        read.subject(),
        signer(read.signer()),
        read.recipients());
  }

  private static Directive.Signer signer(@Nullable Signer signer) {
    return signer == null
        ? new Directive.Signer(null, null, null)
        : new Directive.Signer(signer.capacity(), signer.title(), signer.name());
  }

  private static Part part(vn.lantoa.directives.internal.reading.Clause clause) {
    return new Part(
        new Clause.Content(
            clause.ref(),
            ClauseKind.valueOf(clause.kind().name()),
            clause.heading(),
            clause.text(),
            clause.actors(),
            addressees(clause),
            clause.gate() == null ? null : clause.gate().text(),
            clause.operative()),
        clause.start(),
        clause.end());
  }

  /// Who is named leads; those with whom a sentence asks to work together join in.
  private static List<Addressee> addressees(vn.lantoa.directives.internal.reading.Clause clause) {
    Stream<Addressee> leads = clause.addressees().stream().map(Understanding::addressee);
    Stream<Addressee> joining =
        clause.operative()
            ? Companions.in(clause.text()).stream().map(Addressee::coordinating)
            : Stream.empty();
    return Stream.concat(leads, joining).toList();
  }

  private static Addressee addressee(vn.lantoa.directives.internal.reading.Addressee meant) {
    return switch (meant) {
      case vn.lantoa.directives.internal.reading.Addressee.AllProvincial all ->
          Addressee.allProvincial();
      case vn.lantoa.directives.internal.reading.Addressee.AllCentral all -> Addressee.allCentral();
      case vn.lantoa.directives.internal.reading.Addressee.Force(String name) ->
          new Addressee(Addressee.Kind.FORCE, name);
      case vn.lantoa.directives.internal.reading.Addressee.Named(String name) ->
          Addressee.named(name);
    };
  }
}

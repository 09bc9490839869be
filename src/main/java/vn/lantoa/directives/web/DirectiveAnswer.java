package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseKind;
import vn.lantoa.directives.Directive;

/// A directive for programs.
///
/// @param status `DRAFT` or `ISSUED`
/// @param type in Vietnamese, such as `Công văn`
record DirectiveAnswer(
    UUID id,
    String status,
    @Nullable String type,
    @Nullable String notation,
    @Nullable LocalDate issuedOn,
    @Nullable String issuer,
    @Nullable String subject,
    SignerAnswer signer,
    List<String> recipients,
    List<CitationAnswer> cites,
    List<ClauseAnswer> clauses,
    List<String> links,
    List<WarningAnswer> warnings) {

  record SignerAnswer(@Nullable String capacity, @Nullable String title, @Nullable String name) {}

  record CitationAnswer(String notation, String type, @Nullable LocalDate issuedOn) {}

  /// @param gate what it waits for; null when it may be worked on at once
  record ClauseAnswer(
      UUID id,
      String ref,
      ClauseKind kind,
      String heading,
      String text,
      List<String> actors,
      @Nullable String gate,
      boolean operative) {
    static ClauseAnswer of(Clause clause) {
      Clause.Content content = clause.content();
      return new ClauseAnswer(
          clause.id().value(),
          content.ref(),
          content.kind(),
          content.heading(),
          content.text(),
          content.actors(),
          content.gate(),
          content.operative());
    }
  }

  /// @param line from 1; 0 when it concerns the whole
  record WarningAnswer(String code, String message, int line) {}

  static DirectiveAnswer of(Directive directive, MessageSource messages, Locale locale) {
    Directive.Header header = directive.header();
    Directive.Signer signer = header.signer();
    return new DirectiveAnswer(
        directive.id().value(),
        directive.isDraft() ? "DRAFT" : "ISSUED",
        header.type(),
        header.notation(),
        header.issuedOn(),
        header.issuer(),
        header.subject(),
        new SignerAnswer(signer.capacity(), signer.title(), signer.name()),
        header.recipients(),
        directive.cites().stream()
            .map(c -> new CitationAnswer(c.notation(), c.type(), c.issuedOn()))
            .toList(),
        directive.clauses().stream().map(ClauseAnswer::of).toList(),
        directive.links(),
        directive.warnings().stream()
            .map(w -> new WarningAnswer(w.code(), textOf(w, messages, locale), w.line()))
            .toList());
  }

  private static String textOf(Directive.Warning warning, MessageSource messages, Locale locale) {
    Object[] arguments = warning.arguments().toArray();
    return messages.getMessage("directives.warning." + warning.code(), arguments, locale);
  }
}

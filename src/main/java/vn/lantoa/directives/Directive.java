package vn.lantoa.directives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;

/// A registered document as it is understood now.
///
/// @param version grows with every correction; an edit names the version it was made from
/// @param uncertain header fields (`TYPE`, `NOTATION` …) that were guessed and not yet looked at
/// @param clauses in the order of the document
/// @param issue null while it is a draft
/// @param unit whose document it is; null: of headquarters
public record Directive(
    DirectiveId id,
    int version,
    Header header,
    Set<String> uncertain,
    List<Clause> clauses,
    List<Citation> cites,
    List<String> links,
    List<Warning> warnings,
    @Nullable Issue issue,
    @Nullable UnitId unit) {
  private static final String NEWS_ARTICLE = "NEWS_ARTICLE";

  public Directive {
    uncertain = Set.copyOf(uncertain);
    clauses = List.copyOf(clauses);
    cites = List.copyOf(cites);
    links = List.copyOf(links);
    warnings = List.copyOf(warnings);
  }

  /// What stands around the clauses. A field that the document does not have is null.
  ///
  /// @param type in Vietnamese, such as `Công văn`
  /// @param issuedOn day printed on it
  public record Header(
      @Nullable String type,
      @Nullable String notation,
      @Nullable LocalDate issuedOn,
      @Nullable String place,
      @Nullable String issuer,
      @Nullable String superior,
      @Nullable String subject,
      Signer signer,
      List<String> recipients) {
    public Header {
      recipients = List.copyOf(recipients);
    }
  }

  /// @param capacity on whose behalf, such as `KT. TỔNG GIÁM ĐỐC`
  public record Signer(@Nullable String capacity, @Nullable String title, @Nullable String name) {}

  /// A document that this one names.
  ///
  /// @param registered the same document where it is registered here too
  public record Citation(
      String notation,
      String type,
      @Nullable LocalDate issuedOn,
      @Nullable String issuer,
      @Nullable DirectiveId registered) {}

  /// Something to look at; the text is the message `directives.warning.<code>`.
  ///
  /// @param line from 1; 0 when it concerns the whole
  public record Warning(String code, int line, List<String> arguments) {
    public Warning {
      arguments = List.copyOf(arguments);
    }
  }

  /// @param dueOn null for standing work
  /// @param assignments how many were made
  public record Issue(
      Instant at, @Nullable LocalDate dueOn, LocalDate acknowledgeBy, long assignments) {}

  public boolean isDraft() {
    return issue == null;
  }

  /// What the directive reports on, when it is an article about a document: such a one is not
  /// issued. Absent once a person has filled in number and signer from the document itself.
  public Optional<String> articleAbout() {
    return header.notation() != null && header.signer().name() != null
        ? Optional.empty()
        : warnings.stream()
            .filter(warning -> warning.code().equals(NEWS_ARTICLE))
            .map(warning -> String.join(" ", warning.arguments()))
            .findFirst();
  }

  /// The clauses that ask somebody to do something.
  public List<Clause> operative() {
    return clauses.stream().filter(c -> c.content().operative()).toList();
  }

  /// `Công văn 4736/BHXH-TT`, or what there is of it.
  public String label() {
    return ((header.type() == null ? "" : header.type())
            + " "
            + (header.notation() == null ? "" : header.notation()))
        .strip();
  }

  /// The abstract, empty when there is none.
  public String subjectOrEmpty() {
    return header.subject() == null ? "" : header.subject();
  }
}

package vn.lantoa.directives.internal.reading;

import java.util.List;

/// Something a person should look at. The wording is made elsewhere from code and arguments.
///
/// @param line counted from 1; 0 when it concerns the letter as a whole
/// @param args refs, marks or counts, as the code documents
public record Warning(Code code, int line, List<String> args) {

  public Warning {
    args = List.copyOf(args);
  }

  /// Stable codes; the names are message keys.
  public enum Code {
    /// No number, or a dotted blank in its place; args: what stands there, if anything.
    NOTATION_MISSING,
    /// No date, or a blank in it; args: what stands there, if anything.
    DATE_MISSING,
    TYPE_MISSING,
    ISSUER_MISSING,
    SUBJECT_MISSING,
    SIGNER_MISSING,
    /// The recipients own every clause.
    NO_DUTY_SECTION,
    NO_CLAUSES,
    /// The letter numbers nothing; args: how many bullets were numbered by the reader.
    NUMBERING_ASSUMED,
    /// A footnote sets a condition for a clause that is not there; args: ref, mark.
    GATE_CLAUSE_UNKNOWN,
    /// args: ref.
    ACTOR_UNCLEAR,
    /// args: ref.
    KIND_UNCLEAR,
    /// Buttons and titles of a web site; args: how many pieces.
    PAGE_FURNITURE,
    /// An article that reports on a document; args: the document, if it names one.
    NEWS_ARTICLE,
    /// An annex is said to be attached and is not in the text; args: the words that say so.
    ANNEX_MISSING
  }

  /// @param document that an article reports on; empty when it names none
  static Warning about(String document) {
    return new Warning(Code.NEWS_ARTICLE, 0, List.of(document.isEmpty() ? "…" : document));
  }

  static Warning of(Code code, int line, String... args) {
    return new Warning(code, line, List.of(args));
  }
}

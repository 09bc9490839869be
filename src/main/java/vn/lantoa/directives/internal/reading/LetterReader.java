package vn.lantoa.directives.internal.reading;

/// Reads the plain text of an official letter. It reads any text: what is not there is a warning.
///
/// The work grows with the length of the text, not with its square; the reader keeps no state and
/// may be shared.
public final class LetterReader {

  /// @param text as it came from a file or a form; may be empty
  /// @return the letter taken apart, or a refusal when it is stamped secret
  public Reading read(String text) {
    Lines lines = Lines.of(text);
    var refusal = SecrecyMarking.in(lines);
    return refusal.isPresent() ? refusal.get() : new Dissection(lines).extraction();
  }
}

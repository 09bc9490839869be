package vn.lantoa.directives.internal.reading;

import java.util.List;

/// Reads the plain text of an official letter. It reads any text: what is not there is a warning.
///
/// The work grows with the length of the text, not with its square; the reader keeps no state and
/// may be shared.
public final class LetterReader {

  /// @param text as it came from a file or a form; may be empty
  /// @return the letter taken apart, or a refusal when it is stamped secret
  public Reading read(String text) {
    return read(text, List.of());
  }

  /// @param text the letter and behind it the texts of its annexes
  /// @param annexes where the text of every annex begins
  /// @return all of it taken apart, or a refusal when one of them is stamped secret
  public Reading read(String text, List<Integer> annexes) {
    Lines lines = Lines.of(text);
    var refusal = SecrecyMarking.in(lines);
    return refusal.isPresent() ? refusal.get() : new Dissection(lines, annexes).extraction();
  }
}

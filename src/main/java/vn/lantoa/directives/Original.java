package vn.lantoa.directives;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was handed in.
///
/// @param files the letter first, then its annexes
/// @param pieces the whole text, annexes behind the letter, cut at its parts; put together again
///   they are the text, character for character
public record Original(List<File> files, List<Piece> pieces) {
  public Original {
    files = List.copyOf(files);
    pieces = List.copyOf(pieces);
  }

  /// @param position 0 for the letter, annexes from 1
  /// @param sha256 of its bytes, in hexadecimal
  public record File(int position, String name, String sha256) {}

  /// The file of the letter.
  public File letter() {
    return files.getFirst();
  }

  /// @param part part it plays in the document, such as `LETTERHEAD` or `CLAUSE`
  /// @param clause the clause it belongs to; null outside clauses
  public record Piece(String text, String part, @Nullable ClauseId clause) {}
}

package vn.lantoa.directives;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was handed in.
///
/// @param sha256 of its bytes, in hexadecimal
/// @param pieces the whole text cut at its parts; put together again they are the text, character
///   for character
public record Original(String fileName, String sha256, List<Piece> pieces) {
  public Original {
    pieces = List.copyOf(pieces);
  }

  /// @param part part it plays in the document, such as `LETTERHEAD` or `CLAUSE`
  /// @param clause the clause it belongs to; null outside clauses
  public record Piece(String text, String part, @Nullable ClauseId clause) {}
}

package vn.lantoa.reports.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lantoa.reports.Printout.Kind;
import vn.lantoa.reports.Printout.Piece;
import vn.lantoa.reports.Printout.Run;

/// Words of a unit in the report of the one above it: its name, then what it wrote. Figures in them
/// are its words here.
final class Authored {
  private Authored() {}

  /// Absent for what is no text.
  static Optional<Piece> of(String unit, Piece piece) {
    boolean isText =
        piece.kind() == Kind.PARAGRAPH
            || piece.kind() == Kind.BULLET
            || piece.kind() == Kind.AUTHORED;
    if (!isText) {
      return Optional.empty();
    }
    List<Run> runs = new ArrayList<>();
    runs.add(Run.plain(unit));
    piece.runs().forEach(run -> runs.add(Run.plain(run.text())));
    return Optional.of(Piece.words(Kind.AUTHORED, runs));
  }
}

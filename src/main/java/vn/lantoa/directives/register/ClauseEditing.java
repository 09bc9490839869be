package vn.lantoa.directives.register;

import java.util.List;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directives.Correction;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.identity.Viewer;

/// Cutting the clauses of a draft anew. The original stays as it is; only where its clauses begin
/// and end changes. Every change keeps before and after in the audit trail.
public interface ClauseEditing {
  /// Parts a clause before one of its places. What stands behind it becomes a clause of its own
  /// with the same kind, actors and addressees.
  Correction split(Viewer viewer, Edit edit, ClauseId clause, Cut cut);

  /// Joins a clause with the one behind it, which is gone afterwards.
  Correction merge(Viewer viewer, Edit edit, ClauseId clause);

  /// Moves a clause one place.
  Correction move(Viewer viewer, Edit edit, ClauseId clause, Way way);

  /// Places where a clause may be parted: the beginnings of its paragraphs and sentences, but not
  /// of the first.
  List<Place> places(Clause clause);

  /// @param at offset in the words of the clause
  /// @param ref number of the new clause
  record Cut(int at, String ref) {}

  /// @param at offset in the words of the clause
  /// @param words how the part behind it begins
  record Place(int at, String words) {}

  /// Where to.
  enum Way {
    UP,
    DOWN
  }
}

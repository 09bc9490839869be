package vn.lantoa.directives.register;

import java.util.Map;
import java.util.Optional;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.identity.Viewer;

/// Forms, policy areas, audiences and targets of clauses. They are proposed from the words of a
/// clause until a person writes them down.
public interface ClauseMarks {
  /// Marks of every clause; absent when the directive is not for the viewer.
  Optional<Map<ClauseId, Marks>> marksFor(Viewer viewer, DirectiveId directive);

  /// Writes the marks of a clause, of an issued directive too: they say what it is about and change
  /// nobody's work.
  Marking mark(Viewer viewer, Edit edit, ClauseId clause, Marks marks);

  /// What came of it.
  sealed interface Marking {
    record Marked(int version) implements Marking {}

    record Stale(int version) implements Marking {}

    /// A code that no taxonomy knows, or a target with no number or whose bounds are the wrong way
    /// round.
    ///
    /// @param what the code or the words of the target
    record Unknown(String what) implements Marking {}

    record Forbidden() implements Marking {}

    record Absent() implements Marking {}
  }
}

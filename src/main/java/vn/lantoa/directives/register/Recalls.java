package vn.lantoa.directives.register;

import vn.lantoa.directives.DirectiveId;
import vn.lantoa.identity.Viewer;

/// Taking back a directive that was issued.
public interface Recalls {
  /// Ends all open work of the directive today, tells everybody who had it, and leaves the reason
  /// on every page of it. It cannot be undone: who wants it back issues it anew.
  Recalling recall(Viewer viewer, DirectiveId id, String reason);

  /// What came of it.
  sealed interface Recalling {
    /// @param ended how many assignments ended
    record Recalled(int ended) implements Recalling {}

    record NotIssued() implements Recalling {}

    record Already() implements Recalling {}

    /// No reason, or one of more than 1000 characters.
    record ReasonWrong() implements Recalling {}

    record Forbidden() implements Recalling {}

    record Absent() implements Recalling {}
  }
}

package vn.lantoa.directives.register;

import java.util.Optional;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.identity.Viewer;

/// Directives that are written here: from clauses, without a file. Number, day and signature come
/// from the agency's document system.
public interface Drafting {
  /// Begins one with its header; clauses are added like those of any draft.
  Beginning begin(Viewer viewer, Directive.Header header);

  /// The directive as a Word file in the official layout, drafts too; absent when it is not for the
  /// viewer.
  Optional<WordFile> wordFor(Viewer viewer, DirectiveId id);

  record WordFile(String name, byte[] bytes) {}

  /// What came of beginning.
  sealed interface Beginning {
    record Begun(DirectiveId id) implements Beginning {}

    /// What was typed bears a mark of secrecy; nothing was kept.
    record Secret(String marking) implements Beginning {}

    /// No abstract: nobody would know what it is.
    record SubjectMissing() implements Beginning {}

    record Forbidden() implements Beginning {}
  }
}

package vn.lantoa.directives.internal.files;

import vn.lantoa.directives.Directives.Registration.Reason;

/// What a file turns out to be: text, or a reason why it is none.
public sealed interface FileText {
  /// @param text never blank
  record Text(String text, FileKind kind) implements FileText {}

  record Refused(Reason reason) implements FileText {}
}

package vn.lantoa.files;

import vn.lantoa.identity.Viewer;

/// Implemented by each module that keeps files: who sees a file is who sees what it belongs to.
public interface FileOwner {
  /// What the files belong to, such as `directives.evidence`; the same that files are kept with.
  String owner();

  /// Whether the viewer sees what the file belongs to.
  boolean maySee(Viewer viewer, FileId file);
}

package vn.lantoa.files;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lantoa.identity.Viewer;

/// Finds the same file, and nearly the same photo, wherever else it was used: smaller, stored anew,
/// brighter, cut a little at its edges. Documents and pictures with next to nothing on them are
/// found only when they are the same byte by byte.
public interface Lookalikes {
  /// How many of 64 signs may differ between nearly the same pictures.
  int MOST_DIFFERENCES = 6;

  /// At most this many of one file.
  int MOST = 20;

  /// Other uses by id of the file, the same ones first; nothing for files without any. Files of the
  /// set are not held against each other: they stand side by side anyway.
  Map<FileId, List<Lookalike>> of(Viewer viewer, Set<FileId> ids);

  /// @param owner what the other file belongs to
  /// @param same whether it is the same byte by byte
  /// @param place where it is used; unseen when the viewer may not know
  record Lookalike(FileId file, String owner, boolean same, FileOwner.Use place) {}
}

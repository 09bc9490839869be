package vn.lantoa.files;

import java.time.LocalDate;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;

/// Implemented by each module that keeps files: who sees a file is who sees what it belongs to.
public interface FileOwner {
  /// What the files belong to, such as `directives.evidence`; the same that files are kept with.
  String owner();

  /// Whether the viewer sees what the file belongs to.
  boolean maySee(Viewer viewer, FileId file);

  /// Where the file stands, as far as the viewer may know.
  Use useFor(Viewer viewer, FileId file);

  /// Where a file stands.
  sealed interface Use {
    /// @param unit whose work it shows
    /// @param title what it belongs to, in words
    /// @param day of what it shows
    /// @param path address of the page
    record Seen(UnitId unit, String unitName, String title, LocalDate day, String path)
        implements Use {}

    /// Somewhere that is not for the viewer.
    record Unseen() implements Use {}

    /// Nowhere any more: it was taken out.
    record Gone() implements Use {}
  }
}

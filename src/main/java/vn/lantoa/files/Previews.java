package vn.lantoa.files;

import java.util.Optional;
import vn.lantoa.identity.Viewer;

/// Small pictures of files: a photo upright, the first page of a PDF. Drawn once, by a job or by
/// whoever asks first, and then kept as long as the file.
public interface Previews {
  /// The longer side, in pixels.
  int LONGEST = 320;

  /// Absent where [KeptFiles#openFor] is. Without bytes where nothing can be shown, for which the
  /// look of the file says the reason.
  Optional<Preview> previewFor(Viewer viewer, FileId id);

  /// What there is to show.
  sealed interface Preview {
    KeptFile file();

    /// A JPEG.
    ///
    /// @param size in bytes
    /// @param sha256 of the small picture, in hexadecimal
    record Drawn(KeptFile file, long size, String sha256, KeptFiles.Bytes bytes)
        implements Preview {}

    /// Nothing to show, for good or for now.
    record Icon(KeptFile file) implements Preview {}
  }
}

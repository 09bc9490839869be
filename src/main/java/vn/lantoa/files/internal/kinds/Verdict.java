package vn.lantoa.files.internal.kinds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.files.KeptFiles.Reason;
import vn.lantoa.files.MediaKind;

/// What looking into a file gave.
public sealed interface Verdict {
  /// @param takenAt when a camera says that it was taken; null when it says nothing
  record Clean(MediaKind kind, @Nullable Instant takenAt) implements Verdict {}

  record Refused(Reason reason) implements Verdict {}
}

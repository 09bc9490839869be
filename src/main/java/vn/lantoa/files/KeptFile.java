package vn.lantoa.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.AccountId;

/// A file that somebody keeps.
///
/// @param name as it was called, with the ending of what it is
/// @param size in bytes, after cleaning
/// @param sha256 of its bytes after cleaning, in hexadecimal
/// @param takenAt when a camera says that it was taken; null when it says nothing
/// @param scan what a virus scanner said
/// @param look whether something of it can be shown small
public record KeptFile(
    FileId id,
    String name,
    MediaKind kind,
    long size,
    String sha256,
    @Nullable Instant takenAt,
    AccountId uploadedBy,
    Instant uploadedAt,
    Scan scan,
    Look look) {
  /// What a virus scanner said of a file.
  public enum Scan {
    /// None was set when it came.
    UNSCANNED,
    HARMLESS,
    /// It could not be reached; nobody gets the file until it was.
    WAITING,
    /// Nobody gets the file.
    MALWARE;

    /// Whether the bytes are given out.
    public boolean isGivenOut() {
      return this == UNSCANNED || this == HARMLESS;
    }
  }

  /// Whether something of a file can be shown small.
  public enum Look {
    /// A kind of which nothing is drawn.
    NONE,
    /// Not drawn yet; whoever asks first has it drawn.
    WAITING,
    DRAWN,
    /// It would take more memory or time than it is worth.
    TOO_LARGE,
    /// Damaged, or coded in a way that is not read here, such as the four colours of printers.
    UNREADABLE
  }

  public boolean isGivenOut() {
    return scan.isGivenOut();
  }

  /// Whether a page shows a small picture of it.
  public boolean isShown() {
    return isGivenOut() && (look == Look.DRAWN || look == Look.WAITING);
  }
}

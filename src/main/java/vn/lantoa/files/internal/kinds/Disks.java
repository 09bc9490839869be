package vn.lantoa.files.internal.kinds;

/// What a disk says when it has no room left.
public final class Disks {
  private Disks() {}

  /// Whether writing failed because the disk, or the share of it that we have, is full.
  public static boolean isFull(Throwable failure) {
    String text = String.valueOf(failure.getMessage());
    return text.contains("No space left")
        || text.contains("Disk quota exceeded")
        || text.contains("not enough space");
  }
}

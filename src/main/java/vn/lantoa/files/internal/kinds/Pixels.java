package vn.lantoa.files.internal.kinds;

import vn.lantoa.files.KeptFiles.Reason;

/// How large a picture may be drawn. A few kilobytes can claim a picture that fills the memory of
/// whoever opens it.
final class Pixels {
  private static final long MOST = 200_000_000;

  private Pixels() {}

  static void requireBearable(long width, long height) throws Unfit {
    if (width <= 0 || height <= 0) {
      throw new Unfit(Reason.BROKEN);
    }
    if (width > MOST / height) {
      throw new Unfit(Reason.BOMB);
    }
  }
}

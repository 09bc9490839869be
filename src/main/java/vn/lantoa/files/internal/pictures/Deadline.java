package vn.lantoa.files.internal.pictures;

import java.io.File;
import java.io.IOException;
import javax.imageio.stream.FileImageInputStream;

/// When drawing gives up. Readers of pictures and pages cannot be stopped from outside, so they are
/// stopped where they ask for more.
final class Deadline {
  private final long end;

  /// @param nanos from now
  Deadline(long nanos) {
    end = System.nanoTime() + nanos;
  }

  void check() throws TooMuch {
    if (System.nanoTime() - end > 0) {
      throw new TooMuch();
    }
  }

  /// A file that is read only until then.
  FileImageInputStream open(File file) throws IOException {
    return new FileImageInputStream(file) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        check();
        return super.read(buffer, offset, length);
      }
    };
  }

  /// More than a small picture is worth.
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1;
  }
}

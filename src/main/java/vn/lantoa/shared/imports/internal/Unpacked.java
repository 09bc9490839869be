package vn.lantoa.shared.imports.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts what all parts of an archive unpack to, and stops a bomb.
final class Unpacked {
  private final long most;
  private long all;

  /// @param most bytes of all parts together
  Unpacked(long most) {
    this.most = most;
  }

  /// The archive unpacks to more than any honest table needs.
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  InputStream over(InputStream part) {
    return over(part, most);
  }

  /// @param mostOfPart bytes of this part alone
  InputStream over(InputStream part, long mostOfPart) {
    return new FilterInputStream(part) {
      private long own;

      private void count(long bytes) throws TooLarge {
        all += Math.max(0, bytes);
        own += Math.max(0, bytes);
        if (all > most || own > mostOfPart) {
          throw new TooLarge();
        }
      }

      @Override
      public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(read);
        return read;
      }

      /// A parser closes what it has read; the archive goes on after the part.
      @Override
      public void close() {}
    };
  }
}

package vn.lantoa.directives.internal.files;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.lantoa.directives.Directives.Registration.Reason;

/// Weighs what the packed streams of a PDF would grow to, before a parser unpacks any.
///
/// The parser unpacks a stream as a whole into memory, so the only safe moment is before it starts.
/// The weighing looks at the bytes alone and trusts nothing that the file says about itself.
final class PdfWeight {
  /// What one stream may grow to, in bytes: a picture of a page at 600 dpi in colour.
  private static final long LARGEST_STREAM = 112L * 1024 * 1024;

  private static final long LARGEST_SUM = 600L * 1024 * 1024;

  private static final byte[] MARK = {'s', 't', 'r', 'e', 'a', 'm'};

  private final byte[] bytes;
  private final byte[] sink = new byte[64 * 1024];
  private final byte[] inner = new byte[64 * 1024];
  private long sum;

  private PdfWeight(byte[] bytes) {
    this.bytes = bytes;
  }

  static void check(byte[] bytes) throws Unreadable {
    var weight = new PdfWeight(bytes);
    for (int at = 0; at + MARK.length + 2 < bytes.length; at++) {
      if (weight.isMark(at)) {
        weight.weigh(weight.behindBreak(at + MARK.length));
      }
    }
  }

  private boolean isMark(int at) {
    for (int next = 0; next < MARK.length; next++) {
      if (bytes[at + next] != MARK[next]) {
        return false;
      }
    }
    return true;
  }

  private int behindBreak(int at) {
    int next = at;
    while (next < bytes.length && (bytes[next] == '\r' || bytes[next] == '\n')) {
      next++;
    }
    return next;
  }

  /// Counts what the stream unpacks to and, where that is packed once more, what comes of that.
  private void weigh(int from) throws Unreadable {
    Inflater outer = new Inflater();
    Inflater second = new Inflater();
    try {
      outer.setInput(bytes, from, bytes.length - from);
      long grown = 0;
      boolean twice = true;
      while (!outer.finished()) {
        int read = outer.inflate(sink);
        if (read == 0) {
          return;
        }
        grown += read;
        twice = twice && !second.finished();
        if (twice) {
          second.setInput(sink, 0, read);
          long more = drained(second, grown);
          twice = more >= 0;
          grown += Math.max(0, more);
        }
        add(read, grown);
        if (Thread.currentThread().isInterrupted()) {
          throw new Unreadable(Reason.SLOW);
        }
      }
    } catch (DataFormatException notPacked) {
      // Not packed this way, or damaged: the parser stops there too.
    } finally {
      outer.end();
      second.end();
    }
  }

  /// How much came out; -1 when it is not packed.
  private long drained(Inflater second, long grown) throws Unreadable {
    long more = 0;
    try {
      for (int read = second.inflate(inner); read > 0; read = second.inflate(inner)) {
        more += read;
        add(read, grown + more);
      }
    } catch (DataFormatException notPacked) {
      return -1;
    }
    return more;
  }

  private void add(int read, long grown) throws Unreadable {
    sum += read;
    if (grown > LARGEST_STREAM || sum > LARGEST_SUM) {
      throw new Unreadable(Reason.BOMB);
    }
  }
}

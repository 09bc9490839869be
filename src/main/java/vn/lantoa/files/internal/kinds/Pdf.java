package vn.lantoa.files.internal.kinds;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.lantoa.files.KeptFiles.Reason;

/// PDF files are kept as they are; one without its end was cut.
final class Pdf {
  private static final int TAIL = 4096;

  private Pdf() {}

  static void requireWhole(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      int tail = (int) Math.min(TAIL, bytes.length());
      byte[] end = new byte[tail];
      bytes.seek(bytes.length() - tail);
      bytes.readFully(end);
      if (!new String(end, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
        throw new Unfit(Reason.BROKEN);
      }
    }
  }
}

package vn.lantoa.files.internal.kinds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compound files. A modern office file behind a password is packed in one, under a name that is
/// written in its directory.
final class OldOffice {
  private static final int READ = 4 * 1024 * 1024;
  private static final String PACKED =
      new String(
          "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

  private OldOffice() {}

  static boolean isProtected(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(READ), StandardCharsets.ISO_8859_1).contains(PACKED);
    }
  }
}

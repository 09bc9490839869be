package vn.lantoa.shared.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.lantoa.shared.imports.Imports.Content;

/// A file as a temporary one on disk, where readers can jump. Gone when closed; what a killed
/// process leaves lies in the temporary folder of the machine.
final class Spool implements AutoCloseable {
  private static final int TO_JUDGE_BY = 1 << 20;

  private final Path path;

  private Spool(Path path) {
    this.path = path;
  }

  static Spool of(Content content) throws IOException {
    Path path = Files.createTempFile("lantoa-import", ".part");
    Spool spool = new Spool(path);
    try (InputStream in = content.open()) {
      Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
      return spool;
    } catch (IOException | RuntimeException failed) {
      spool.close();
      throw failed;
    }
  }

  Path path() {
    return path;
  }

  long size() throws IOException {
    return Files.size(path);
  }

  FileType type() throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return FileType.of(in.readNBytes(TO_JUDGE_BY));
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}

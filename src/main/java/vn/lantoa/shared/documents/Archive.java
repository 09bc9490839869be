package vn.lantoa.shared.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Office files are archives of parts, and the library stamps each part, and the workbooks within
/// charts, with the time at which it wrote them.
final class Archive {
  private static final String PROPERTIES = "docProps/core.xml";

  private Archive() {}

  /// The same archive, stamped with one instant throughout.
  static byte[] still(byte[] archive, Instant created) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
    LocalDateTime stamp = LocalDateTime.ofInstant(created, ZoneOffset.UTC);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(stamp);
        out.putNextEntry(copy);
        out.write(content(entry.getName(), in.readAllBytes(), created));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] content(String name, byte[] bytes, Instant created) throws IOException {
    if (name.endsWith(".xlsx")) {
      return still(bytes, created);
    }
    if (!name.equals(PROPERTIES)) {
      return bytes;
    }
    String time = created.truncatedTo(ChronoUnit.SECONDS).toString();
    return new String(bytes, StandardCharsets.UTF_8)
        .replaceAll(
            "(<dcterms:(created|modified)\\b[^>]*>)[^<]*(</dcterms:\\2>)", "$1" + time + "$3")
        .getBytes(StandardCharsets.UTF_8);
  }
}

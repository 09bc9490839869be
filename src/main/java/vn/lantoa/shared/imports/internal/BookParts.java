package vn.lantoa.shared.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Walks through the archive of a large workbook before anything opens it: bounds what it unpacks
/// to, and looks through its sheets.
final class BookParts {
  /// A sheet of a million rows and twenty columns unpacks to a gigabyte.
  private static final long UNPACKED_AT_MOST = 3L << 30;

  /// The reader of cells holds all of them.
  private static final long STRINGS_AT_MOST = 160L << 20;

  private static final int PARTS_AT_MOST = 5_000;

  /// Where nothing was looked through.
  static final BookParts NONE = new BookParts();

  private final Map<String, SheetScan.Found> scans = new HashMap<>();
  private final SheetNames names = new SheetNames();

  private BookParts() {}

  /// @throws IOException when it is no archive of XML, [Unpacked.TooLarge] when it is a bomb
  static BookParts of(Path path) throws IOException {
    BookParts parts = new BookParts();
    Unpacked unpacked = new Unpacked(UNPACKED_AT_MOST);
    int count = 0;
    try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
      for (Enumeration<ZipArchiveEntry> each = zip.getEntries(); each.hasMoreElements(); ) {
        ZipArchiveEntry entry = each.nextElement();
        if (++count > PARTS_AT_MOST) {
          throw new Unpacked.TooLarge();
        }
        long most =
            entry.getName().equals("xl/sharedStrings.xml") ? STRINGS_AT_MOST : UNPACKED_AT_MOST;
        try (InputStream raw = zip.getInputStream(entry)) {
          parts.take(entry.getName(), unpacked.over(raw, most));
        }
      }
    }
    return parts;
  }

  /// What a sheet has besides its cells; nothing where its part was not found.
  SheetScan.Found of(String sheet) {
    SheetScan.Found found = scans.get(names.partOfSheet(sheet));
    return found == null ? new SheetScan.Found(0, List.of(), new BitSet()) : found;
  }

  private void take(String name, InputStream content) throws IOException {
    if (!names.take(name, content) && SheetNames.isSheet(name)) {
      scans.put(name, SheetScan.of(content));
    }
    content.transferTo(OutputStream.nullOutputStream());
  }
}

package vn.lantoa.shared.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Walks through the archive of a workbook before anything opens it: bounds what it unpacks to, and
/// finds merged cells, which the reader of cells does not tell of.
final class WorkbookParts {
  private static final long UNPACKED_AT_MOST = 300L * 1024 * 1024;
  private static final int PARTS_AT_MOST = 5_000;
  private static final Pattern RANGE = Pattern.compile("[A-Z]+(\\d{1,7}):[A-Z]+(\\d{1,7})");

  private final Map<String, List<Raw.Merge>> mergesByPart = new HashMap<>();
  private final SheetNames names = new SheetNames();

  private WorkbookParts() {}

  /// @throws IOException when it is no archive of XML, [Unpacked.TooLarge] when it is a bomb
  static WorkbookParts of(byte[] bytes) throws IOException {
    WorkbookParts parts = new WorkbookParts();
    Unpacked unpacked = new Unpacked(UNPACKED_AT_MOST);
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > PARTS_AT_MOST) {
        throw new Unpacked.TooLarge();
      }
      for (ZipArchiveEntry entry : entries) {
        try (InputStream content = zip.getInputStream(entry)) {
          parts.take(entry.getName(), unpacked.over(content));
        }
      }
    }
    return parts;
  }

  List<Raw.Merge> mergesOf(String sheet) {
    return mergesByPart.getOrDefault(names.partOfSheet(sheet), List.of());
  }

  private void take(String name, InputStream content) throws IOException {
    if (!names.take(name, content) && SheetNames.isSheet(name)) {
      List<Raw.Merge> merges = new ArrayList<>();
      SheetNames.elements(
          content, "mergeCell", (values, id) -> addMerge(values.getOrDefault("ref", ""), merges));
      mergesByPart.put(name, merges);
    }
    content.transferTo(OutputStream.nullOutputStream());
  }

  private static void addMerge(String range, List<Raw.Merge> merges) {
    Matcher rows = RANGE.matcher(range);
    if (rows.matches()) {
      merges.add(new Raw.Merge(Integer.parseInt(rows.group(1)), Integer.parseInt(rows.group(2))));
    }
  }
}

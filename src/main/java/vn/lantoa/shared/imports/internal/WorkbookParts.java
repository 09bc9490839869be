package vn.lantoa.shared.imports.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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
  private final Map<String, String> partsById = new HashMap<>();
  private final Map<String, String> idsBySheet = new HashMap<>();

  private WorkbookParts() {}

  /// The archive unpacks to more than any honest table needs.
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  /// @throws IOException when it is no archive of XML, [TooLarge] when it is a bomb
  static WorkbookParts of(byte[] bytes) throws IOException {
    WorkbookParts parts = new WorkbookParts();
    Bounded bounded = new Bounded();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > PARTS_AT_MOST) {
        throw new TooLarge();
      }
      for (ZipArchiveEntry entry : entries) {
        try (InputStream content = zip.getInputStream(entry)) {
          parts.take(entry.getName(), bounded.over(content));
        }
      }
    }
    return parts;
  }

  List<Raw.Merge> mergesOf(String sheet) {
    String part = partsById.getOrDefault(idsBySheet.getOrDefault(sheet, ""), "");
    return mergesByPart.getOrDefault(part, List.of());
  }

  private void take(String name, InputStream content) throws IOException {
    try {
      if (name.equals("xl/workbook.xml")) {
        elements(content, "sheet", (element, id) -> idsBySheet.put(element.get("name"), id));
      } else if (name.equals("xl/_rels/workbook.xml.rels")) {
        elements(
            content,
            "Relationship",
            (element, id) -> partsById.put(element.get("Id"), partOf(element.get("Target"))));
      } else if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
        List<Raw.Merge> merges = new ArrayList<>();
        elements(content, "mergeCell", (element, id) -> addMerge(element.get("ref"), merges));
        mergesByPart.put(name, merges);
      }
    } catch (XMLStreamException broken) {
      throw broken.getNestedException() instanceof IOException inner
          ? inner
          : new IOException(broken);
    }
    content.transferTo(java.io.OutputStream.nullOutputStream());
  }

  private static String partOf(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  private static void addMerge(String range, List<Raw.Merge> merges) {
    Matcher rows = RANGE.matcher(range);
    if (rows.matches()) {
      merges.add(new Raw.Merge(Integer.parseInt(rows.group(1)), Integer.parseInt(rows.group(2))));
    }
  }

  private interface Taker {
    /// @param id value of the attribute `r:id`, or empty
    void take(Attributes attributes, String id);
  }

  private record Attributes(Map<String, String> values) {
    String get(String name) {
      return values.getOrDefault(name, "");
    }
  }

  private static void elements(InputStream content, String wanted, Taker taker)
      throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(content);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT
          && reader.getLocalName().equals(wanted)) {
        Map<String, String> values = new HashMap<>();
        String id = "";
        for (int at = 0; at < reader.getAttributeCount(); at++) {
          values.put(reader.getAttributeLocalName(at), reader.getAttributeValue(at));
          if (reader.getAttributeLocalName(at).equals("id")) {
            id = reader.getAttributeValue(at);
          }
        }
        taker.take(new Attributes(values), id);
      }
    }
  }

  /// Counts what all parts unpack to.
  private static final class Bounded {
    private long unpacked;

    private void count(long bytes) throws TooLarge {
      unpacked += Math.max(0, bytes);
      if (unpacked > UNPACKED_AT_MOST) {
        throw new TooLarge();
      }
    }

    InputStream over(InputStream part) {
      return new FilterInputStream(part) {
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

        /// The archive goes on after the part.
        @Override
        public void close() {}
      };
    }
  }
}

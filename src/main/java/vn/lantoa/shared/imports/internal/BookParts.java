package vn.lantoa.shared.imports.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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
  private final Map<String, String> partsById = new HashMap<>();
  private final Map<String, String> idsBySheet = new HashMap<>();
  private long unpacked;

  private BookParts() {}

  /// @throws IOException when it is no archive of XML, [WorkbookParts.TooLarge] when it is a bomb
  static BookParts of(Path path) throws IOException {
    BookParts parts = new BookParts();
    int count = 0;
    try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
      for (Enumeration<ZipArchiveEntry> each = zip.getEntries(); each.hasMoreElements(); ) {
        ZipArchiveEntry entry = each.nextElement();
        if (++count > PARTS_AT_MOST) {
          throw new WorkbookParts.TooLarge();
        }
        long most =
            entry.getName().equals("xl/sharedStrings.xml") ? STRINGS_AT_MOST : UNPACKED_AT_MOST;
        try (InputStream raw = zip.getInputStream(entry)) {
          InputStream content = parts.new Bounded(raw, most);
          parts.take(entry.getName(), content);
          content.transferTo(OutputStream.nullOutputStream());
        }
      }
    } catch (XMLStreamException broken) {
      throw broken.getNestedException() instanceof IOException inner
          ? inner
          : new IOException(broken);
    }
    return parts;
  }

  /// What a sheet has besides its cells; nothing where its part was not found.
  SheetScan.Found of(String sheet) {
    String part = partsById.getOrDefault(idsBySheet.getOrDefault(sheet, ""), "");
    SheetScan.Found found = scans.get(part);
    return found == null
        ? new SheetScan.Found(0, java.util.List.of(), new java.util.BitSet())
        : found;
  }

  private void take(String name, InputStream content) throws IOException, XMLStreamException {
    if (name.equals("xl/workbook.xml")) {
      elements(
          content, "sheet", (values, id) -> idsBySheet.put(values.getOrDefault("name", ""), id));
    } else if (name.equals("xl/_rels/workbook.xml.rels")) {
      elements(
          content,
          "Relationship",
          (values, id) ->
              partsById.put(
                  values.getOrDefault("Id", ""), partOf(values.getOrDefault("Target", ""))));
    } else if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
      scans.put(name, SheetScan.of(content));
    }
  }

  private static String partOf(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  private interface Taker {
    void take(Map<String, String> values, String id);
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
          id = reader.getAttributeLocalName(at).equals("id") ? reader.getAttributeValue(at) : id;
        }
        taker.take(values, id);
      }
    }
  }

  /// Counts what all parts unpack to.
  private final class Bounded extends FilterInputStream {
    private final long most;
    private long own;

    Bounded(InputStream part, long most) {
      super(part);
      this.most = most;
    }

    private void count(long bytes) throws WorkbookParts.TooLarge {
      unpacked += Math.max(0, bytes);
      own += Math.max(0, bytes);
      if (unpacked > UNPACKED_AT_MOST || own > most) {
        throw new WorkbookParts.TooLarge();
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

    /// A parser closes what it has read; the part may go on after it.
    @Override
    public void close() {}
  }
}

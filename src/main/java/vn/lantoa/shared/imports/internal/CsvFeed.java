package vn.lantoa.shared.imports.internal;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.UnmappableCharacterException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Shape;

/// Rows of a CSV file of any size.
final class CsvFeed implements Feed {
  private static final int TO_JUDGE_BY = 1 << 16;
  private static final char REPLACEMENT = '\uFFFD';

  private final long size;
  private final boolean guessed;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private long rows;
  private long chars;

  private CsvFeed(CSVParser parser, long size, boolean guessed) {
    this.parser = parser;
    this.records = parser.iterator();
    this.size = size;
    this.guessed = guessed;
  }

  static CsvFeed open(Path path, String encoding, List<Shape> shapes) throws IOException {
    Encodings.Encoding found = Encodings.of(path, encoding);
    char delimiter;
    try (Reader head = reader(path, found)) {
      char[] first = new char[TO_JUDGE_BY];
      int read = head.read(first);
      if (read <= 0) {
        throw new Unreadable(RowFault.ofFile("import.file.empty"));
      }
      delimiter = CsvText.delimiterOf(new String(first, 0, read), shapes);
    }
    int width = found.charset().name().startsWith("UTF-16") ? 2 : 1;
    return new CsvFeed(
        CSVParser.parse(new Careful(reader(path, found)), CsvText.format(delimiter)),
        Files.size(path) / width,
        found.guessed());
  }

  private static Reader reader(Path path, Encodings.Encoding encoding) throws IOException {
    InputStream in = Files.newInputStream(path);
    in.skipNBytes(encoding.skip());
    return new BufferedReader(
        new InputStreamReader(
            in,
            encoding
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        TO_JUDGE_BY);
  }

  @Override
  public String sheet() {
    return "";
  }

  @Override
  public Raw.@Nullable Line next() throws IOException {
    try {
      while (records.hasNext()) {
        CSVRecord record = records.next();
        rows++;
        chars = record.getCharacterPosition();
        Raw.Line line = CsvText.lineOf(record);
        if (!line.isBlank()) {
          return line;
        }
      }
      return null;
    } catch (UncheckedIOException broken) {
      IOException cause = broken.getCause();
      throw told(cause == null ? new IOException(broken) : cause);
    }
  }

  private IOException told(IOException broken) {
    int row = (int) Math.min(Integer.MAX_VALUE, rows + 1);
    return switch (broken) {
      case Lost lost -> new Unreadable(RowFault.ofRow(row, "", "import.file.letters.lost", row));
      case Binary binary -> new Unreadable(RowFault.ofFile("import.file.unknown"));
      case MalformedInputException malformed ->
          new Unreadable(RowFault.ofRow(row, "", "import.file.encoding", row));
      case UnmappableCharacterException unmappable ->
          new Unreadable(RowFault.ofRow(row, "", "import.file.encoding", row));
      default -> new Unreadable(RowFault.ofRow(row, "", "import.csv.quote"));
    };
  }

  @Override
  public Position position() {
    return new Position(rows, chars == 0 ? 0 : Math.max(rows, rows * size / chars));
  }

  @Override
  public BitSet hiddenColumns() {
    return new BitSet();
  }

  @Override
  public List<RowFault> notes() {
    return guessed ? List.of(RowFault.ofFile("import.encoding.guessed")) : List.of();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /// A letter that a program could not read and has put this in the place of.
  private static final class Lost extends IOException {
    private static final long serialVersionUID = 1;
  }

  /// No text at all.
  private static final class Binary extends IOException {
    private static final long serialVersionUID = 1;
  }

  /// Refuses letters that say that something was lost.
  private static final class Careful extends FilterReader {
    Careful(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      check((char) read, read >= 0);
      return read;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      for (int at = 0; at < read; at++) {
        check(target[offset + at], true);
      }
      return read;
    }

    private static void check(char letter, boolean there) throws IOException {
      if (there && letter == REPLACEMENT) {
        throw new Lost();
      }
      if (there && letter == 0) {
        throw new Binary();
      }
    }
  }
}

package vn.lantoa.shared.imports.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Shape;

/// Reads CSV: UTF-8 with or without mark, UTF-16 with mark; separated by comma, semicolon or tab,
/// whichever gives the better heading.
final class CsvText {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
  private static final int LINES_TO_JUDGE_BY = 40;
  private static final char REPLACEMENT = '\uFFFD';

  /// What may be asked for; everything else would be a guess.
  private static final Map<String, Charset> ENCODINGS =
      Map.of(
          "UTF-8", StandardCharsets.UTF_8,
          "UTF-16LE", StandardCharsets.UTF_16LE,
          "UTF-16BE", StandardCharsets.UTF_16BE,
          "WINDOWS-1258", Charset.forName("windows-1258"));

  private CsvText() {}

  /// The text of a file, or why there is none.
  sealed interface Decoded {
    record Text(String text) implements Decoded {}

    record Refused(RowFault fault) implements Decoded {}
  }

  static Raw read(byte[] bytes, String encoding, List<Shape> shapes) {
    return switch (decode(bytes, encoding)) {
      case Decoded.Refused(RowFault fault) -> new Raw.Refused(fault);
      case Decoded.Text(String text) -> parse(text, delimiterOf(text, shapes));
    };
  }

  static Decoded decode(byte[] bytes, String encoding) {
    if (!encoding.isEmpty()) {
      Charset asked = ENCODINGS.get(encoding.toUpperCase(java.util.Locale.ROOT));
      return asked == null
          ? new Decoded.Refused(RowFault.ofFile("import.encoding.unknown", encoding))
          : decode(bytes, 0, asked);
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    return decode(bytes, 0, StandardCharsets.UTF_8);
  }

  private static Decoded decode(byte[] bytes, int from, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      return new Decoded.Refused(wrong(text, "import.file.encoding"));
    }
    if (text.indexOf('\0') >= 0) {
      return new Decoded.Refused(RowFault.ofFile("import.file.unknown"));
    }
    // A program that could not read a letter has put this in its place: the letter is lost.
    int lost = text.indexOf(REPLACEMENT);
    return lost >= 0
        ? new Decoded.Refused(wrong(text.substring(0, lost), "import.file.letters.lost"))
        : new Decoded.Text(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static RowFault wrong(String before, String code) {
    int row = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return RowFault.ofRow(row, "", code, row);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int at = 0; at < mark.length; at++) {
      if (bytes.length <= at || (bytes[at] & 0xFF) != mark[at]) {
        return false;
      }
    }
    return true;
  }

  static char delimiterOf(String text, List<Shape> shapes) {
    String head = String.join("\n", text.lines().limit(LINES_TO_JUDGE_BY).toList());
    return DELIMITERS.stream()
        .max(Comparator.comparingInt(delimiter -> score(head, delimiter, shapes)))
        .orElse(',');
  }

  /// Headings found with the delimiter; where none are, how often it stands in the first line.
  private static int score(String head, char delimiter, List<Shape> shapes) {
    List<Raw.Line> lines = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(head), format(delimiter))) {
      for (CSVRecord record : parser) {
        lines.add(lineOf(record));
      }
    } catch (IOException | UncheckedIOException cutInAQuote) {
      // What was read until there is enough to judge by.
    }
    int headings = Headings.best(lines, shapes).map(Headings.Match::score).orElse(0);
    long inFirst = head.lines().findFirst().orElse("").chars().filter(c -> c == delimiter).count();
    return headings * 1000 + (int) Math.min(999, inFirst);
  }

  static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
  }

  private static Raw parse(String text, char delimiter) {
    List<Raw.Line> lines = new ArrayList<>();
    int number = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format(delimiter))) {
      for (CSVRecord record : parser) {
        number++;
        Raw.Line line = lineOf(record);
        if (!line.isBlank()) {
          lines.add(line);
        }
        if (lines.size() > Raw.MOST_ROWS + LINES_TO_JUDGE_BY) {
          return Raw.refused("import.rows.many", Raw.MOST_ROWS);
        }
      }
    } catch (IOException | UncheckedIOException broken) {
      return new Raw.Refused(RowFault.ofRow(number + 1, "", "import.csv.quote"));
    }
    return new Raw.Sheet("", lines, List.of());
  }

  static Raw.Line lineOf(CSVRecord record) {
    return new Raw.Line((int) record.getRecordNumber(), record.toList(), false, List.of());
  }
}

package vn.lantoa.shared.imports.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.imports.RowFault;

/// Rows of one sheet of a workbook of any size. A formula counts as the value that was computed
/// when the workbook was saved; a row that is hidden or lies in merged cells is bad.
final class BookFeed implements Feed {
  static final int ROWS_TO_LOOK_AT = 30;

  private final ReadableWorkbook book;
  private final Sheet sheet;
  private final SheetScan.Found scan;
  private final BitSet merged = new BitSet();
  private final List<RowFault> notes;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final CellTexts texts = new CellTexts();
  private final Map<Integer, Integer> formulas = new TreeMap<>();
  private long read;

  private BookFeed(ReadableWorkbook book, Sheet sheet, BookParts parts, List<RowFault> notes)
      throws IOException {
    this.book = book;
    this.sheet = sheet;
    this.scan = parts.of(sheet.getName());
    this.notes = notes;
    scan.merges().forEach(merge -> merged.set(merge.first(), merge.last() + 1));
    this.stream = sheet.openStream();
    this.rows = stream.iterator();
  }

  /// @param known whether the first rows hold headings that are understood
  static BookFeed open(Path path, Predicate<List<Raw.Line>> known) throws IOException {
    try {
      BookParts parts = BookParts.of(path);
      ReadableWorkbook book = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false));
      try {
        return of(book, parts, known);
      } catch (IOException | RuntimeException failed) {
        book.close();
        throw failed;
      }
    } catch (Unpacked.TooLarge bomb) {
      throw new Unreadable(RowFault.ofFile("import.file.bomb"));
    } catch (Unreadable refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      throw new Unreadable(RowFault.ofFile("import.file.broken"));
    }
  }

  /// The sheet that was read before.
  static BookFeed again(Path path, String sheet) throws IOException {
    ReadableWorkbook book = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false));
    try {
      Sheet found =
          book.getSheets()
              .filter(each -> each.getName().equals(sheet))
              .findFirst()
              .orElseThrow(() -> new Unreadable(RowFault.ofFile("import.file.broken")));
      return new BookFeed(book, found, BookParts.NONE, List.of());
    } catch (IOException | RuntimeException failed) {
      book.close();
      throw failed;
    }
  }

  private record Candidate(Sheet sheet, boolean known, long rows) {}

  private static BookFeed of(
      ReadableWorkbook book, BookParts parts, Predicate<List<Raw.Line>> known) throws IOException {
    List<Candidate> filled = new ArrayList<>();
    for (Sheet each : book.getSheets().toList()) {
      List<Raw.Line> first = first(each);
      if (!first.isEmpty()) {
        filled.add(new Candidate(each, known.test(first), parts.of(each.getName()).rows()));
      }
    }
    List<Candidate> wanted = filled.stream().filter(Candidate::known).toList();
    if (filled.isEmpty()) {
      throw new Unreadable(RowFault.ofFile("import.file.empty"));
    }
    if (wanted.size() > 1) {
      String names = String.join(", ", wanted.stream().map(c -> c.sheet().getName()).toList());
      throw new Unreadable(RowFault.ofFile("import.sheets.several", names));
    }
    Sheet chosen =
        wanted.isEmpty()
            ? filled.stream()
                .filter(each -> each.sheet().getVisibility() == SheetVisibility.VISIBLE)
                .max(Comparator.comparingLong(Candidate::rows))
                .orElse(filled.getFirst())
                .sheet()
            : wanted.getFirst().sheet();
    if (chosen.getVisibility() != SheetVisibility.VISIBLE) {
      throw new Unreadable(RowFault.ofFile("import.sheet.hidden", chosen.getName()));
    }
    List<RowFault> notes = new ArrayList<>();
    filled.stream()
        .map(each -> each.sheet().getName())
        .filter(name -> !name.equals(chosen.getName()))
        .map(name -> new RowFault(0, name, "", "import.sheet.unread", List.of(name)))
        .forEach(notes::add);
    return new BookFeed(book, chosen, parts, notes);
  }

  private static List<Raw.Line> first(Sheet sheet) throws IOException {
    CellTexts texts = new CellTexts();
    try (Stream<Row> rows = sheet.openStream()) {
      return rows.limit(ROWS_TO_LOOK_AT)
          .map(row -> texts.line(row, false))
          .filter(line -> !line.isBlank())
          .toList();
    }
  }

  @Override
  public String sheet() {
    return sheet.getName();
  }

  @Override
  public Raw.@Nullable Line next() throws IOException {
    try {
      while (rows.hasNext()) {
        Row row = rows.next();
        read++;
        Raw.Line line = texts.line(row, merged.get(row.getRowNum()));
        if (!line.isBlank()) {
          texts.formulas().forEach(at -> formulas.merge(at, 1, Integer::sum));
          return line;
        }
      }
      return null;
    } catch (UncheckedIOException | org.dhatim.fastexcel.reader.ExcelReaderException broken) {
      throw new Unreadable(
          new RowFault((int) read + 1, sheet.getName(), "", "import.file.broken", List.of()));
    }
  }

  @Override
  public Position position() {
    return new Position(read, scan.rows());
  }

  @Override
  public BitSet hiddenColumns() {
    return scan.hidden();
  }

  /// Columns of formulas by their letters.
  @Override
  public List<RowFault> notes() {
    List<RowFault> all = new ArrayList<>(notes);
    formulas.forEach(
        (at, count) ->
            all.add(
                new RowFault(
                    0,
                    sheet.getName(),
                    TableReader.letters(at),
                    "import.cell.formula.taken",
                    List.of(count))));
    return all;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    book.close();
  }
}

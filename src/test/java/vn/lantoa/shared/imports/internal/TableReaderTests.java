package vn.lantoa.shared.imports.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Shape;
import vn.lantoa.shared.imports.Shape.Column;
import vn.lantoa.shared.imports.Table;

final class TableReaderTests {
  private static final List<Shape> SHAPES =
      List.of(
          new Shape(
              "plain",
              List.of(
                  Column.required("code", "ma"),
                  Column.required("name", "ten"),
                  Column.optional("from", "tu ngay")),
              "none"));

  private static final String GOOD = "code,name,from\n001,Hà Nội,2025-07-01\n";

  @Test
  void plainTableIsRead() {
    assertRead(read(GOOD.getBytes(UTF_8)));
  }

  @Test
  void headingsAreKnownWhateverCaseDiacriticsAndOrder() {
    assertRead(read("Tên,Từ ngày,MÃ\nHà Nội,1/7/2025,001\n".getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", ","})
  void separatorIsFoundOut(String separator) {
    assertRead(read(GOOD.replace(",", separator).getBytes(UTF_8)));
  }

  @Test
  void separatorWithinQuotesIsText() {
    Table table = table(read("code;name\n1;\"Phường A, B; C\"\n".getBytes(UTF_8)));
    assertThat(table.rows().getFirst().text("name")).isEqualTo("Phường A, B; C");
  }

  @Test
  void marksOfUnicodeAreUnderstood() {
    assertRead(read(("\uFEFF" + GOOD).getBytes(UTF_8)));
    assertRead(read(("\uFEFF" + GOOD).getBytes(UTF_16LE)));
    assertRead(read(("\uFEFF" + GOOD).getBytes(UTF_16BE)));
  }

  @Test
  void encodingThatIsNamedIsUsed() {
    byte[] bytes = GOOD.getBytes(UTF_16LE);
    assertRead(TableReader.read(bytes, "utf-16le", SHAPES));
    assertThat(fault(TableReader.read(bytes, "TCVN3", SHAPES)).code())
        .isEqualTo("import.encoding.unknown");
  }

  @Test
  void titlesAboveAndBlankRowsBetweenAreSkippedAndRowsKeepTheirNumbers() {
    Table table = table(read("Danh mục\n\ncode,name\n\n001,Hà Nội\n,\n002,Huế\n".getBytes(UTF_8)));
    assertThat(table.rows()).extracting(Table.Row::number).containsExactly(5, 7);
  }

  @Test
  void latinLettersAreRefusedWithTheirRow() {
    RowFault fault = fault(read("code,name\n1,Paris\n2,Besan\u00e7on\n".getBytes(ISO_8859_1)));
    assertThat(fault.code()).isEqualTo("import.file.encoding");
    assertThat(fault.row()).isEqualTo(3);
    assertThat(read("code,name\n1,Paris\n2,Besan\u00e7on\n".getBytes(UTF_8)))
        .isInstanceOf(TableReader.Reading.Read.class);
  }

  @Test
  void letterLostByAnEarlierSaveIsRefusedWithItsRow() {
    RowFault fault = fault(read("code,name\n1,Hu\uFFFD\n".getBytes(UTF_8)));
    assertThat(fault.code()).isEqualTo("import.file.letters.lost");
    assertThat(fault.row()).isEqualTo(2);
  }

  @Test
  void missingDoubledAndUnknownColumnsAreTold() {
    RowFault missing = fault(read("code,from\n1,2025-07-01\n".getBytes(UTF_8)));
    assertThat(missing).isEqualTo(RowFault.ofRow(1, "name", "import.column.missing", "name"));
    RowFault doubled = fault(read("code,name,Mã\n1,A,2\n".getBytes(UTF_8)));
    assertThat(doubled).isEqualTo(RowFault.ofRow(1, "Mã", "import.column.doubled", "Mã"));
    RowFault nothing = fault(read("x,y\n1,2\n".getBytes(UTF_8)));
    assertThat(nothing.code()).isEqualTo("import.headings.missing");
    var read = (TableReader.Reading.Read) read("code,name,Ghi chú\n1,A,x\n".getBytes(UTF_8));
    assertThat(read.notes())
        .containsExactly(RowFault.ofRow(1, "Ghi chú", "import.column.unknown", "Ghi chú"));
  }

  @Test
  void brokenRowsAreRefused() {
    assertThat(fault(read("code,name\n1,\"A\n2,B\n".getBytes(UTF_8))))
        .isEqualTo(RowFault.ofRow(2, "", "import.csv.quote"));
    assertThat(fault(read("code,name\n1,A\n2,B,C\n".getBytes(UTF_8))))
        .isEqualTo(RowFault.ofRow(3, "C", "import.row.long"));
    assertThat(fault(read("code,name\n".getBytes(UTF_8))).code()).isEqualTo("import.table.empty");
    assertThat(fault(read(new byte[0])).code()).isEqualTo("import.file.empty");
    assertThat(fault(read(new byte[] {1, 0, 2, 0})).code()).isEqualTo("import.file.unknown");
  }

  @Test
  void moreRowsThanATableMayHaveAreRefused() {
    String rows = "1,A\n".repeat(Raw.MOST_ROWS);
    assertThat(table(read(("code,name\n" + rows).getBytes(UTF_8))).rows()).hasSize(200_000);
    assertThat(fault(read(("code,name\n1,A\n" + rows).getBytes(UTF_8))).code())
        .isEqualTo("import.rows.many");
  }

  @Test
  void workbookIsRead() {
    assertRead(read(book(TableReaderTests::fill)));
  }

  @Test
  void numbersOfAWorkbookKeepTheirZeros() {
    byte[] book =
        book(
            sheets -> {
              Worksheet sheet = sheets.newWorksheet("Xã");
              heading(sheet);
              sheet.value(1, 0, 1);
              sheet.style(1, 0).format("000").set();
              sheet.value(1, 1, "Hà Nội");
              sheet.value(1, 2, LocalDate.of(2025, 7, 1));
              sheet.style(1, 2).format("dd/mm/yyyy").set();
            });
    assertRead(read(book));
  }

  @Test
  void formulaIsRefusedWithSheetRowAndColumn() {
    byte[] book =
        book(
            sheets -> {
              Worksheet sheet = fill(sheets);
              sheet.formula(2, 0, "A2+1");
              sheet.value(2, 1, "Huế");
            });
    assertThat(fault(read(book)))
        .isEqualTo(new RowFault(3, "Xã", "code", "import.cell.formula", List.of()));
  }

  @Test
  void mergedCellsAreRefusedBelowTheHeadings() {
    byte[] title =
        book(
            sheets -> {
              Worksheet sheet = sheets.newWorksheet("Xã");
              sheet.value(0, 0, "Danh mục");
              sheet.range(0, 0, 0, 2).merge();
              sheet.value(1, 0, "code");
              sheet.value(1, 1, "name");
              sheet.value(2, 0, "001");
              sheet.value(2, 1, "Hà Nội");
            });
    assertThat(table(read(title)).rows()).hasSize(1);
    byte[] heading =
        book(
            sheets -> {
              Worksheet sheet = fill(sheets);
              sheet.range(1, 1, 2, 1).merge();
            });
    assertThat(fault(read(heading)))
        .isEqualTo(new RowFault(2, "Xã", "", "import.cells.merged", List.of()));
  }

  @Test
  void hiddenSheetWithContentIsRefused() {
    byte[] book =
        book(
            sheets -> {
              fill(sheets);
              Worksheet hidden = sheets.newWorksheet("Kín");
              hidden.value(3, 0, "x");
              hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            });
    assertThat(fault(read(book)))
        .isEqualTo(new RowFault(4, "Kín", "", "import.sheet.hidden", List.of("Kín")));
  }

  @Test
  void hiddenRowIsRefused() {
    byte[] book =
        book(
            sheets -> {
              Worksheet sheet = fill(sheets);
              sheet.hideRow(1);
            });
    assertThat(fault(read(book)))
        .isEqualTo(new RowFault(2, "Xã", "", "import.row.hidden", List.of()));
  }

  @Test
  void severalFilledSheetsAreRefusedAndEmptyOnesSpared() {
    byte[] two =
        book(
            sheets -> {
              fill(sheets);
              sheets.newWorksheet("Khác").value(0, 0, "x");
            });
    assertThat(fault(read(two)).code()).isEqualTo("import.sheets.several");
    byte[] empty =
        book(
            sheets -> {
              fill(sheets);
              sheets.newWorksheet("Khác");
            });
    assertRead(read(empty));
  }

  @Test
  void passwordAndOldExcelAreToldApart() {
    byte[] ole = new byte[600];
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
    assertThat(fault(read(ole)).code()).isEqualTo("import.file.xls");
    byte[] name = "EncryptedPackage".getBytes(UTF_16LE);
    System.arraycopy(name, 0, ole, 200, name.length);
    assertThat(fault(read(ole)).code()).isEqualTo("import.file.password");
  }

  @Test
  void archiveThatUnpacksToTooMuchIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/media/zeros"));
      byte[] zeros = new byte[1024 * 1024];
      for (int megabyte = 0; megabyte < 320; megabyte++) {
        zip.write(zeros);
      }
    }
    assertThat(out.size()).isLessThan(1024 * 1024);
    assertThat(fault(read(out.toByteArray())).code()).isEqualTo("import.file.bomb");
  }

  @Test
  void otherArchiveIsNoWorkbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("letter.txt"));
      zip.write(65);
    }
    assertThat(fault(read(out.toByteArray())).code()).isEqualTo("import.file.broken");
  }

  private static TableReader.Reading read(byte[] bytes) {
    return TableReader.read(bytes, "", SHAPES);
  }

  /// The same table whatever the file.
  private static void assertRead(TableReader.Reading reading) {
    Table table = table(reading);
    assertThat(table.rows()).hasSize(1);
    Table.Row row = table.rows().getFirst();
    assertThat(row.number()).isEqualTo(2);
    assertThat(row.text("code")).isEqualTo("001");
    assertThat(row.text("name")).isEqualTo("Hà Nội");
    assertThat(row.day("from")).contains(LocalDate.of(2025, 7, 1));
  }

  private static Table table(TableReader.Reading reading) {
    assertThat(reading).isInstanceOf(TableReader.Reading.Read.class);
    return ((TableReader.Reading.Read) reading).table();
  }

  private static RowFault fault(TableReader.Reading reading) {
    assertThat(reading).isInstanceOf(TableReader.Reading.Refused.class);
    List<RowFault> faults = ((TableReader.Reading.Refused) reading).faults();
    assertThat(faults).hasSize(1);
    return faults.getFirst();
  }

  private static byte[] book(Consumer<Workbook> content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      content.accept(book);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Worksheet fill(Workbook book) {
    Worksheet sheet = book.newWorksheet("Xã");
    heading(sheet);
    sheet.value(1, 0, "001");
    sheet.value(1, 1, "Hà Nội");
    sheet.value(1, 2, "2025-07-01");
    return sheet;
  }

  private static void heading(Worksheet sheet) {
    sheet.value(0, 0, "code");
    sheet.value(0, 1, "name");
    sheet.value(0, 2, "from");
  }
}

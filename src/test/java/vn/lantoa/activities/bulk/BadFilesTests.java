package vn.lantoa.activities.bulk;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.activities.ActivityTemplates;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.shared.imports.Mapping;
import vn.lantoa.shared.imports.Mappings;
import vn.lantoa.shared.imports.Returns;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;

/// Files as offices really send them.
@LantoaTest(database = Database.DEMO)
final class BadFilesTests {
  private static final String ROW = "46-01,SMALL_GROUP,%s,3,45,Nhóm nhỏ ở thôn\n";
  private static final String HEAD = "unit,form,to,quantity,attendances,title\n";

  @Autowired private Imports imports;
  @Autowired private ImportWork work;
  @Autowired private Mappings mappings;
  @Autowired private Returns returns;
  @Autowired private ActivityTemplates templates;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;

  private FileDesk desk;

  @BeforeEach
  void sitDown() {
    desk = new FileDesk(imports, work, new Crew(accounts, organisation).officer());
  }

  private ImportJob workbook(Consumer<XSSFSheet> filler) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Tháng 11");
      row(sheet, 0, "Đơn vị", "Hình thức", "Ngày", "Số lượng", "Lượt người", "Tên hoạt động");
      row(sheet, 1, "46-01", "SMALL_GROUP", "18/11/2026", 3, 45, "Nhóm nhỏ một");
      row(sheet, 2, "46-01", "SMALL_GROUP", "18/11/2026", 2, 20, "Nhóm nhỏ hai");
      filler.accept(sheet);
      book.write(bytes);
    }
    return desk.hand("a.xlsx", bytes.toByteArray(), Map.of());
  }

  private static void row(XSSFSheet sheet, int number, Object... cells) {
    var row = sheet.createRow(number);
    for (int at = 0; at < cells.length; at++) {
      switch (cells[at]) {
        case Integer whole -> row.createCell(at).setCellValue(whole);
        case Object text -> row.createCell(at).setCellValue(text.toString());
      }
    }
  }

  private List<String> told(ImportJob job) {
    return desk.faults(job).stream()
        .map(fault -> fault.row() + " " + fault.column() + " " + fault.code())
        .toList();
  }

  private List<String> notes(ImportJob job) {
    return imports.notes(job.id(), 100).stream().map(RowFault::code).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"18/11/2026", "18-11-26", "2026-11-18", "46344", "18.11.2026", "2026-11-18T00:00"})
  void dayIsUnderstoodHoweverItIsWritten(String day) {
    // 46344 days after 30/12/1899 is 18/11/2026.
    assertThat(LocalDate.of(1899, 12, 30).plusDays(46_344)).isEqualTo(LocalDate.of(2026, 11, 18));
    ImportJob job = desk.preview(HEAD + ROW.formatted(day));
    assertThat(told(job)).isEmpty();
  }

  @Test
  void textIsReadInWhateverEncoding() {
    String text = (HEAD + ROW.formatted("18/11/2026")).replace(',', ';');
    assertThat(told(desk.hand("a.csv", ("\uFEFF" + text).getBytes(UTF_8), Map.of()))).isEmpty();
    assertThat(told(desk.hand("a.csv", ("\uFEFF" + text).getBytes(UTF_16LE), Map.of()))).isEmpty();
    assertThat(told(desk.hand("a.csv", text.getBytes(UTF_16LE), Map.of()))).isEmpty();
    byte[] old =
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
            .replace("o\u0323", "\u1ECD")
            .replace("\u1ECD", "o\u0323")
            .getBytes(Charset.forName("windows-1258"));
    ImportJob guessed = desk.hand("a.csv", old, Map.of());
    assertThat(guessed.status()).isEqualTo(ImportStatus.PREVIEWED);
    assertThat(notes(guessed)).contains("import.encoding.guessed");
  }

  @Test
  void headingsAreThereOnceAndRowsAreThere() {
    assertThat(
            desk.codes(
                desk.preview("unit,unit,form,to,quantity\n46-01,46-02,SMALL_GROUP,18/11/2026,1\n")))
        .containsExactly("import.column.doubled");
    assertThat(desk.codes(desk.preview(HEAD))).containsExactly("import.table.empty");
    assertThat(desk.codes(desk.preview(""))).containsExactly("import.file.empty");
    assertThat(desk.codes(desk.preview(HEAD + "46-01,\"SMALL_GROUP,18/11/2026,1,1,a\n")))
        .containsExactly("import.csv.quote");
    assertThat(desk.codes(desk.hand("a.csv", new byte[] {1, 0, 0, 0, 7, 0, 0}, Map.of())))
        .containsExactly("import.file.unknown");
    assertThat(desk.codes(desk.hand("a.xlsx", "PK\u0003\u0004 no".getBytes(UTF_8), Map.of())))
        .containsExactly("import.file.broken");
  }

  @Test
  void mergedHiddenAndErroneousRowsGoBackAlone() throws IOException {
    ImportJob job =
        workbook(
            sheet -> {
              row(sheet, 3, "46-01", "SMALL_GROUP", "18/11/2026", 1, 1, "Nhóm nhỏ ba");
              row(sheet, 4, "46-01", "SMALL_GROUP", "18/11/2026", 1, 1, "Nhóm nhỏ bốn");
              row(sheet, 5, "46-01", "SMALL_GROUP", "18/11/2026", 1, 1, "Nhóm nhỏ năm");
              sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
              sheet.getRow(5).setZeroHeight(true);
            });
    assertThat(told(job))
        .containsExactly(
            "4  import.cells.merged", "5  import.cells.merged", "6  import.row.hidden");
    assertThat(job.counts()).isEqualTo(new Counts(5, 2, 0, 0, 3));
  }

  @Test
  void formulaCountsAsTheValueThatWasSaved() throws IOException {
    ImportJob job =
        workbook(
            sheet -> {
              sheet.getRow(1).getCell(3).setCellFormula("1+2");
              sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
              sheet.getRow(2).getCell(3).setCellFormula("B99");
              sheet.getRow(2).getCell(3).getCTCell().unsetV();
            });
    assertThat(told(job)).contains("3 Số lượng import.cell.formula");
    assertThat(job.counts()).isEqualTo(new Counts(2, 1, 0, 0, 1));
    assertThat(notes(job)).containsExactly("import.cell.formula.taken");
  }

  @Test
  void hiddenColumnIsNamed() throws IOException {
    ImportJob job = workbook(sheet -> sheet.setColumnHidden(4, true));
    assertThat(job.status()).isEqualTo(ImportStatus.REFUSED);
    assertThat(told(job)).containsExactly("1 Lượt người import.column.hidden");
  }

  @Test
  void bombIsNotUnpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int n = 0; n < 170; n++) {
        zip.write(zeros);
      }
    }
    ImportJob job = desk.hand("a.xlsx", bytes.toByteArray(), Map.of());
    assertThat(desk.codes(job)).containsExactly("import.file.bomb");
  }

  @Test
  void oldHeadingsAreMappedOnceAndRemembered() {
    String report =
        "BÁO CÁO THÁNG 10 NĂM 2026,,\nCơ quan,Cuộc tuyên truyền,Dự\n46-01,4,120\n46-02,5,90\nTổng cộng,9,210\n";
    ImportJob job = desk.preview(report);
    assertThat(job.status()).isEqualTo(ImportStatus.UNMAPPED);
    var head = mappings.head(job.id()).orElseThrow();
    assertThat(head.row()).isEqualTo(2);
    Mapping said =
        new Mapping(
            Map.of("unit", 0, "quantity", 1, "attendances", 2),
            Map.of("form", "Truyền thông nhóm nhỏ", "month", "10/2026"));
    mappings.save(desk.viewer().actor(), job.id(), 2, said);
    ImportJob shown = desk.worked(job);
    // The row of totals is left out, and told.
    assertThat(shown.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));
    assertThat(notes(shown)).contains("import.rows.totals");
    // Another file of the same headings, whatever their case.
    ImportJob next = desk.preview(report.replace("Cơ quan", "CƠ QUAN").replace(",120", ",121"));
    assertThat(next.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));
    assertThat(mappings.find(next.id())).contains(said);
  }

  @Test
  void wrongRowsComeBackAsTheSameKindOfFile() throws IOException {
    ImportJob job =
        workbook(sheet -> row(sheet, 3, "46-01", "SMALL_GROUP", "18/11/2027", 1, 1, "Năm sau"));
    Returns.Words words =
        new Returns.Words(
            "Sai gì", faults -> String.join(" ", faults.stream().map(RowFault::code).toList()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Returns.Returned returned = returns.of(job.id()).orElseThrow();
    assertThat(returned.ending()).isEqualTo("xlsx");
    returned.write(out, words);
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(2);
      assertThat(rows.get(0).getCellText(6)).isEqualTo("Sai gì");
      assertThat(rows.get(1).getCellText(5)).isEqualTo("Năm sau");
      assertThat(rows.get(1).getCellText(6)).isEqualTo("activities.day.future");
    }
    ImportJob again = desk.hand("sai.xlsx", out.toByteArray(), Map.of());
    assertThat(again.counts()).isEqualTo(new Counts(1, 0, 0, 0, 1));

    ImportJob csv = desk.preview(HEAD + ROW.formatted("18/11/2026") + ROW.formatted("18/11/2027"));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    returns.of(csv.id()).orElseThrow().write(text, words);
    assertThat(text.toString(UTF_8))
        .isEqualTo(
            "\uFEFFunit,form,to,quantity,attendances,title,Sai gì\r\n"
                + "46-01,SMALL_GROUP,18/11/2027,3,45,Nhóm nhỏ ở thôn,activities.day.future\r\n");
  }

  /// Filled in as it is offered, it is taken as it is; rows in which only the unit stands are none.
  @Test
  void templateIsFilledInAndTaken() throws IOException {
    var unit = templates.unitFor(desk.viewer(), new Crew(accounts, organisation).unit("46-01"));
    for (Locale locale : List.of(Locale.of("vi"), Locale.ENGLISH)) {
      ByteArrayOutputStream empty = new ByteArrayOutputStream();
      templates.write(java.util.Objects.requireNonNull(unit), locale, empty);
      ByteArrayOutputStream filled = new ByteArrayOutputStream();
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(empty.toByteArray()))) {
        XSSFSheet sheet = book.getSheetAt(0);
        assertThat(sheet.getDataValidations()).hasSizeGreaterThan(12);
        assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("46-01");
        assertThat(book.getNumberOfSheets()).isEqualTo(3);
        var row = sheet.getRow(1);
        // Form and commune as the lists offer them.
        row.createCell(2)
            .setCellValue(book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue());
        row.createCell(4).setCellValue(LocalDate.of(2026, 11, 18));
        row.getCell(4)
            .setCellStyle(
                sheet.getRow(2).getCell(4) == null
                    ? row.getCell(4).getCellStyle()
                    : sheet.getRow(2).getCell(4).getCellStyle());
        row.createCell(13).setCellValue(2);
        book.write(filled);
      }
      ImportJob job = desk.hand("mau.xlsx", filled.toByteArray(), Map.of());
      assertThat(told(job)).isEmpty();
      assertThat(job.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
    }
  }
}

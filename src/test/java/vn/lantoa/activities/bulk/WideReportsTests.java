package vn.lantoa.activities.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.shared.imports.Mapping;
import vn.lantoa.shared.imports.Mapping.Figure;
import vn.lantoa.shared.imports.Mappings;
import vn.lantoa.shared.imports.Returns;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;

/// Monthly reports with one row for each office and a column for each form, as provinces keep them.
@LantoaTest(database = Database.DEMO)
final class WideReportsTests {
  private static final int ROW = 4;
  private static final Mapping SAID =
      new Mapping(
          Map.of("unit", 1, "note", 6),
          Map.of(),
          List.of(
              new Figure(2, "CONFERENCE", "quantity"),
              new Figure(3, "CONFERENCE", "attendances"),
              new Figure(4, "BROADCAST", "quantity"),
              new Figure(5, "PORTAL_ITEM", "quantity")));

  @Autowired private Imports imports;
  @Autowired private ImportWork work;
  @Autowired private Mappings mappings;
  @Autowired private Returns returns;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private JdbcClient jdbc;

  private FileDesk desk;

  @BeforeEach
  void sitDown() {
    desk = new FileDesk(imports, work, new Crew(accounts, organisation).officer());
    jdbc.sql("delete from shared.import_mapping").update();
    // The demo has closed months.
    jdbc.sql("update activities.period_rule set lock_after = null, locks_from = null").update();
  }

  /// Two rows of headings, the upper one with groups; numbers of the columns; a row of totals.
  private static String report(String month, String... rows) {
    return """
        BẢO HIỂM XÃ HỘI THÀNH PHỐ HUẾ,,,,,,
        BÁO CÁO KẾT QUẢ TRUYỀN THÔNG THÁNG %s,,,,,,
        STT,Đơn vị,Hội nghị,,Phát thanh,Cổng TTĐT,Ghi chú
        ,,Số cuộc,Số người dự,Số lượt,Số tin bài,
        (1),(2),(3),(4),(5),(6),(7)
        """
            .formatted(month)
        + String.join("\n", rows)
        + "\n,Tổng cộng,999,999,999,999,\n,Người lập biểu,,,,,\n";
  }

  private ImportJob mapped(String report) {
    ImportJob job = desk.preview(report);
    assertThat(job.status()).isEqualTo(ImportStatus.UNMAPPED);
    Mapping mapping = SAID.with(mappings.suggest(job.id(), ROW).constants());
    assertThat(mappings.wrongs(job.id(), ROW, mapping)).isEmpty();
    mappings.save(desk.viewer().actor(), job.id(), ROW, mapping);
    return desk.worked(job);
  }

  private List<String> told(ImportJob job) {
    return desk.faults(job).stream()
        .map(fault -> fault.row() + " " + fault.column() + " " + fault.code())
        .toList();
  }

  private List<String> notes(ImportJob job) {
    return imports.notes(job.id(), 100).stream()
        .filter(note -> note.code().startsWith("import.rows") || note.code().contains("above"))
        .map(note -> note.code() + " " + note.arguments())
        .toList();
  }

  /// Form, first and last day, quantity and attendances of what files brought for the unit.
  private List<String> records(String unit, int month) {
    return jdbc.sql(
            """
            select f.code || ' ' || a.first_day || ' ' || a.last_day || ' ' || a.quantity || ' '
              || a.attendances
            from activities.activity a
            join policy.form f on f.id = a.form_id
            join organisation.unit_version v on v.unit_id = a.unit_id and v.valid @> a.last_day
            where a.import_id is not null and v.code = ?
              and extract(month from a.last_day) = ?
            order by a.last_day, f.code
            """)
        .param(unit)
        .param(month)
        .query(String.class)
        .list();
  }

  @Test
  void headingsOfTwoRowsProposeFormsAndTheTitleItsMonth() {
    ImportJob job = desk.preview(report("10 NĂM 2026", "1,46-01,2,150,30,-,"));
    var head = mappings.head(job.id()).orElseThrow();
    assertThat(head.row()).isEqualTo(ROW);
    assertThat(head.headingsAt(ROW))
        .containsExactly(
            "STT",
            "Đơn vị",
            "Hội nghị · Số cuộc",
            "Hội nghị · Số người dự",
            "Phát thanh · Số lượt",
            "Cổng TTĐT · Số tin bài",
            "Ghi chú");
    assertThat(mappings.suggest(job.id(), ROW)).isEqualTo(SAID.with(Map.of("month", "10/2026")));
  }

  @Test
  void rowBecomesARecordOfEachFormThatHasAFigure() {
    ImportJob shown =
        mapped(
            report(
                "10 NĂM 2026",
                "1,46-01,2,150,30,-,Có phóng sự",
                "2,46-02,,,1.200,0,",
                "3,46-99,1,40,,4,"));
    // Seven are read; the dash and the zero are none. Two of the first office, one of the second;
    // 46-99 is nobody: a conference and an item.
    assertThat(shown.counts()).isEqualTo(new Counts(5, 3, 0, 0, 2));
    assertThat(told(shown)).containsExactly("8 Đơn vị activities.unit.unknown");
    assertThat(notes(shown))
        .containsExactly(
            "import.rows.beside [3, 7]", "import.rows.totals [1, 9]", "import.rows.without [1]");
    desk.commit(shown);
    assertThat(records("46-01", 10))
        .containsExactly(
            "BROADCAST 2026-10-01 2026-10-31 30 0", "CONFERENCE 2026-10-01 2026-10-31 2 150");
    assertThat(records("46-02", 10)).containsExactly("BROADCAST 2026-10-01 2026-10-31 1200 0");
  }

  @Test
  void sameReportChangesNothingAndACorrectedOneCorrects() {
    String report = report("9 NĂM 2026", "1,46-03,2,150,30,-,", "2,46-04,1,50,,7,");
    assertThat(desk.commit(mapped(report)).counts()).isEqualTo(new Counts(4, 4, 0, 0, 0));
    // What headings mean is remembered; the month is read from the title.
    ImportJob again = desk.preview(report);
    assertThat(again.counts()).isEqualTo(new Counts(4, 0, 0, 4, 0));
    assertThat(notes(again)).contains("import.said.above [09/2026]");
    // 30 broadcasts become none, 150 attendances 160; an item is new.
    ImportJob corrected = desk.take(report("9 NĂM 2026", "1,46-03,2,160,0,3,", "2,46-04,1,50,,7,"));
    assertThat(corrected.counts()).isEqualTo(new Counts(5, 1, 2, 2, 0));
    assertThat(records("46-03", 9))
        .containsExactly(
            "BROADCAST 2026-09-01 2026-09-30 0 0",
            "CONFERENCE 2026-09-01 2026-09-30 2 160",
            "PORTAL_ITEM 2026-09-01 2026-09-30 3 0");
    // Another month is other work.
    assertThat(desk.preview(report.replace("THÁNG 9", "THÁNG 8")).counts())
        .isEqualTo(new Counts(4, 4, 0, 0, 0));
    // Without a month somebody has to say it.
    ImportJob open = desk.preview(report.replace("THÁNG 9 NĂM 2026", ""));
    assertThat(open.status()).isEqualTo(ImportStatus.UNMAPPED);
    assertThat(mappings.suggest(open.id(), ROW)).isEqualTo(SAID);
    assertThat(mappings.wrongs(open.id(), ROW, SAID))
        .extracting(Mappings.Wrong::columns)
        .containsExactly(List.of("to", "month"));
  }

  @Test
  void wrongFigureIsToldWithRowAndColumn() {
    ImportJob shown =
        mapped(
            report(
                "7 NĂM 2026",
                "1,46-05,hai,150,-5,1,",
                "2,46-06,,40,3,,",
                "3,46-06,,,4,,",
                "4,46-06,0,0,-,,"));
    assertThat(told(shown))
        .containsExactly(
            "6 Hội nghị · Số cuộc import.number.wrong",
            "6 Phát thanh · Số lượt activities.quantity.range",
            "7 Hội nghị · Số cuộc import.value.missing",
            "8 Phát thanh · Số lượt import.figure.twice");
    // Right: an item of the first row, broadcasts of the second.
    assertThat(shown.counts()).isEqualTo(new Counts(6, 2, 0, 0, 4));
  }

  @Test
  void keyOfARowHoldsForEachOfItsFigures() {
    String csv =
        "Mã,Đơn vị,Ngày,Hội nghị,Phát thanh\nR1,46-05,5/6/2026,1,8\nR2,46-05,5/6/2026,2,\n";
    ImportJob job = desk.preview(csv);
    Mapping said =
        new Mapping(
            Map.of("key", 0, "unit", 1, "to", 2),
            Map.of(),
            List.of(
                new Figure(3, "CONFERENCE", "quantity"), new Figure(4, "BROADCAST", "quantity")));
    mappings.save(desk.viewer().actor(), job.id(), 1, said);
    desk.commit(desk.worked(job));
    assertThat(
            jdbc.sql("select row_key from activities.activity where row_key like 'R_/%' order by 1")
                .query(String.class)
                .list())
        .containsExactly("R1/BROADCAST", "R1/CONFERENCE", "R2/CONFERENCE");
    assertThat(desk.take(csv.replace("R1,46-05,5/6", "R1,46-05,6/6")).counts())
        .isEqualTo(new Counts(3, 0, 2, 1, 0));
  }

  @Test
  void wrongRowsOfAWorkbookGoBackAndAreUnderstoodWithoutAskingAgain() throws IOException {
    mapped(report("5 NĂM 2026", "1,46-01,1,10,1,1,"));
    ImportJob job = desk.hand("a.xlsx", workbook(), Map.of());
    assertThat(job.counts()).isEqualTo(new Counts(4, 3, 0, 0, 1));
    assertThat(told(job)).containsExactly("6 Phát thanh · Số lượt import.number.wrong");
    desk.commit(job);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    returns
        .of(job.id())
        .orElseThrow()
        .write(out, new Returns.Words("Sai gì, sửa thế nào", WideReportsTests::codes));
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows.getLast().getCellText(1)).isEqualTo("46-02");
      assertThat(rows.getLast().getCellText(7)).isEqualTo("import.number.wrong");
    }
    // The conference of that row is known by now.
    assertThat(desk.hand("sai.xlsx", out.toByteArray(), Map.of()).counts())
        .isEqualTo(new Counts(2, 0, 0, 1, 1));
  }

  private static String codes(List<RowFault> faults) {
    return String.join(" ", faults.stream().map(RowFault::code).toList());
  }

  /// As offices make it: cells merged over groups, down and over the totals, which are formulas.
  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("T5");
      row(sheet, 1, "BÁO CÁO THÁNG 5 NĂM 2026");
      row(sheet, 2, "STT", "Đơn vị", "Hội nghị", "", "Phát thanh", "Cổng TTĐT", "Ghi chú");
      row(sheet, 3, "", "", "Số cuộc", "Số người dự", "Số lượt", "Số tin bài");
      row(sheet, 4, "1", "46-01", "3", "90", "4", "-");
      row(sheet, 5, "2", "46-02", "1", "20", "vài");
      row(sheet, 6, "Tổng cộng", "", "4", "110", "4");
      sheet.getRow(6).getCell(2).setCellFormula("C5+C6");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      for (String range : List.of("A2:G2", "A3:A4", "B3:B4", "C3:D3", "G3:G4", "A7:B7")) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
      }
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static void row(XSSFSheet sheet, int number, String... cells) {
    var row = sheet.createRow(number);
    for (int at = 0; at < cells.length; at++) {
      if (cells[at].matches("\\d+")) {
        row.createCell(at).setCellValue(Integer.parseInt(cells[at]));
      } else if (!cells[at].isEmpty()) {
        row.createCell(at).setCellValue(cells[at]);
      }
    }
  }
}

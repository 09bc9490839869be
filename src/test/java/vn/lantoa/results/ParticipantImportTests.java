package vn.lantoa.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.identity.Accounts;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.shared.imports.Returns;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;

/// Files of monthly counts, from preview to what is kept. Today is 20/11/2026.
@LantoaTest(database = Database.DEMO)
final class ParticipantImportTests {
  @Autowired private Imports imports;
  @Autowired private ImportWork work;
  @Autowired private Returns returns;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;

  private CountDesk officer;

  @BeforeEach
  void clear() {
    jdbc.sql("truncate results.participant_count cascade").update();
    officer = desk("p46.officer");
  }

  private CountDesk desk(String account) {
    return new CountDesk(imports, work, accounts.findViewer(account).orElseThrow());
  }

  /// Every count in force as `code month kind count vN`.
  private List<String> stored() {
    return jdbc.sql(
            """
            select v.code || ' ' || to_char(c.month, 'YYYY-MM') || ' ' || k.code || ' ' || c.count
              || ' v' || c.version
            from results.participant_count c
            join results.participant_kind k on k.id = c.kind_id
            join organisation.unit_version v on v.unit_id = c.unit_id
              and v.valid @> (c.month + interval '1 month - 1 day')::date
            order by v.code, c.month, k.ordinal
            """)
        .query(String.class)
        .list();
  }

  @Test
  void monthsAndKindsAreUnderstoodAsOfficesWriteThem() {
    String csv =
        "Đơn vị,Tháng,Loại,Số người,Nguồn\n"
            + "46,2026-10,BHXH tự nguyện,17.250,Báo cáo tháng 10\n"
            + "46,10/2026,bhxh bắt buộc,120000,Báo cáo tháng 10\n"
            + "BHXH thành phố Huế,tháng 10/2026,BHYT,980 000,Báo cáo tháng 10\n"
            + "46 · BHXH thành phố Huế,T10/2026,BHYT HGĐ,260000,Báo cáo tháng 10\n"
            + "46,tháng 9 năm 2026,Bảo hiểm thất nghiệp,0,Báo cáo tháng 9\n"
            + "46-01,31/10/2026,Tài khoản VssID,41230,Báo cáo tháng 10\n";
    ImportJob shown = officer.preview(csv);
    assertThat(officer.faults(shown)).isEmpty();
    assertThat(shown.counts()).isEqualTo(new Counts(6, 6, 0, 0, 0));
    assertThat(stored()).isEmpty();

    assertThat(officer.commit(shown).status()).isEqualTo(ImportStatus.DONE);
    assertThat(stored())
        .containsExactly(
            "46 2026-09 UI 0 v1",
            "46 2026-10 COMPULSORY_SI 120000 v1",
            "46 2026-10 VOLUNTARY_SI 17250 v1",
            "46 2026-10 HI 980000 v1",
            "46 2026-10 HOUSEHOLD_HI 260000 v1",
            "46-01 2026-10 VSSID 41230 v1");
  }

  @Test
  void wrongRowsAreNamedAndRightOnesAreWritten() {
    String csv =
        CountDesk.HEAD
            + "46,2026-10,VSSID,500000,Báo cáo\n"
            + "99-99,2026-10,VSSID,5,Báo cáo\n"
            + "46,2026-11,VSSID,5,Báo cáo\n"
            + "46,2026-13,VSSID,5,Báo cáo\n"
            + "46,15/10/2026,VSSID,5,Báo cáo\n"
            + "46,2026-10,Zalo,năm,\n"
            + "46,2026-10,UI,-1,Báo cáo\n"
            + "46,10/2026,Người dùng VssID,6,Báo cáo\n";
    ImportJob shown = officer.preview(csv);
    assertThat(officer.faults(shown))
        .containsExactly(
            "3 unit participants.unit.unknown",
            "4 month participants.month.open",
            "5 month import.month.wrong",
            "6 month import.month.wrong",
            "7 kind participants.kind.unknown",
            "7 count import.number.wrong",
            "7 source participants.source.empty",
            "8 count participants.count.range",
            "9  participants.row.twice");
    assertThat(shown.counts()).isEqualTo(new Counts(8, 1, 0, 0, 7));
    officer.commit(shown);
    assertThat(stored()).containsExactly("46 2026-10 VSSID 500000 v1");
  }

  @Test
  void wrongRowsComeBackAsTheCsvTheyWere() throws IOException {
    ImportJob shown =
        officer.preview(
            CountDesk.HEAD
                + "46,2026-10,VSSID,500000,Báo cáo\n46,2026-10,Zalo,5,Báo cáo\n"
                + "46,2026-10,UI,7,Báo cáo\n46,2026-10,HI,x,Báo cáo\n");
    assertThat(returned(shown).toString(UTF_8).lines())
        .containsExactly(
            "\uFEFFunit,month,kind,count,source,wrong",
            "46,2026-10,Zalo,5,Báo cáo,participants.kind.unknown",
            "46,2026-10,HI,x,Báo cáo,import.number.wrong");
  }

  @Test
  void wrongRowsOfAWorkbookComeBackAsAWorkbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Số liệu");
      sheet.value(0, 0, "Số liệu người tham gia");
      row(sheet, 2, List.of("Mã đơn vị", "Kỳ báo cáo", "Chỉ tiêu", "Số lượng", "Nguồn số liệu"));
      row(sheet, 3, List.of("46", "10/2026", "BHTN", 50_000, "Báo cáo"));
      row(sheet, 4, List.of("46", LocalDate.of(2026, 10, 1), "BHXH TN", 17_000, "Báo cáo"));
      sheet.style(4, 1).format("mm/yyyy").set();
      row(sheet, 5, List.of("46", "10/2026", "Facebook", 9, "Báo cáo"));
    }
    ImportJob shown = officer.hand("so-nguoi.xlsx", bytes.toByteArray());
    assertThat(shown.counts()).isEqualTo(new Counts(3, 2, 0, 0, 1));
    try (ReadableWorkbook back =
        new ReadableWorkbook(new ByteArrayInputStream(returned(shown).toByteArray()))) {
      List<String> rows =
          back.getFirstSheet().read().stream()
              .map(
                  row ->
                      String.join(
                          "|", row.stream().map(c -> c == null ? "" : c.getText()).toList()))
              .toList();
      assertThat(rows.getLast())
          .isEqualTo("46|10/2026|Facebook|9|Báo cáo|participants.kind.unknown");
      assertThat(String.join("\n", rows)).doesNotContain("BHTN").contains("Mã đơn vị");
    }
  }

  private static void row(Worksheet sheet, int at, List<Object> values) {
    for (int column = 0; column < values.size(); column++) {
      switch (values.get(column)) {
        case Integer number -> sheet.value(at, column, number);
        case LocalDate day -> sheet.value(at, column, day);
        case Object text -> sheet.value(at, column, text.toString());
      }
    }
  }

  private ByteArrayOutputStream returned(ImportJob job) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    returns
        .of(job.id())
        .orElseThrow()
        .write(out, new Returns.Words("wrong", faults -> faults.getFirst().code()));
    return out;
  }

  @Test
  void sameFileAgainChangesNothing() {
    String rows = "46,2026-10,VSSID,500000,Báo cáo\n46,2026-09,VSSID,498000,Báo cáo\n";
    officer.take(rows);
    ImportJob again = officer.preview(CountDesk.HEAD + rows);
    assertThat(again.counts()).isEqualTo(new Counts(2, 0, 0, 2, 0));
    officer.commit(again);
    assertThat(stored())
        .containsExactly("46 2026-09 VSSID 498000 v1", "46 2026-10 VSSID 500000 v1");
    assertThat(
            jdbc.sql("select count(*) from results.participant_count_version")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void correctedCountKeepsWhatItWasWithWhoAndWhen() {
    officer.take("46,2026-10,VSSID,500000,Báo cáo\n");
    CountDesk headquarters = desk("hq.editor");
    ImportJob shown = headquarters.preview(CountDesk.HEAD + "46,2026-10,VSSID,510000,Đối chiếu\n");
    assertThat(shown.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
    headquarters.commit(shown);
    assertThat(stored()).containsExactly("46 2026-10 VSSID 510000 v2");
    Map<String, Object> kept =
        jdbc.sql("select * from results.participant_count_version").query().singleRow();
    assertThat(kept)
        .containsEntry("version", 1)
        .containsEntry("count", 500_000L)
        .containsEntry("source", "Báo cáo")
        .containsEntry("recorded_by", officer.viewer().actor().value())
        .containsEntry("replaced_by", headquarters.viewer().actor().value());
    assertThat(kept.get("replaced_at")).isNotNull();
  }

  @Test
  void countsOfForeignUnitsAreRefusedAndHeadquartersGivesAny() {
    String rows = CountDesk.HEAD + "48,2026-10,VSSID,5,Báo cáo\n46-02,2026-10,VSSID,7,Báo cáo\n";
    ImportJob byProvince = officer.preview(rows);
    assertThat(officer.faults(byProvince)).containsExactly("2 unit participants.unit.foreign");
    ImportJob byBase = desk("b46.officer").preview(rows);
    assertThat(byBase.status()).isEqualTo(ImportStatus.REFUSED);
    assertThat(desk("b46.officer").faults(byBase))
        .containsExactly("2 unit participants.unit.foreign", "3 unit participants.unit.foreign");
    assertThat(desk("hq.editor").preview(rows).counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));
  }

  @Test
  void codeMeansTheUnitThatBoreItInTheMonth() {
    // Until 30/6/2025 code 48 was Đà Nẵng alone and 49 Quảng Nam; today's Đà Nẵng carries both on.
    CountDesk daNang = desk("p48.officer");
    daNang.take(
        "48,2025-05,VSSID,10,Báo cáo\n49,2025-05,VSSID,20,Báo cáo\n48,2025-07,VSSID,31,Báo cáo\n");
    assertThat(stored())
        .containsExactly(
            "48 2025-05 VSSID 10 v1", "48 2025-07 VSSID 31 v1", "49 2025-05 VSSID 20 v1");
    assertThat(
            jdbc.sql("select count(distinct unit_id) from results.participant_count")
                .query(Long.class)
                .single())
        .isEqualTo(3);
    assertThat(daNang.faults(daNang.preview(CountDesk.HEAD + "49,2025-07,VSSID,20,Báo cáo\n")))
        .containsExactly("2 unit participants.unit.unknown");
  }

  @Test
  void rowWithoutANumberIsPassedOverAndZeroIsANumber() {
    officer.take("46,2026-10,UI,0,Báo cáo\n46,2026-10,VSSID,,Báo cáo\n");
    assertThat(stored()).containsExactly("46 2026-10 UI 0 v1");
    ImportJob shown =
        officer.preview(CountDesk.HEAD + "46,2026-10,UI,,Báo cáo\n46,2026-10,VSSID,3,x\n");
    assertThat(officer.notes(shown)).containsExactly("0  participants.count.skipped");
    officer.commit(shown);
    // Saying nothing takes nothing away.
    assertThat(stored()).containsExactly("46 2026-10 UI 0 v1", "46 2026-10 VSSID 3 v1");
    ImportJob nothing = officer.preview(CountDesk.HEAD + "46,2026-10,UI,,Báo cáo\n");
    assertThat(nothing.status()).isEqualTo(ImportStatus.REFUSED);
    assertThat(officer.faults(nothing)).containsExactly("0  participants.count.none");
  }

  @Test
  void slipsAreToldAndHinderNothing() {
    officer.take("46,2026-09,VSSID,500000,Báo cáo\n");
    ImportJob shown =
        officer.preview(
            CountDesk.HEAD
                + "46,2026-10,VSSID,5000000,Báo cáo\n"
                + "46,2026-10,HI,100,Báo cáo\n46,2026-10,HOUSEHOLD_HI,101,Báo cáo\n");
    assertThat(officer.notes(shown))
        .containsExactly("2 count participants.count.jump", "4 count participants.count.part");
    assertThat(shown.counts()).isEqualTo(new Counts(3, 3, 0, 0, 0));
  }
}

package vn.lantoa.targets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.shared.imports.Returns;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.testing.LantoaTest;

/// Files of dated numbers, from preview to what is kept. Today is 20/11/2026.
@LantoaTest
final class DenominatorImportTests {
  private static final String HEAD = "series,unit,from,value,source\n";

  @Autowired private Imports imports;
  @Autowired private ImportWork work;
  @Autowired private Returns returns;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private JdbcClient jdbc;

  private Crew crew;
  private Viewer headquarters;
  private Viewer officer;

  @BeforeEach
  void clear() {
    data.loadDetail("organisation/demo");
    jdbc.sql("truncate targets.denominator, targets.denominator_version").update();
    crew = new Crew(accounts, organisation);
    headquarters = crew.headquarters();
    officer = crew.officer();
  }

  private ImportJob preview(Viewer by, String rows) {
    return hand(by, "so-lieu.csv", (HEAD + rows).getBytes(UTF_8));
  }

  private ImportJob hand(Viewer by, String name, byte[] content) {
    ImportJob job =
        imports.receive(
            by.actor(),
            "denominators",
            new Imports.Received(name, Imports.Content.of(content), Map.of(), false));
    work.run(job.id());
    return imports.find(job.id()).orElseThrow();
  }

  private ImportJob commit(Viewer by, ImportJob job) {
    imports.commit(by.actor(), job.id());
    work.run(job.id());
    return imports.find(job.id()).orElseThrow();
  }

  private ImportJob take(Viewer by, String rows) {
    return commit(by, preview(by, rows));
  }

  private List<String> faults(ImportJob job) {
    return told(imports.faults(job.id(), 1_000));
  }

  private static List<String> told(List<RowFault> faults) {
    return faults.stream()
        .map(fault -> fault.row() + " " + fault.column() + " " + fault.code())
        .toList();
  }

  /// Every number in force as `series code day value vN`.
  private List<String> stored() {
    return jdbc.sql(
            """
            select d.series || ' ' || v.code || ' ' || d.from_day || ' ' || d.value || ' v'
              || d.version
            from targets.denominator d
            join organisation.unit_version v on v.unit_id = d.unit_id and v.valid @> d.from_day
            order by d.series, v.code, d.from_day
            """)
        .query(String.class)
        .list();
  }

  @Test
  void columnsAndNumbersAreUnderstoodAsOfficesWriteThem() {
    String csv =
        "Chuỗi số liệu,Đơn vị,Từ ngày,Giá trị,Nguồn\n"
            + "Lực lượng lao động trong độ tuổi,46,01/01/2026,612.400,Niên giám\n"
            + "labour_force,46-01,1/7/2026,80 200,Niên giám\n"
            + "Households,BHXH thành phố Huế,2026-01-01,300000,Niên giám\n"
            + "Xã phường đặc khu,46 · BHXH thành phố Huế,2025-07-01,40,Nghị quyết\n";
    ImportJob shown = hand(headquarters, "so-lieu.csv", csv.getBytes(UTF_8));
    assertThat(faults(shown)).isEmpty();
    assertThat(shown.counts()).isEqualTo(new Counts(4, 4, 0, 0, 0));
    assertThat(stored()).isEmpty();
    assertThat(commit(headquarters, shown).status()).isEqualTo(ImportStatus.DONE);
    assertThat(stored())
        .containsExactly(
            "COMMUNES 46 2025-07-01 40 v1",
            "HOUSEHOLDS 46 2026-01-01 300000 v1",
            "LABOUR_FORCE 46 2026-01-01 612400 v1",
            "LABOUR_FORCE 46-01 2026-07-01 80200 v1");
  }

  @Test
  void workbookIsTakenToo() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Số liệu");
      List<String> heads = List.of("Chỉ tiêu", "Mã đơn vị", "Áp dụng từ", "Số lượng", "Căn cứ");
      for (int at = 0; at < heads.size(); at++) {
        sheet.value(0, at, heads.get(at));
      }
      sheet.value(1, 0, "PUPILS");
      sheet.value(1, 1, "46");
      sheet.value(1, 2, LocalDate.of(2026, 9, 5));
      sheet.style(1, 2).format("dd/mm/yyyy").set();
      sheet.value(1, 3, 251_000);
      sheet.value(1, 4, "Sở Giáo dục");
    }
    ImportJob shown = hand(headquarters, "so-lieu.xlsx", bytes.toByteArray());
    assertThat(faults(shown)).isEmpty();
    commit(headquarters, shown);
    assertThat(stored()).containsExactly("PUPILS 46 2026-09-05 251000 v1");
  }

  @Test
  void wrongRowsAreNamedGoBackAndRightOnesAreWritten() throws IOException {
    ImportJob shown =
        preview(
            headquarters,
            "PUPILS,46,2026-01-01,5,Sở\n"
                + "GOATS,46,2026-01-01,5,Sở\n"
                + "PUPILS,99-99,2026-01-01,5,Sở\n"
                + "PUPILS,46,hôm qua,5,Sở\n"
                + "PUPILS,46,2050-01-01,5,Sở\n"
                + "PUPILS,46,2026-02-01,năm,\n"
                + "PUPILS,46,2026-02-01,-5,Sở\n"
                + "PUPILS,46,2026-02-01,\"1,5\",Sở\n"
                + "PUPILS,46,01/01/2026,6,Sở\n"
                + "PUPILS,46,2026-03-01,,Sở\n");
    assertThat(faults(shown))
        .containsExactly(
            "3 series numbers.series.unknown",
            "4 unit numbers.unit.unknown",
            "5 from numbers.from.wrong",
            "6 from targets.denominator.from",
            "7 value numbers.value.wrong",
            "7 source targets.denominator.source",
            "8 value targets.denominator.value",
            "9 value targets.denominator.value.whole",
            "10  numbers.row.twice");
    assertThat(shown.counts()).isEqualTo(new Counts(9, 1, 0, 0, 8));
    assertThat(told(imports.notes(shown.id(), 10))).containsExactly("0  numbers.value.skipped");
    ByteArrayOutputStream back = new ByteArrayOutputStream();
    returns
        .of(shown.id())
        .orElseThrow()
        .write(back, new Returns.Words("wrong", faults -> faults.getFirst().code()));
    assertThat(back.toString(UTF_8).lines())
        .hasSize(9)
        .contains("GOATS,46,2026-01-01,5,Sở,numbers.series.unknown");
    commit(headquarters, shown);
    assertThat(stored()).containsExactly("PUPILS 46 2026-01-01 5 v1");
  }

  @Test
  void sameFileAgainChangesNothingAndAnotherNumberKeepsTheOldOne() {
    take(headquarters, "PUPILS,46,2026-01-01,500,Sở\nPUPILS,48,2026-01-01,700,Sở\n");
    ImportJob again =
        preview(headquarters, "PUPILS,46,2026-01-01,500.0,Sở\nPUPILS,48,2026-01-01,700,Sở\n");
    assertThat(again.counts()).isEqualTo(new Counts(2, 0, 0, 2, 0));
    commit(headquarters, again);
    assertThat(stored())
        .containsExactly("PUPILS 46 2026-01-01 500 v1", "PUPILS 48 2026-01-01 700 v1");
    ImportJob corrected =
        preview(
            officer, "PUPILS,46,2026-01-01,510,Đối chiếu\nPUPILS,46,2026-09-01,2000,Đối chiếu\n");
    assertThat(corrected.counts()).isEqualTo(new Counts(2, 1, 1, 0, 0));
    // 2 000 is more than twice 510.
    assertThat(told(imports.notes(corrected.id(), 10)))
        .containsExactly("3 value numbers.value.jump");
    long audited = audited();
    commit(officer, corrected);
    assertThat(audited()).isEqualTo(audited + 1);
    assertThat(stored())
        .containsExactly(
            "PUPILS 46 2026-01-01 510 v2",
            "PUPILS 46 2026-09-01 2000 v1",
            "PUPILS 48 2026-01-01 700 v1");
    assertThat(jdbc.sql("select * from targets.denominator_version").query().singleRow())
        .containsEntry("version", 1)
        .containsEntry("source", "Sở")
        .containsEntry("recorded_by", headquarters.actor().value());
  }

  private long audited() {
    return jdbc.sql("select count(*) from shared.audit where action = 'import.committed'")
        .query(Long.class)
        .single();
  }

  @Test
  void whoDirectsAUnitGivesItsNumbers() {
    String rows = "PUPILS,48,2026-01-01,5,Sở\nPUPILS,46-02,2026-01-01,7,Sở\n";
    assertThat(faults(preview(officer, rows))).containsExactly("2 unit numbers.unit.foreign");
    Viewer leader = crew.person("p46.leader", Role.PROVINCIAL_LEADER, "46");
    assertThat(faults(preview(leader, rows))).containsExactly("2 unit numbers.unit.foreign");
    assertThat(faults(preview(crew.base(), rows)))
        .containsExactly("2 unit numbers.unit.foreign", "3 unit numbers.unit.foreign");
    assertThat(faults(preview(headquarters, rows))).isEmpty();
  }

  /// Until 30/6/2025 code 15 was Yên Bái; since then it is Lào Cai, which took Yên Bái over.
  @Test
  void codeMeansWhoBoreItOnTheDay() {
    take(headquarters, "PUPILS,15,2025-06-30,100,Sở\nPUPILS,15,2025-07-01,300,Sở\n");
    List<String> names =
        jdbc.sql(
                """
                select v.name from targets.denominator d
                join organisation.unit_version v
                  on v.unit_id = d.unit_id and v.valid @> d.from_day
                order by d.from_day
                """)
            .query(String.class)
            .list();
    assertThat(names).hasSize(2);
    assertThat(names.getFirst()).contains("Yên Bái");
    assertThat(names.getLast()).contains("Lào Cai");
    assertThat(faults(preview(headquarters, "PUPILS,10,2025-07-01,5,Sở\n")))
        .containsExactly("2 unit numbers.unit.unknown");
  }
}

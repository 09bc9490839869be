package vn.lantoa.activities.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;

/// Monthly reports with a column for each form, sent once more: figures that became dashes or empty
/// cells, and rows that went back.
@LantoaTest(database = Database.DEMO)
final class CorrectedReportsTests {
  private static final Mapping SAID =
      new Mapping(
          Map.of("unit", 1),
          Map.of(),
          List.of(
              new Figure(2, "CONFERENCE", "quantity"),
              new Figure(3, "CONFERENCE", "attendances"),
              new Figure(4, "BROADCAST", "quantity"),
              new Figure(5, "BROADCAST", "people")));

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

  /// The last columns stand under a group.
  private static String report(int month, String... rows) {
    return """
        BÁO CÁO KẾT QUẢ TRUYỀN THÔNG THÁNG %d NĂM 2026,,,,,
        STT,Đơn vị,Hội nghị,,Phát thanh,
        ,,Số cuộc,Số người dự,Số lượt,Số người nghe
        """
            .formatted(month)
        + String.join("\n", rows)
        + "\n,Người lập biểu,.....,,_____,\n";
  }

  private ImportJob mapped(String report) {
    ImportJob job = desk.preview(report);
    assertThat(job.status()).isEqualTo(ImportStatus.UNMAPPED);
    Mapping mapping = SAID.with(mappings.suggest(job.id(), 3).constants());
    assertThat(mappings.wrongs(job.id(), 3, mapping)).isEmpty();
    mappings.save(desk.viewer().actor(), job.id(), 3, mapping);
    return desk.worked(job);
  }

  private List<String> notes(ImportJob job) {
    return imports.notes(job.id(), 100).stream()
        .filter(note -> note.code().startsWith("import.figure"))
        .map(note -> note.row() + " " + note.column() + " " + note.code() + note.arguments())
        .toList();
  }

  private List<String> records(int month) {
    return jdbc.sql(
            """
            select v.code || ' ' || f.code || ' ' || a.quantity || ' ' || a.attendances
            from activities.activity a
            join policy.form f on f.id = a.form_id
            join organisation.unit_version v on v.unit_id = a.unit_id and v.valid @> a.last_day
            where a.import_id is not null and extract(month from a.last_day) = ?
            order by v.code, f.code
            """)
        .param(month)
        .query(String.class)
        .list();
  }

  @Test
  void dashCorrectsAKnownFigureToZeroAndMakesNoRecordOfAnUnknownOne() {
    assertThat(desk.commit(mapped(report(4, "1,46-01,2,150,30,900", "2,46-02,1,50,-,–"))).counts())
        .isEqualTo(new Counts(3, 3, 0, 0, 0));
    String corrected = report(4, "1,46-01,-,—,- -,-", "2,46-02,1,50,-,");
    ImportJob shown = desk.preview(corrected);
    // Two are corrected to zero, one is the same; the dashes of 46-02 are of nothing known.
    assertThat(shown.counts()).isEqualTo(new Counts(3, 0, 2, 1, 0));
    assertThat(notes(shown)).isEmpty();
    desk.commit(shown);
    assertThat(records(4))
        .containsExactly("46-01 BROADCAST 0 0", "46-01 CONFERENCE 0 0", "46-02 CONFERENCE 1 50");
    assertThat(desk.preview(corrected).counts()).isEqualTo(new Counts(3, 0, 0, 3, 0));
    // A quantity cannot be nothing beside people who came.
    ImportJob odd = desk.preview(report(3, "1,46-01,-,40,,"));
    assertThat(desk.codes(odd)).containsExactly("import.value.missing");
  }

  @Test
  void emptyCellOfAKnownFigureIsToldAndChangesNothing() {
    desk.commit(mapped(report(6, "1,46-01,2,150,30,900", "2,46-02,1,50,7,", "3,46-03,1,10,0,")));
    ImportJob shown = desk.preview(report(6, "1,46-01,3,150,,", "2,46-02,,,,", "3,46-03,1,10,,"));
    assertThat(shown.counts()).isEqualTo(new Counts(2, 0, 1, 1, 0));
    assertThat(notes(shown))
        .containsExactly(
            "0  import.figures.untold[3]",
            "4 Phát thanh · Số lượt import.figure.untold[30]",
            "5 Hội nghị · Số cuộc import.figure.untold[1]",
            "5 Phát thanh · Số lượt import.figure.untold[7]");
    desk.commit(shown);
    assertThat(records(6))
        .containsExactly(
            "46-01 BROADCAST 30 0",
            "46-01 CONFERENCE 3 150",
            "46-02 BROADCAST 7 0",
            "46-02 CONFERENCE 1 50",
            "46-03 CONFERENCE 1 10");
    // Lines to write on are no figures.
    assertThat(desk.preview(report(6, ",,,,,")).status()).isEqualTo(ImportStatus.REFUSED);
  }

  @Test
  void rowsThatWentBackAreUnderstoodWhereTheLastColumnsStandUnderAGroup() throws IOException {
    ImportJob job = mapped(report(2, "1,46-01,2,150,30,", "2,46-02,1,50,vài,"));
    assertThat(job.counts()).isEqualTo(new Counts(4, 3, 0, 0, 1));
    desk.commit(job);
    String back = returned(job);
    assertThat(back).contains("Số người nghe,\"Sai gì, sửa thế nào\"");
    ImportJob again = desk.preview(back.replace("vài", "nhiều"));
    assertThat(again.counts()).isEqualTo(new Counts(2, 0, 0, 1, 1));
    // And once more, with two columns that say what was wrong.
    assertThat(desk.preview(returned(again).replace("nhiều", "12")).counts())
        .isEqualTo(new Counts(2, 1, 0, 1, 0));
  }

  private String returned(ImportJob job) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    returns
        .of(job.id())
        .orElseThrow()
        .write(out, new Returns.Words("Sai gì, sửa thế nào", faults -> "Không phải số."));
    return out.toString(UTF_8);
  }
}

package vn.lantoa.activities.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.Withdrawing;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.TestClock;

/// A file of records, from its preview to figures. Units are those of Huế (46).
@LantoaTest(database = Database.DEMO)
final class ActivitiesImportTests {
  @Autowired private TestClock clock;
  @Autowired private Imports imports;
  @Autowired private ImportWork work;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Activities activities;
  @Autowired private JdbcClient jdbc;

  private Viewer officer;
  private FileDesk desk;

  @BeforeEach
  void sitDown() {
    officer = new Crew(accounts, organisation).officer();
    desk = new FileDesk(imports, work, officer);
    // Those of the demo are others'.
    jdbc.sql("delete from activities.contribution_delta").update();
  }

  /// Records, quantity and attendances of a unit's records, by contributions alone.
  private String contributed(String unit) {
    return jdbc.sql(
            """
            select coalesce(sum(d.activities), 0) || ' ' || coalesce(sum(d.quantity), 0) || ' '
              || coalesce(sum(d.attendances), 0)
            from activities.contribution_delta d
            join organisation.unit_version v on v.unit_id = d.unit_id and v.valid @> d.day
            where v.code = ?
            """)
        .param(unit)
        .query(String.class)
        .single();
  }

  private ActivityId keyed(String key) {
    return jdbc.sql("select id from activities.activity where row_key = ?")
        .param(key)
        .query((rs, n) -> new ActivityId(rs.getObject(1, java.util.UUID.class)))
        .single();
  }

  @Test
  void rightRowsAreWrittenAndCountedOnce() {
    String csv =
        FileDesk.HEAD
            + "A1,46-01,SMALL_GROUP,18/11/2026,18/11/2026,3,45,Nhóm nhỏ ở thôn 2\n"
            + "A2,46-01,Truyền thông nhóm nhỏ,,2026-11-19,2,30,\n";
    ImportJob shown = desk.preview(csv);
    assertThat(shown.status()).isEqualTo(ImportStatus.PREVIEWED);
    assertThat(desk.faults(shown)).isEmpty();
    assertThat(shown.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));
    assertThat(contributed("46-01")).isEqualTo("0 0 0");

    ImportJob done = desk.commit(shown);
    assertThat(done.status()).isEqualTo(ImportStatus.DONE);
    // 3 + 2 sessions, 45 + 30 attendances.
    assertThat(contributed("46-01")).isEqualTo("2 5 75");
    var second = activities.findFor(officer, keyed("A2")).orElseThrow();
    assertThat(second.facts().title()).isEqualTo("Truyền thông nhóm nhỏ");
    assertThat(second.facts().days().from()).isEqualTo(second.facts().days().to());
    assertThat(second.recorded().by()).isEqualTo(officer.actor());
  }

  @Test
  void sameFileAgainChangesNothing() {
    String csv =
        FileDesk.HEAD
            + "B1,46-02,SMALL_GROUP,18/11/2026,18/11/2026,3,45,Nhóm nhỏ\n"
            + ",46-02,SMALL_GROUP,18/11/2026,18/11/2026,1,10,Nhóm nhỏ\n"
            + ",46-02,SMALL_GROUP,18/11/2026,18/11/2026,1,10,Nhóm nhỏ\n";
    assertThat(desk.take(csv).counts()).isEqualTo(new Counts(3, 3, 0, 0, 0));
    ImportJob again = desk.preview(csv);
    assertThat(again.counts()).isEqualTo(new Counts(3, 0, 0, 3, 0));
    assertThat(desk.commit(again).status()).isEqualTo(ImportStatus.DONE);
    assertThat(contributed("46-02")).isEqualTo("3 5 65");
  }

  /// The month that runs counts on the day it was read first, and stays one record.
  @Test
  void monthThatRunsIsTheSameOnWhateverDayItIsRead() {
    String csv =
        "unit,form,month,quantity,attendances,title\n46-02,SMALL_GROUP,11/2026,3,45,Nhóm\n";
    assertThat(desk.take(csv).counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
    for (LocalDate later : List.of(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 12, 1))) {
      clock.set(later.atTime(9, 0));
      assertThat(desk.take(csv).counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
    }
    assertThat(contributed("46-02")).isEqualTo("1 3 45");
  }

  @Test
  void rowOfAKnownKeyBecomesACorrectionWithItsVersionKept() {
    String csv = FileDesk.HEAD + "C1,46-03,SMALL_GROUP,18/11/2026,18/11/2026,3,45,Nhóm nhỏ\n";
    desk.take(csv);
    ImportJob shown = desk.preview(csv.replace(",3,45,", ",4,50,"));
    assertThat(shown.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
    desk.commit(shown);
    assertThat(contributed("46-03")).isEqualTo("1 4 50");
    // Plus one of before, minus one, plus one of now.
    assertThat(
            jdbc.sql(
                    """
                    select string_agg(d.activities || ':' || d.quantity, ' ' order by d.seq)
                    from activities.contribution_delta d
                    join activities.activity a on a.unit_id = d.unit_id and a.row_key = 'C1'
                    """)
                .query(String.class)
                .single())
        .isEqualTo("1:3 -1:-3 1:4");
    var history = activities.historyFor(officer, keyed("C1"));
    assertThat(history).hasSize(1);
    assertThat(history.getFirst().before().facts().amount().quantity()).isEqualTo(3);
    assertThat(history.getFirst().reason()).isEqualTo("a.csv");
  }

  @Test
  void contributionsOfRowsBearTheirContents() {
    String csv =
        FileDesk.HEAD.replace("title", "title,contents")
            + "N1,46-03,SMALL_GROUP,18/11/2026,18/11/2026,3,45,Nhóm nhỏ,DIGITAL;SOCIAL-PENSION\n";
    desk.take(csv);
    desk.take(csv.replace("DIGITAL;SOCIAL-PENSION", "DIGITAL"));
    assertThat(
            jdbc.sql(
                    """
                    select string_agg(d.activities || ':' || (
                      select string_agg(t.code, '+' order by t.code)
                      from policy.content_topic t
                      where t.id = any(d.topics)), ' ' order by d.seq)
                    from activities.contribution_delta d
                    """)
                .query(String.class)
                .single())
        .isEqualTo("1:DIGITAL+SOCIAL-PENSION -1:DIGITAL+SOCIAL-PENSION 1:DIGITAL");
  }

  @Test
  void wrongRowsGoBackAndRightOnesAreWritten() {
    String csv =
        FileDesk.HEAD
            + "D1,46-04,SMALL_GROUP,18/11/2026,18/11/2026,3,45,Nhóm nhỏ\n"
            + "D2,46-04,SMALL_GROUP,18/11/2026,17/11/2026,3,45,Nhóm nhỏ\n"
            + "D3,46-04,BROADCAST,18/11/2026,18/11/2026,3,45,Phát thanh\n"
            + "D4,BHXHVN,SMALL_GROUP,18/11/2026,18/11/2026,3,45,Nhóm nhỏ\n"
            + "D5,46-04,SMALL_GROUP,31/2/2026,31/2/2026,ba,45,Nhóm nhỏ\n"
            + "D1,46-04,SMALL_GROUP,18/11/2026,18/11/2026,3,45,Nhóm nhỏ\n";
    ImportJob shown = desk.preview(csv);
    assertThat(shown.counts()).isEqualTo(new Counts(6, 1, 0, 0, 5));
    assertThat(desk.faults(shown))
        .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.code())
        .containsExactly(
            "3 to activities.days.order",
            "4 attendances activities.attendances.none",
            "5 unit import.unit.forbidden",
            "6 to import.day.wrong",
            "6 from import.day.wrong",
            "6 quantity import.number.wrong",
            "7 key import.key.twice");
    desk.commit(shown);
    assertThat(contributed("46-04")).isEqualTo("1 3 45");
  }

  @Test
  void withdrawnRecordDoesNotComeBack() {
    String csv = FileDesk.HEAD + "E1,46-05,SMALL_GROUP,18/11/2026,18/11/2026,3,45,Nhóm nhỏ\n";
    desk.take(csv);
    var withdrawn = activities.withdraw(officer, new Activities.Edit(keyed("E1"), 1), "Nhập nhầm");
    assertThat(withdrawn).isInstanceOf(Withdrawing.Withdrawn.class);
    assertThat(desk.preview(csv).counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
    ImportJob other = desk.preview(csv.replace(",3,45,", ",4,45,"));
    assertThat(desk.codes(other)).containsExactly("import.row.withdrawn");
    assertThat(contributed("46-05")).isEqualTo("0 0 0");
  }

  @Test
  void recordOfADeadProcessIsTakenUpAgain() {
    ImportJob shown =
        desk.preview(FileDesk.HEAD + "F1,46-06,SMALL_GROUP,18/11/2026,18/11/2026,3,45,Nhóm nhỏ\n");
    imports.commit(officer.actor(), shown.id());
    // The database was restarted too: what is unlogged is empty.
    jdbc.sql("truncate activities.import_" + shown.id().toString().replace("-", "")).update();
    assertThat(desk.worked(shown).status()).isEqualTo(ImportStatus.DONE);
    assertThat(contributed("46-06")).isEqualTo("1 3 45");
    assertThat(
            jdbc.sql(
                    "select count(*) from pg_tables where tablename like 'import\\_%' and schemaname = 'activities'")
                .query(Long.class)
                .single())
        .isZero();
  }

  /// Months that end from October on are closed after ten days: October on 11 November.
  @Test
  void closedMonthTakesNoRowsAndNoneThatACorrectionMovesThere() {
    String october = "G1,46-05,SMALL_GROUP,15/10/2026,15/10/2026,3,45,Nhóm nhỏ\n";
    String november = "G2,46-05,SMALL_GROUP,18/11/2026,18/11/2026,3,45,Nhóm nhỏ\n";
    desk.take(FileDesk.HEAD + october + november);
    lock("10, locks_from = '2026-10-01'");
    try {
      String csv =
          FileDesk.HEAD
              + october
              + november.replace("18/11/2026", "16/10/2026")
              + "G3,46-05,SMALL_GROUP,15/10/2026,15/10/2026,1,9,Nhóm nhỏ\n";
      ImportJob shown = desk.preview(csv);
      // The first says what is known; the second would move into October; the third is new there.
      assertThat(shown.counts()).isEqualTo(new Counts(3, 0, 0, 1, 2));
      // A correction within the closed month has its file for a reason.
      ImportJob corrected = desk.take(FileDesk.HEAD + october.replace(",3,45,", ",4,45,"));
      assertThat(corrected.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
      assertThat(activities.historyFor(officer, keyed("G1")).getFirst().reason())
          .isEqualTo("a.csv");
    } finally {
      lock("null, locks_from = null");
    }
  }

  private void lock(String after) {
    jdbc.sql("update activities.period_rule set lock_after = " + after + " where kind = 'MONTH'")
        .update();
  }
}

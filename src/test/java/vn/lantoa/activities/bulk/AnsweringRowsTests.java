package vn.lantoa.activities.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Crew;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.People;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.directives.evidence.Evidence;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.testing.LantoaTest;

/// Rows of files that answer assignments, as records alone do.
@LantoaTest
final class AnsweringRowsTests {
  private static final String HEAD = "Mã dòng,Đơn vị,Hình thức,Ngày,Số lượng,Nhiệm vụ\n";
  private static int letters = 7_800;

  @Autowired private Imports imports;
  @Autowired private ImportWork work;
  @Autowired private Directives directives;
  @Autowired private Assignments assignments;
  @Autowired private Dossiers dossiers;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private JdbcClient jdbc;

  private Crew crew;
  private FileDesk desk;

  @BeforeEach
  void sitDown() {
    data.loadDetail("organisation/demo");
    crew = new Crew(accounts, organisation);
    desk = new FileDesk(imports, work, crew.officer());
  }

  private Assignments.Assignment task(String unit) {
    Viewer headquarters = crew.headquarters();
    var letter =
        (Registration.Registered)
            directives.register(headquarters, "letter.txt", People.letter(++letters));
    directives.issue(headquarters, letter.id(), new IssueOrder(Crew.TODAY.plusDays(5), 5, null));
    var filter = new Assignments.Filter(letter.id(), unit, null, false, new Assignments.Page(1, 9));
    return assignments.list(headquarters, filter).rows().getFirst();
  }

  /// As pages show it.
  private static String shown(Assignments.Assignment task) {
    var summary = task.summary();
    return '"'
        + summary.notation()
        + " · "
        + summary.clauseRef()
        + " "
        + summary.clauseHeading().replace("\"", "\"\"")
        + '"';
  }

  private static String row(String key, String unit, String day, String task) {
    return key + "," + unit + ",SMALL_GROUP," + day + ",2," + task + "\n";
  }

  private List<Evidence> dossier(Assignments.Assignment task) {
    return dossiers.dossierFor(crew.headquarters(), task.id()).orElseThrow().evidence();
  }

  private Object recordOf(String key) {
    return jdbc.sql("select id from activities.activity where row_key = ?")
        .param(key)
        .query(java.util.UUID.class)
        .single();
  }

  @Test
  void writtenRowIsEvidenceAndFollowsItsCorrection() {
    Assignments.Assignment task = task("46");
    String csv =
        HEAD
            + row("T1", "46", "18/11/2026", shown(task))
            // Of a base office below, by notation and clause alone; by id.
            + row(
                "T2",
                "46-01",
                "18/11/2026",
                task.summary().notation() + " · " + task.summary().clauseRef())
            + row("T3", "46-01", "17/11/2026", task.id().toString());
    ImportJob done = desk.take(csv);
    assertThat(desk.faults(done)).isEmpty();
    assertThat(done.status()).isEqualTo(ImportStatus.DONE);
    assertThat(dossier(task))
        .extracting(evidence -> (Object) evidence.record())
        .containsExactlyInAnyOrder(recordOf("T1"), recordOf("T2"), recordOf("T3"));
    assertThat(desk.preview(csv).counts()).isEqualTo(new Counts(3, 0, 0, 3, 0));
    // Another day without a word of the assignment: it stays, under that day.
    ImportJob corrected = desk.take(HEAD + row("T1", "46", "16/11/2026", ""));
    assertThat(corrected.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
    assertThat(dossier(task))
        .filteredOn(evidence -> recordOf("T1").equals(evidence.record()))
        .extracting(evidence -> evidence.happenedOn().toString())
        .containsExactly("2026-11-16");
    // Another assignment takes it along.
    Assignments.Assignment other = task("46");
    assertThat(desk.take(HEAD + row("T1", "46", "16/11/2026", shown(other))).counts())
        .isEqualTo(new Counts(1, 0, 1, 0, 0));
    assertThat(dossier(task)).hasSize(2);
    assertThat(dossier(other))
        .extracting(evidence -> (Object) evidence.record())
        .containsExactly(recordOf("T1"));
  }

  @Test
  void wrongOrForeignAssignmentIsAnErrorOfItsRow() {
    Assignments.Assignment foreign = task("48");
    ImportJob shown =
        desk.preview(
            HEAD
                + row("W1", "46", "18/11/2026", "0000/KHÔNG-CÓ · 1")
                + row("W2", "46", "18/11/2026", foreign.id().toString())
                + row("W3", "46", "18/11/2026", "việc của huyện")
                + row("W4", "46", "18/11/2026", ""));
    assertThat(shown.counts()).isEqualTo(new Counts(4, 1, 0, 0, 3));
    // Who does not see an assignment does not learn that it exists.
    assertThat(desk.faults(shown))
        .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.code())
        .containsExactly(
            "2 Nhiệm vụ activities.assignment.absent",
            "3 Nhiệm vụ activities.assignment.absent",
            "4 Nhiệm vụ activities.assignment.absent");
  }
}

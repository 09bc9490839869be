package vn.lantoa.shared.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.shared.imports.Imports.Outcome;
import vn.lantoa.testing.LantoaTest;

/// The way of an import, with areas for content.
@LantoaTest
final class ImportJobTests {
  @Autowired private Imports imports;
  @Autowired private ImportWork work;
  @Autowired private JdbcClient jdbc;

  private Desk desk;

  @BeforeEach
  void sitDown() {
    desk = new Desk(imports, work);
  }

  private static String commune(String code, String name) {
    return "kind,code,name,parent,from,to\nCOMMUNE," + code + "," + name + ",46,2025-07-01,\n";
  }

  private long bearers(String code) {
    return jdbc.sql("select count(*) from organisation.area_version where code = ?")
        .param(code)
        .query(Long.class)
        .single();
  }

  @Test
  void importWaitsAfterItsPreviewAndIsWrittenWhenAsked() throws Exception {
    String text = commune("90001", "Phường Một");
    ImportJob job = desk.preview("areas", text);
    assertThat(job.status()).isEqualTo(ImportStatus.PREVIEWED);
    assertThat(job.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
    assertThat(job.sha256())
        .isEqualTo(
            HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8))));
    assertThat(bearers("90001")).isZero();

    ImportJob done = desk.commit(job);
    assertThat(done.status()).isEqualTo(ImportStatus.DONE);
    assertThat(done.endedAt()).isNotNull();
    assertThat(bearers("90001")).isEqualTo(1);
    assertThat(
            jdbc.sql("select action from shared.audit where subject = ? order by id")
                .param("import:" + job.id())
                .query(String.class)
                .list())
        .containsExactly("import.received", "import.resumed", "import.committed");
    assertThat(imports.commit(Desk.ADMIN, job.id())).isEqualTo(new Outcome.Done(done));
  }

  @Test
  void sameFileAgainChangesNothing() {
    String text = commune("90002", "Phường Hai");
    assertThat(desk.take("areas", text).counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
    ImportJob again = desk.take("areas", text);
    assertThat(again.status()).isEqualTo(ImportStatus.DONE);
    assertThat(again.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
  }

  @Test
  void oneWrongRowRefusesTheWholeFile() {
    String text = commune("90003", "Phường Ba") + "COMMUNE,90004,Phường Bốn,99,2025-07-01,\n";
    ImportJob job = desk.take("areas", text);
    assertThat(job.status()).isEqualTo(ImportStatus.REFUSED);
    assertThat(job.counts()).isEqualTo(Counts.refused(2, 1));
    assertThat(desk.faults(job))
        .containsExactly(RowFault.ofRow(3, "parent", "import.code.unknown", "99"));
    assertThat(bearers("90003")).isZero();
    assertThat(desk.take("areas", text.replace(",99,", ",46,")).status())
        .isEqualTo(ImportStatus.DONE);
    assertThat(bearers("90003")).isEqualTo(1);
  }

  @Test
  void commitThatFindsAnotherPlanShowsItFirst() {
    ImportJob first = desk.preview("areas", commune("90005", "Phường Năm"));
    desk.take("areas", commune("90005", "Phường Lăm"));
    ImportJob shown = desk.commit(first);
    assertThat(shown.status()).isEqualTo(ImportStatus.PREVIEWED);
    assertThat(shown.planChanged()).isTrue();
    assertThat(shown.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
    assertThat(desk.commit(shown).status()).isEqualTo(ImportStatus.DONE);
    assertThat(
            jdbc.sql("select name from organisation.area_version where code = '90005'")
                .query(String.class)
                .single())
        .isEqualTo("Phường Năm");
  }

  @Test
  void previewedImportIsGivenUp() {
    ImportJob job = desk.preview("areas", commune("90006", "Phường Sáu"));
    assertThat(imports.cancel(Desk.ADMIN, job.id())).isInstanceOf(Outcome.Done.class);
    assertThat(desk.commit(job).status()).isEqualTo(ImportStatus.CANCELLED);
    assertThat(imports.commit(Desk.ADMIN, job.id())).isInstanceOf(Outcome.WrongState.class);
    assertThat(bearers("90006")).isZero();
  }

  /// A process has taken it up and is at it when the wish comes; it stops at its next step.
  @Test
  void runningImportIsGivenUpAtItsNextStep() {
    ImportJob job = received("90007");
    jdbc.sql("update shared.import_job set phase = 'PLAN', phase_began_at = now() where id = ?")
        .param(job.id().value())
        .update();
    imports.cancel(Desk.ADMIN, job.id());
    assertThat(imports.find(job.id()).orElseThrow().status()).isEqualTo(ImportStatus.RUNNING);
    work.run(job.id());
    assertThat(imports.find(job.id()).orElseThrow().status()).isEqualTo(ImportStatus.CANCELLED);
    assertThat(bearers("90007")).isZero();
  }

  /// The process died at its first attempt; what it had not committed is as if it had never been.
  @Test
  void importOfADeadProcessIsTakenUpAgain() {
    ImportJob job = received("90008");
    jdbc.sql(
            """
            update shared.import_job
            set phase = 'WRITE', phase_began_at = now(), attempt = 1
            where id = ?
            """)
        .param(job.id().value())
        .update();
    assertThat(work.runWaiting()).isEqualTo(1);
    assertThat(imports.find(job.id()).orElseThrow().status()).isEqualTo(ImportStatus.DONE);
    assertThat(bearers("90008")).isEqualTo(1);
    assertThat(work.runWaiting()).isZero();
  }

  /// The content is gone: a fault of the house, not of the file.
  @Test
  void failedImportIsTriedAgain() {
    ImportJob job = received("90009");
    jdbc.sql("create table hidden_file as select * from shared.import_part where job_id = ?")
        .param(job.id().value())
        .update();
    jdbc.sql("delete from shared.import_part where job_id = ?").param(job.id().value()).update();
    work.run(job.id());
    assertThat(imports.find(job.id()).orElseThrow().status()).isEqualTo(ImportStatus.FAILED);
    assertThat(desk.faults(job)).containsExactly(RowFault.ofFile("import.failed"));

    jdbc.sql("insert into shared.import_part select * from hidden_file").update();
    jdbc.sql("drop table hidden_file").update();
    assertThat(imports.retry(Desk.ADMIN, job.id())).isInstanceOf(Outcome.Done.class);
    work.run(job.id());
    assertThat(imports.find(job.id()).orElseThrow().status()).isEqualTo(ImportStatus.DONE);
    assertThat(desk.faults(job)).isEmpty();
  }

  @Test
  void importsAreListedByKindNewestFirst() {
    ImportJob job = desk.preview("stations", "code,name,commune\nS,Đài,00000\n");
    assertThat(imports.list(all("stations"), 1).rows())
        .extracting(ImportJob::id)
        .containsExactly(job.id());
    assertThat(imports.list(all(), 1).rows()).isEmpty();
  }

  private static Imports.Wanted all(String... kinds) {
    return new Imports.Wanted(List.of(kinds), List.of(), Desk.ADMIN);
  }

  private ImportJob received(String code) {
    byte[] content = commune(code, "Phường " + code).getBytes(UTF_8);
    return imports.receive(
        Desk.ADMIN,
        "areas",
        new Imports.Received("a.csv", Imports.Content.of(content), Map.of(), true));
  }
}

package vn.lantoa.reports.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.reports.PrintId;
import vn.lantoa.reports.PrintWork;
import vn.lantoa.reports.Prints;
import vn.lantoa.reports.Prints.Answer;
import vn.lantoa.reports.Prints.Kind;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.results.Contributions;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.PageClient;

/// Files of reports: small ones at once, large ones as work that everybody shares. No scheduler
/// runs here, so large ones wait until somebody does the work.
@LantoaTest
class PrintJobTests {
  private static final String SMALL = "Có {{CONFERENCES|số}}.\n\n[[bảng tỉnh: CONFERENCES]]";
  private static final String LARGE = "[[bảng tỉnh: CONFERENCES]]\n".repeat(12);

  @Autowired private Prints prints;
  @Autowired private PrintWork work;
  @Autowired private PrintRows rows;
  @Autowired private Reports reports;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApiClient api;
  @Autowired private PageClient client;

  private Viewer officer;
  private Signed desk;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    jdbc.sql("truncate reports.report cascade").update();
    jdbc.sql("truncate activities.activity cascade").update();
    Contributions.forget(jdbc);
    Crew crew = new Crew(accounts, organisation);
    officer = crew.officer();
    desk = new Signed(reports, officer, crew.leader());
  }

  private Answer asked(ReportId id, Kind kind) {
    return prints.ask(officer, id, kind).orElseThrow();
  }

  private byte[] ready(ReportId id, Kind kind) {
    assertThat(asked(id, kind)).isInstanceOf(Answer.Ready.class);
    return ((Answer.Ready) asked(id, kind)).file();
  }

  private PrintId underway(ReportId id) {
    Answer answer = asked(id, Kind.PDF);
    assertThat(answer).isInstanceOf(Answer.Underway.class);
    return ((Answer.Underway) answer).print().id();
  }

  private long kept() {
    return jdbc.sql("select count(*) from reports.print").query(Long.class).single();
  }

  @Test
  void smallReportIsThereAtOnceAndPrintedOnce() {
    ReportId id = desk.draft(SMALL);
    byte[] first = ready(id, Kind.PDF);
    assertThat(ready(id, Kind.PDF)).isEqualTo(first);
    assertThat(kept()).isOne();
    assertThat(ready(id, Kind.DOCX)).startsWith('P', 'K');
    assertThat(ready(id, Kind.XLSX)).startsWith('P', 'K');
    assertThat(kept()).isEqualTo(3);
  }

  @Test
  void largeReportIsPrintedOnceForEverybodyWhoAsks() throws Exception {
    ReportId id = desk.draft(LARGE);
    Callable<PrintId> asker = () -> underway(id);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(asker);
      var other = threads.submit(asker);
      assertThat(one.get()).isEqualTo(other.get());
    }
    assertThat(kept()).isOne();
    assertThat(work.runWaiting()).isOne();
    byte[] file = ready(id, Kind.PDF);
    assertThat(new String(file, 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF");
    assertThat(kept()).isOne();
  }

  /// A record more, another text, a day more: each makes the file another.
  @Test
  void fileOfADraftIsNeverOlderThanItsFigures() {
    ReportId id = desk.draft(SMALL);
    byte[] before = ready(id, Kind.XLSX);
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    contributions.add(contributions.by("46", LocalDate.of(2026, 11, 2), 1, 5));
    byte[] after = ready(id, Kind.XLSX);
    assertThat(after).isNotEqualTo(before);
    desk.written(id, SMALL + "\n\nThêm một câu.");
    ready(id, Kind.XLSX);
    assertThat(kept()).isEqualTo(3);
  }

  @Test
  void whatADeadProcessLeftIsPrintedFromTheBeginningAndTheDeadWritesNothing() {
    ReportId id = desk.draft(LARGE);
    PrintId print = underway(id);
    PrintRows.Run dead = rows.take(print, Instant.parse("2026-11-20T02:00:00Z")).orElseThrow();
    assertThat(
            rows.tell(
                dead,
                new Prints.Stage(Prints.Phase.FIGURES, Instant.EPOCH, 3, 12),
                Instant.parse("2026-11-20T02:00:01Z")))
        .isTrue();
    assertThat(rows.isIdle(print, Instant.parse("2026-11-20T02:01:30Z"))).isTrue();
    assertThat(rows.isIdle(print, Instant.parse("2026-11-20T02:00:00Z"))).isFalse();
    assertThat(prints.findFor(officer, print).orElseThrow().stage())
        .isEqualTo(new Prints.Stage(Prints.Phase.FIGURES, Instant.EPOCH, 3, 12));
    work.run(print);
    rows.done(dead, new byte[] {1}, null, Instant.EPOCH);
    assertThat(ready(id, Kind.PDF)).hasSizeGreaterThan(1000);
    assertThat(
            rows.tell(
                dead, new Prints.Stage(Prints.Phase.LAYOUT, Instant.EPOCH, 0, 0), Instant.EPOCH))
        .isFalse();
  }

  /// 3 of 12 in 6 seconds leave 18.
  @Test
  void timeLeftIsToldFromWhatIsDone() {
    Instant began = Instant.parse("2026-11-20T02:00:00Z");
    Prints.Stage stage = new Prints.Stage(Prints.Phase.FIGURES, began, 3, 12);
    assertThat(stage.left(began.plusSeconds(6))).contains(Duration.ofSeconds(18));
    assertThat(new Prints.Stage(Prints.Phase.FIGURES, began, 0, 12).left(began)).isEmpty();
    assertThat(new Prints.Stage(Prints.Phase.LAYOUT, began, 12, 12).left(began)).isEmpty();
  }

  @Test
  void failureIsToldAndTheNextOneWhoAsksBeginsAnew() {
    ReportId id = desk.signed(SMALL);
    String printout =
        jdbc.sql("select printout::text from reports.report").query(String.class).single();
    jdbc.sql("update reports.report set printout = '[]'").update();
    Answer answer = asked(id, Kind.PDF);
    assertThat(answer).isInstanceOf(Answer.Underway.class);
    Prints.Print failed = ((Answer.Underway) answer).print();
    assertThat(failed.status()).isEqualTo(Prints.Status.FAILED);
    client.signIn("p46.officer", Crew.PASSWORD);
    var page = client.get("/reports/" + id + "/prints/" + failed.id());
    assertThat(page.text()).contains("Chưa in được báo cáo này", "In lại");
    api.token(tokens.create(officer, "test"));
    assertThat(api.get("/api/v1/reports/" + id + ".pdf").status()).isEqualTo(500);
    jdbc.sql("update reports.report set printout = cast(? as jsonb)").param(printout).update();
    ready(id, Kind.PDF);
  }

  @Test
  void programsAreToldWhereToLookAndGetTheFileThere() {
    ReportId id = desk.draft(LARGE);
    api.token(tokens.create(officer, "test"));
    var accepted = api.get("/api/v1/reports/" + id + ".docx");
    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.json().path("status").asString()).isEqualTo("RUNNING");
    String at = accepted.header("Location");
    work.runWaiting();
    var done = api.get(at);
    assertThat(done.json().path("status").asString()).isEqualTo("DONE");
    assertThat(new String(api.bytes(at + "/events"), UTF_8))
        .contains("event:end", "Tệp đã in xong")
        .doesNotContain("Đang chờ");
    assertThat(api.bytes(done.json().path("file").asString()))
        .isEqualTo(api.bytes("/api/v1/reports/" + id + ".docx"));
  }

  @Test
  void peopleSeeHowFarItIsWithoutScripts() {
    ReportId id = desk.draft(LARGE);
    client.signIn("p46.officer", Crew.PASSWORD);
    var sent = client.get("/reports/" + id + ".pdf");
    assertThat(sent.status()).isEqualTo(303);
    String at = sent.location();
    assertThat(client.get(at).text()).contains("Đang chờ đến lượt in", "vẫn được in");
    rows.take(underway(id), Instant.parse("2026-11-20T02:00:00Z"));
    assertThat(client.get(at).text()).contains("Đang tính số liệu");
    work.runWaiting();
    assertThat(client.get(at).one("a.btn-primary").attr("href")).isEqualTo(at + "/file");
  }

  @Test
  void strangersSeeNeitherFileNorProgress() {
    ReportId id = desk.draft(LARGE);
    PrintId print = underway(id);
    Viewer other =
        new Crew(accounts, organisation).person("p48.officer", Role.PROVINCIAL_OFFICER, "48");
    assertThat(prints.ask(other, id, Kind.PDF)).isEmpty();
    assertThat(prints.findFor(other, print)).isEmpty();
    work.run(print);
    assertThat(prints.openFor(other, print)).isEqualTo(Optional.empty());
    assertThat(prints.openFor(officer, print)).isPresent();
  }

  @Test
  void reportWithoutTablesHasNoWorkbook() {
    ReportId id = desk.draft("Chỉ có chữ.");
    assertThat(asked(id, Kind.XLSX)).isEqualTo(new Answer.NoTables());
    assertThat(asked(id, Kind.XLSX)).isEqualTo(new Answer.NoTables());
  }
}

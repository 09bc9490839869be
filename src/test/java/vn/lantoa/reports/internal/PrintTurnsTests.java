package vn.lantoa.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.reports.PrintId;
import vn.lantoa.reports.Prints;
import vn.lantoa.reports.Prints.Answer;
import vn.lantoa.reports.Prints.Kind;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.results.Contributions;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.TestClock;

/// Who prints a file, and for whom. The scheduler keeps its queue but does not run, so that a test
/// can be the worker.
@LantoaTest
class PrintTurnsTests {
  private static final String SMALL = "Có {{CONFERENCES|số}}.\n\n[[bảng tỉnh: CONFERENCES]]";
  private static final String LARGE = "[[bảng tỉnh: CONFERENCES]]\n".repeat(12);
  private static final Duration LEFT = Duration.ofSeconds(61);

  @Autowired private PrintRows rows;
  @Autowired private PrintRunner runner;
  @Autowired private ReportRows reportRows;
  @Autowired private ReportSight sight;
  @Autowired private ContentMark marks;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private DataSource dataSource;
  @Autowired private Reports reports;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private Crew crew;
  private Viewer officer;
  private Signed desk;
  private PrintQueue queue;
  private Prints prints;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    jdbc.sql("truncate reports.report cascade").update();
    jdbc.sql("truncate activities.activity cascade").update();
    Contributions.forget(jdbc);
    crew = new Crew(accounts, organisation);
    officer = crew.officer();
    desk = new Signed(reports, officer, crew.leader());
    Scheduler scheduler =
        Scheduler.create(
                new TransactionAwareDataSourceProxy(dataSource),
                PrintTasks.printReport(runner, clock))
            .build();
    var beans = new StaticListableBeanFactory(Map.of("scheduler", scheduler));
    queue = new PrintQueue(beans.getBeanProvider(Scheduler.class), rows, clock);
    prints =
        new PrintDesk(
            rows,
            new PrintDesk.Sight(reportRows, sight, marks),
            runner,
            queue,
            transactions,
            clock);
    emptyQueue();
  }

  @AfterEach
  void emptyQueue() {
    jdbc.sql("delete from scheduled_tasks where task_name = :name")
        .param("name", PrintTasks.RUN)
        .update();
    clock.reset();
  }

  private List<String> queued() {
    return jdbc.sql("select task_instance from scheduled_tasks where task_name = :name")
        .param("name", PrintTasks.RUN)
        .query(String.class)
        .list();
  }

  private Answer asked(ReportId id) {
    return prints.ask(officer, id, Kind.PDF).orElseThrow();
  }

  private PrintId underway(ReportId id) {
    Answer answer = asked(id);
    assertThat(answer).isInstanceOf(Answer.Underway.class);
    return ((Answer.Underway) answer).print().id();
  }

  private int attempts(PrintId id) {
    return jdbc.sql("select attempt from reports.print where id = :id")
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  @Test
  void whoeverAsksLeavesAWorkerAloneUntilItFallsSilent() {
    ReportId id = desk.draft(LARGE);
    PrintId print = underway(id);
    underway(id);
    assertThat(queued()).containsExactly(print.toString());
    emptyQueue();

    PrintRows.Run worker = rows.take(print, clock.instant()).orElseThrow();
    assertThat(underway(id)).isEqualTo(print);
    assertThat(prints.findFor(officer, print)).isPresent();
    assertThat(queued()).isEmpty();
    assertThat(runner.attend(print)).isFalse();
    var stage = new Prints.Stage(Prints.Phase.FIGURES, Instant.EPOCH, 3, 12);
    assertThat(rows.tell(worker, stage, clock.instant())).isTrue();
    assertThat(prints.findFor(officer, print).orElseThrow().stage()).isEqualTo(stage);

    clock.advance(LEFT);
    underway(id);
    assertThat(queued()).containsExactly(print.toString());
    assertThat(runner.attend(print)).isTrue();
    assertThat(attempts(print)).isEqualTo(2);
    assertThat(rows.tell(worker, stage, clock.instant())).isFalse();
    assertThat(asked(id)).isInstanceOf(Answer.Ready.class);
  }

  /// The second one adds it while the first one's transaction is still open.
  @Test
  void twoWhoAskAtOncePutItIntoTheQueueOnce() throws Exception {
    PrintId print = begun(desk.draft(LARGE));
    var transaction = new TransactionTemplate(transactions);
    Runnable add = () -> transaction.executeWithoutResult(status -> queue.add(print));
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<?> second =
          transaction.execute(
              status -> {
                queue.add(print);
                Future<?> other = threads.submit(add);
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                assertThat(other.isDone()).isFalse();
                return other;
              });
      assertThat(second).isNotNull();
      second.get();
    }
    assertThat(queued()).containsExactly(print.toString());
  }

  /// A process that died while it printed a small one leaves it to whoever asks next.
  @Test
  void smallOneThatWasLeftIsPrintedByWhoAsksNext() {
    ReportId id = desk.draft(SMALL);
    PrintId print = begun(id);
    assertThat(rows.take(print, clock.instant())).isPresent();
    assertThat(underway(id)).isEqualTo(print);
    assertThat(attempts(print)).isOne();

    clock.advance(LEFT);
    assertThat(asked(id)).isInstanceOf(Answer.Ready.class);
    assertThat(attempts(print)).isEqualTo(2);
  }

  private PrintId begun(ReportId id) {
    String mark = marks.of(reportRows.find(id).orElseThrow());
    return rows.ask(new PrintRows.Content(id, Kind.PDF, mark), clock.instant()).id();
  }

  /// Staff read what was handed in; what stood there before is the writers' own.
  @Test
  void fileOfAnOlderTextIsForWhoWrites() {
    Viewer reader = crew.person("p46.staff", Role.STAFF, "46");
    ReportId id = desk.draft(SMALL);
    PrintId older = begun(id);
    assertThat(runner.attend(older)).isTrue();
    desk.written(id, "Chỉ có {{CONFERENCES|số}}.");
    assertThat(prints.ask(reader, id, Kind.PDF)).isEmpty();
    int version = reports.findFor(officer, id).orElseThrow().version();
    Signed.done(reports.submit(officer, id, version));

    assertThat(prints.findFor(reader, older)).isEmpty();
    assertThat(prints.openFor(reader, older)).isEmpty();
    assertThat(prints.openFor(officer, older)).isPresent();
    assertThat(prints.ask(reader, id, Kind.PDF).orElseThrow()).isInstanceOf(Answer.Ready.class);
    PrintId present = begun(id);
    assertThat(prints.openFor(reader, present)).isPresent();
  }

  /// A report of the whole agency collects from provinces, which collect from base offices.
  @Test
  void fileOfADraftIsNeverOlderThanReportsFurtherBelowOrTheUnits() {
    ReportId id = desk.draft(SMALL);
    jdbc.sql("update reports.report set unit_id = :top")
        .param("top", crew.unit("BHXHVN").value())
        .update();
    String before = mark(id);
    assertThat(mark(id)).isEqualTo(before);

    Signed base = new Signed(reports, crew.base(), crew.leader());
    ReportId below = base.draft(SMALL);
    assertThat(mark(id)).isEqualTo(before);
    Report draft = reports.findFor(base.officer(), below).orElseThrow();
    Signed.done(reports.submit(base.officer(), below, draft.version()));
    String handedIn = mark(id);
    assertThat(handedIn).isNotEqualTo(before);

    jdbc.sql("update organisation.unit_version set parent_id = parent_id where false").update();
    assertThat(mark(id)).isNotEqualTo(handedIn);
  }

  private String mark(ReportId id) {
    return marks.of(reportRows.find(id).orElseThrow());
  }
}

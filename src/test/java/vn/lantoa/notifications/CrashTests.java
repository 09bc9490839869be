package vn.lantoa.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.directives.People;
import vn.lantoa.notifications.internal.mail.RudeServer;
import vn.lantoa.notifications.internal.mail.RudeServer.Manners;
import vn.lantoa.start.LantoaProcess;
import vn.lantoa.start.MadeHome;

/// The finished program is killed between two steps, each time at a point that the database shows:
/// a lock held by the test stops the next step. Afterwards nothing is lost and nothing is double.
@Tag("process")
final class CrashTests {
  private static final String TOKEN = "lantoa_crash-test";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  private int mailPort;

  private LantoaProcess start() {
    Map<String, String> settings =
        Map.of(
            "SPRING_MAIL_HOST", "127.0.0.1",
            "SPRING_MAIL_PORT", Integer.toString(mailPort),
            "DB_SCHEDULER_HEARTBEAT_INTERVAL", "1s",
            "DB_SCHEDULER_MISSED_HEARTBEATS_LIMIT", "4",
            "DB_SCHEDULER_POLLING_INTERVAL", "1s");
    return LantoaProcess.start(folder.resolve("home"), LantoaProcess.freePort(), settings)
        .awaitReady();
  }

  @Test
  void nothingIsLostOrDoubleWhereverTheProgramIsKilled() throws Exception {
    MadeHome.at(folder.resolve("home"));
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch killed = new CountDownLatch(1);
    try (RudeServer server =
        new RudeServer(
            Manners.POLITE,
            () -> {
              taken.countDown();
              awaitUninterrupted(killed);
            })) {
      mailPort = server.port();
      try (LantoaProcess program = start()) {
        killAfterIssueBeforeTheListenerRuns(program);
      }
      try (LantoaProcess program = start()) {
        assertThatTheListenerRanOnce(program);
        killInTheMiddleOfReminding(program);
      }
      try (LantoaProcess program = start()) {
        assertThatRemindersAreSaidOnce(program);
        killBetweenTakingAndRecordingOfAMail(program, taken, killed);
      }
      try (LantoaProcess program = start()) {
        assertThatTheMailIsUnknownAndNotSentAgain(program);
      }
      assertThat(server.taken()).hasSize(1);
    }
  }

  private static void killAfterIssueBeforeTheListenerRuns(LantoaProcess program) throws Exception {
    seed(program);
    String directive = upload(program);
    try (Connection holder = program.connect()) {
      hold(holder, "lock table notifications.notice in exclusive mode");
      assertThat(post(program, "/api/v1/directives/" + directive + "/issue")).isEqualTo(200);
      assertThat(number(program, "select count(*) from notifications.notice")).isZero();
      assertThat(
              number(
                  program, "select count(*) from event_publication where completion_date is null"))
          .isPositive();
      program.kill();
    }
  }

  private static void assertThatTheListenerRanOnce(LantoaProcess program) throws Exception {
    await()
        .atMost(PATIENCE)
        .until(() -> number(program, "select count(*) from notifications.notice") == 1);
    assertThat(text(program, "select kind from notifications.notice"))
        .isEqualTo("directive.issued");
  }

  /// Work that is to be acknowledged was not, for ten days: the unit's officer hears of it, and
  /// headquarters of the units at which nobody is placed.
  private static void killInTheMiddleOfReminding(LantoaProcess program) throws Exception {
    execute(program, "update directives.directive set issued_at = now() - interval '60 days'");
    execute(program, "update directives.assignment set acknowledge_by = current_date - 10");
    try (Connection holder = program.connect()) {
      hold(holder, "lock table notifications.notice in exclusive mode");
      runNow(program, "notifications-reminders");
      String stopped =
          "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
              + " and query like '%notifications.notice%'";
      await().atMost(PATIENCE).until(() -> number(program, stopped) > 0);
      program.kill();
      assertThat(number(program, "select count(*) from notifications.reminded")).isZero();
    }
  }

  private static void assertThatRemindersAreSaidOnce(LantoaProcess program) throws Exception {
    await()
        .atMost(PATIENCE)
        .until(() -> number(program, "select count(*) from notifications.reminded") > 0);
    String reminders =
        "select count(*) from notifications.notice n join identity.account a on a.id = n.account_id"
            + " where a.name = 'p46.officer' and n.kind = 'reminder.unacknowledged'";
    assertThat(number(program, reminders)).isOne();
    long all = number(program, "select count(*) from notifications.notice");
    awaitRunOf(program, "notifications-reminders");
    assertThat(number(program, "select count(*) from notifications.notice")).isEqualTo(all);
  }

  private static void killBetweenTakingAndRecordingOfAMail(
      LantoaProcess program, CountDownLatch taken, CountDownLatch killed) throws Exception {
    execute(
        program,
        "insert into notifications.preference (account_id, digest_at, prompt)"
            + " select id, '00:00', false from identity.account where name = 'p46.officer'");
    execute(
        program, "update identity.account set email = 'hue@vss.test' where name = 'p46.officer'");
    runNow(program, "notifications-mail");
    await().atMost(PATIENCE).until(() -> taken.getCount() == 0);
    program.kill();
    killed.countDown();
    assertThat(text(program, "select state || ending from notifications.mail"))
        .isEqualTo("SENDINGtrue");
  }

  private static void assertThatTheMailIsUnknownAndNotSentAgain(LantoaProcess program)
      throws Exception {
    execute(program, "update notifications.mail set taken_at = taken_at - interval '1 hour'");
    awaitRunOf(program, "notifications-mail");
    awaitRunOf(program, "notifications-mail");
    assertThat(text(program, "select string_agg(state, ',') from notifications.mail"))
        .isEqualTo("UNKNOWN");
  }

  /// An editor with a token, an officer at Huế, and a day of work without quiet hours.
  private static void seed(LantoaProcess program) throws Exception {
    account(program, "hq.editor", "HQ_EDITOR", "BHXHVN");
    account(program, "p46.officer", "PROVINCIAL_OFFICER", "46");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(UTF_8));
    execute(
        program,
        "insert into identity.api_token (account_id, hash, label) select id, '\\x%s', 'test'"
                .formatted(HexFormat.of().formatHex(hash))
            + " from identity.account where name = 'hq.editor'");
    execute(program, "update notifications.quiet set begins_at = '00:00', ends_at = '00:00'");
    execute(program, "delete from organisation.calendar_day where day = current_date");
    execute(
        program,
        "insert into organisation.calendar_day (day, kind, name)"
            + " select current_date, 'WORKING', 'x' where extract(isodow from current_date) > 5");
    execute(program, "update organisation.calendar_state set revision = gen_random_uuid()");
  }

  private static void account(LantoaProcess program, String name, String role, String unit)
      throws SQLException {
    String at =
        "(select unit_id from organisation.unit_version where code = '%s' and valid @> current_date)"
            .formatted(unit);
    execute(
        program,
        "insert into identity.account (name, person, unit_id, given_unit_id, password_hash)"
            + " values ('%s', 'Mẫu', %s, %s, 'x')".formatted(name, at, at));
    execute(
        program,
        "insert into identity.account_role (account_id, role, unit_id, given_unit_id)"
            + " select id, '%s', unit_id, unit_id from identity.account where name = '%s'"
                .formatted(role, name));
  }

  private static String upload(LantoaProcess program) throws Exception {
    String body =
        "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\n"
            + People.text(981)
            + "\r\n--cut--\r\n";
    var request =
        request(program, "/api/v1/directives")
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    String made = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    return JsonMapper.builder().build().readTree(made).get("id").asString();
  }

  private static int post(LantoaProcess program, String path)
      throws IOException, InterruptedException {
    var request =
        request(program, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"acknowledgeWithinDays\": 5}"))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
  }

  private static HttpRequest.Builder request(LantoaProcess program, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.port() + path))
        .header("Authorization", "Bearer " + TOKEN);
  }

  private static void runNow(LantoaProcess program, String task) throws SQLException {
    execute(
        program,
        "update scheduled_tasks set execution_time = now() where task_name = '%s'".formatted(task));
  }

  /// Lets the task run once more and waits for its end.
  private static void awaitRunOf(LantoaProcess program, String task) throws SQLException {
    String last =
        "select coalesce(extract(epoch from last_success) * 1000, 0)::bigint from scheduled_tasks"
            + " where not picked and task_name = '%s'".formatted(task);
    await().atMost(PATIENCE).until(() -> number(program, last) >= 0);
    long before = number(program, last);
    runNow(program, task);
    await().atMost(PATIENCE).until(() -> number(program, last) > before);
  }

  private static void hold(Connection holder, String lock) throws SQLException {
    holder.setAutoCommit(false);
    try (Statement statement = holder.createStatement()) {
      statement.execute(lock);
    }
  }

  private static void execute(LantoaProcess program, String sql) throws SQLException {
    try (Connection connection = program.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// -1 where there is no row.
  private static long number(LantoaProcess program, String sql) throws SQLException {
    try (Connection connection = program.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : -1;
    }
  }

  private static String text(LantoaProcess program, String sql) throws SQLException {
    try (Connection connection = program.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

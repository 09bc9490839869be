package vn.lantoa.activities.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lantoa.start.OfficerWithToken.request;
import static vn.lantoa.start.OfficerWithToken.text;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.start.LantoaProcess;
import vn.lantoa.start.MadeHome;
import vn.lantoa.start.OfficerWithToken;

/// The finished program is killed while it stages a file and while it writes it, each time at a
/// point that the database shows. Afterwards nothing is lost and nothing is double.
@Tag("process")
final class KilledImportTests {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int ROWS = 60_000;

  @TempDir private Path folder;

  private LantoaProcess start() {
    return LantoaProcess.start(
            folder.resolve("home"),
            LantoaProcess.freePort(),
            Map.of(
                "DB_SCHEDULER_HEARTBEAT_INTERVAL", "1s",
                "DB_SCHEDULER_MISSED_HEARTBEATS_LIMIT", "4",
                "DB_SCHEDULER_POLLING_INTERVAL", "1s"))
        .awaitReady();
  }

  @Test
  void nothingIsLostOrDoubleWhereverTheProgramIsKilled() throws Exception {
    MadeHome.at(folder.resolve("home"));
    String id;
    try (LantoaProcess program = start()) {
      OfficerWithToken.make(program);
      id = upload(program);
      // Reading has begun, and has not ended.
      await()
          .atMost(PATIENCE)
          .until(() -> text(program, "select phase from shared.import_job").equals("READ"));
      program.kill();
    }
    try (LantoaProcess program = start()) {
      awaitStatus(program, "PREVIEWED");
      assertThat(text(program, "select rows_new || ' ' || rows_refused from shared.import_job"))
          .isEqualTo(ROWS + " 0");
      killWhileWriting(program, id);
      assertThat(text(program, "select count(*) from activities.activity")).isEqualTo("0");
    }
    try (LantoaProcess program = start()) {
      awaitStatus(program, "DONE");
      assertThatAllIsThereOnce(program);
    }
  }

  private static void killWhileWriting(LantoaProcess program, String id) throws Exception {
    try (Connection holder = program.connect()) {
      holder.setAutoCommit(false);
      try (Statement statement = holder.createStatement()) {
        // Contributions of the first portion wait for this lock.
        statement.execute("lock table activities.contribution_delta in exclusive mode");
      }
      post(program, "/api/v1/imports/" + id + "/commit");
      String waiting =
          "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
              + " and query like '%into activities.contribution_delta%'";
      await().atMost(PATIENCE).until(() -> !text(program, waiting).equals("0"));
      program.kill();
    }
  }

  private static void assertThatAllIsThereOnce(LantoaProcess program) throws SQLException {
    assertThat(
            text(
                program,
                "select count(*) || ' ' || count(distinct row_key) from activities.activity"))
        .isEqualTo(ROWS + " " + ROWS);
    // The fold may have taken some already.
    assertThat(
            text(
                program,
                "select (select coalesce(sum(activities), 0) from activities.contribution_delta)"
                    + " + (select coalesce(sum(activities), 0) from results.summary where version ="
                    + " (select max(version) from results.summary))"))
        .isEqualTo(Integer.toString(ROWS));
  }

  private static void awaitStatus(LantoaProcess program, String status) {
    await()
        .atMost(PATIENCE)
        .until(() -> text(program, "select status from shared.import_job").equals(status));
  }

  private static String upload(LantoaProcess program) throws Exception {
    StringBuilder csv = new StringBuilder(FileDesk.HEAD);
    for (int n = 0; n < ROWS; n++) {
      csv.append("K").append(n).append(",46,SMALL_GROUP,,2026-01-15,1,10,Nhóm nhỏ\n");
    }
    String body =
        "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + csv
            + "\r\n--cut--\r\n";
    var request =
        request(program, "/api/v1/imports/activities")
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    String made = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    return JsonMapper.builder().build().readTree(made).get("id").asString();
  }

  private static void post(LantoaProcess program, String path)
      throws IOException, InterruptedException {
    var request = request(program, path).POST(HttpRequest.BodyPublishers.noBody()).build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
        .isEqualTo(202);
  }
}

package vn.lantoa.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lantoa.start.OfficerWithToken.request;
import static vn.lantoa.start.OfficerWithToken.text;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.start.LantoaProcess;
import vn.lantoa.start.MadeHome;
import vn.lantoa.start.OfficerWithToken;

/// The database is stopped, stopped at once and killed while eight clients record, each sending
/// again with its key what was not answered. The program lives on and brings the database back.
@Tag("process")
final class RestartedDatabaseTests {
  private static final int CLIENTS = 8;
  private static final int EACH = 60;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /// Id of the record by key, and what was refused in between.
  private final Map<String, String> answered = new ConcurrentHashMap<>();

  private final Queue<HttpResponse<String>> refused = new ConcurrentLinkedQueue<>();

  @Test
  void everyRequestIsAnsweredOnceWhateverHappensToTheDatabase() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    try (LantoaProcess program =
            LantoaProcess.start(MadeHome.at(folder.resolve("home"))).awaitReady();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1)) {
      OfficerWithToken.make(program);
      Future<List<String>> pages = clients.submit(() -> pagesOfRefusal(program, done));
      List<Future<Boolean>> all = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        all.add(clients.submit(recording(program, client)));
      }
      try {
        outage(program, 60, all, () -> stop(program, "INT"));
        outage(program, 180, all, () -> stop(program, "QUIT"));
        outage(program, 300, all, () -> killed(program));
        for (Future<Boolean> client : all) {
          assertThat(client.get()).isTrue();
        }
      } finally {
        done.set(true);
      }
      assertThatAllIsThereOnce(program);
      assertThatClientsWereTold(pages.get());
    }
  }

  private Callable<Boolean> recording(LantoaProcess program, int client) {
    return () -> {
      for (int n = 0; n < EACH; n++) {
        record(program, "client-" + client + "-" + n, 1 + n % 3);
      }
      return true;
    };
  }

  /// Sends until there is an answer, as a careful program does.
  private void record(LantoaProcess program, String key, int quantity) throws Exception {
    String body =
        JSON.writeValueAsString(
            Map.of(
                "unit",
                "46",
                "form",
                "SMALL_GROUP",
                "to",
                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString(),
                "title",
                key,
                "quantity",
                quantity,
                "attendances",
                10));
    HttpRequest request =
        request(program, "/api/v1/activities")
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> isAnswered(program, key, request));
  }

  private boolean isAnswered(LantoaProcess program, String key, HttpRequest request)
      throws Exception {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() == 201) {
      answered.put(key, JSON.readTree(answer.body()).get("id").asString());
      return true;
    }
    refused.add(answer);
    assertThat(answer.statusCode())
        .as(() -> answer.body() + "\n" + program.output())
        .isEqualTo(503);
    return false;
  }

  /// What a person sees meanwhile, whose session cannot be read.
  private List<String> pagesOfRefusal(LantoaProcess program, AtomicBoolean done) throws Exception {
    List<String> seen = new ArrayList<>();
    HttpRequest page =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.port() + "/activities"))
            .header("Cookie", "lantoa=MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw")
            .build();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(
            () -> {
              HttpResponse<String> answer = http.send(page, BodyHandlers.ofString());
              if (answer.statusCode() != 302) {
                seen.add(answer.statusCode() + answer.body());
              }
              return done.get();
            });
    return seen;
  }

  /// Ends the database once so much is answered, and waits until the program has it running again.
  private void outage(LantoaProcess program, int after, List<Future<Boolean>> clients, Act act)
      throws Exception {
    await()
        .atMost(PATIENCE)
        .failFast(() -> failWith(clients))
        .until(() -> answered.size() >= after);
    long before = revivals(program);
    act.now();
    await().atMost(PATIENCE).until(() -> revivals(program) > before);
  }

  private static void failWith(List<Future<Boolean>> clients) {
    for (Future<Boolean> client : clients) {
      if (client.state() == Future.State.FAILED) {
        throw new AssertionError("A client failed", client.exceptionNow());
      }
    }
  }

  /// Something that ends the database.
  private interface Act {
    void now() throws Exception;
  }

  private static long revivals(LantoaProcess program) {
    return program.output().lines().filter(line -> line.contains("PostgreSQL runs again")).count();
  }

  /// As `pg_ctl stop -m fast` (INT) and `-m immediate` (QUIT), which refuses to run for root.
  private static void stop(LantoaProcess program, String signal)
      throws IOException, InterruptedException {
    long postmaster = program.database().orElseThrow().pid();
    Process sent = new ProcessBuilder("kill", "-" + signal, Long.toString(postmaster)).start();
    assertThat(sent.waitFor()).isZero();
  }

  private static void killed(LantoaProcess program) {
    program.database().orElseThrow().destroyForcibly();
  }

  /// 8 clients × 60 records; quantities 1, 2, 3 in turn make 120 for each client.
  private void assertThatAllIsThereOnce(LantoaProcess program) throws Exception {
    assertThat(answered).hasSize(CLIENTS * EACH);
    assertThat(answered.values()).doesNotHaveDuplicates();
    assertThat(
            text(
                program,
                "select count(*) || ' ' || count(distinct title) || ' ' || sum(quantity)"
                    + " from activities.activity"))
        .isEqualTo("480 480 960");
    assertThat(
            text(
                program,
                "select string_agg(id::text, ' ' order by id::text) from activities.activity"))
        .isEqualTo(String.join(" ", answered.values().stream().sorted().toList()));
    assertThat(
            text(
                program,
                "select sum(activities) || ' ' || sum(quantity) from ("
                    + "select activities, quantity from activities.contribution_delta"
                    + " union all select activities, quantity from results.summary"
                    + " where version = (select max(version) from results.summary)) as figures"))
        .isEqualTo("480 960");
    assertThat(
            text(program, "select count(*) from shared.audit where action = 'activity.recorded'"))
        .isEqualTo("480");
  }

  private void assertThatClientsWereTold(List<String> pages) {
    assertThat(refused).isNotEmpty();
    for (HttpResponse<String> answer : refused) {
      JsonNode problem = JSON.readTree(answer.body());
      assertThat(problem.path("code").asString()).isEqualTo("store.away");
      assertThat(problem.path("detail").asString()).contains("gửi lại");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
    assertThat(pages)
        .allSatisfy(page -> assertThat(page).startsWith("503").contains("Cơ sở dữ liệu tạm ngừng"));
  }
}

package vn.lantoa.activities.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Tokens;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.testing.LantoaTest;

/// Progress of an import as a browser or a program hears it.
@LantoaTest
final class ImportEventsTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> PHASES = List.of("WAITING", "READ", "PLAN", "WRITE");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Autowired private Imports imports;
  @Autowired private ImportWork work;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Tokens tokens;
  @Autowired private Environment environment;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource database;

  private Crew crew;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    crew = new Crew(accounts, organisation);
  }

  private ImportJob received() {
    byte[] csv =
        (FileDesk.HEAD + "S1,46-01,SMALL_GROUP,,2026-11-18,3,45,Nhóm nhỏ ở thôn\n").getBytes(UTF_8);
    return imports.receive(
        crew.officer().actor(),
        "activities",
        new Imports.Received("s.csv", Imports.Content.of(csv), Map.of(), false));
  }

  /// @param name of the event
  private record Event(String name, JsonNode data) {
    String phase() {
      return data.at("/progress/phase").asString();
    }
  }

  /// Events of a stream, one after the other, until the server closes it.
  private record Events(HttpResponse<Stream<String>> answer, Iterator<String> lines) {
    /// @return the next event; a name of nothing at the end
    Event next() {
      String name = "";
      StringBuilder data = new StringBuilder();
      while (lines.hasNext()) {
        String line = lines.next();
        if (line.startsWith("event:")) {
          name = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data.append(line.substring(5));
        } else if (line.isEmpty() && !name.isEmpty()) {
          return new Event(name, JSON.readTree(data.toString()));
        }
      }
      return new Event("", JSON.nullNode());
    }

    List<Event> rest() {
      List<Event> rest = new ArrayList<>();
      for (Event event = next(); !event.name().isEmpty(); event = next()) {
        rest.add(event);
      }
      return rest;
    }
  }

  private Events listen(ImportJob job, String token) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:"
                        + environment.getRequiredProperty("local.server.port")
                        + "/api/v1/imports/"
                        + job.id()
                        + "/events"))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream")
            .header("Accept-Language", "vi")
            .timeout(Duration.ofSeconds(60))
            .build();
    var answer = HTTP.send(request, BodyHandlers.ofLines());
    return new Events(answer, answer.body().iterator());
  }

  private static void assertInOrder(List<Event> events) {
    assertThat(events.stream().map(event -> PHASES.indexOf(event.phase())).toList())
        .isSorted()
        .doesNotContain(-1);
  }

  @Test
  void progressIsHeardInOrderAndTheEndClosesTheStream() throws Exception {
    ImportJob job = received();
    String token = tokens.create(crew.officer(), "test");
    Events reading = listen(job, token);
    assertThat(reading.answer().headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    Event first = reading.next();
    assertThat(first.name()).isEqualTo("progress");
    assertThat(first.phase()).isEqualTo("WAITING");
    assertThat(first.data().get("text").asString()).isEqualTo("Đang chờ đến lượt");
    CompletableFuture<Integer> planning = HeldWriting.beside(work);
    List<Event> read = reading.rest();
    HeldWriting.awaitEnd(planning);
    assertThat(read.getLast().name()).isEqualTo("end");
    assertThat(read.getLast().data().get("status").asString()).isEqualTo("PREVIEWED");
    assertThat(read.getLast().data().get("progress").isNull()).isTrue();
    assertInOrder(read.subList(0, read.size() - 1));

    imports.commit(crew.officer().actor(), job.id());
    try (HeldWriting held = new HeldWriting(database, jdbc)) {
      Events writing = listen(job, token);
      CompletableFuture<Integer> commit = HeldWriting.beside(work);
      held.awaitPortion();
      List<Event> until = new ArrayList<>();
      for (Event event = writing.next(); !event.phase().equals("WRITE"); event = writing.next()) {
        until.add(event);
      }
      assertInOrder(until);
      held.release();
      List<Event> rest = writing.rest();
      HeldWriting.awaitEnd(commit);
      assertThat(rest.stream().map(Event::name).filter("end"::equals).count()).isEqualTo(1);
      assertThat(rest.getLast().data().get("status").asString()).isEqualTo("DONE");
      assertInOrder(rest.subList(0, rest.size() - 1));
    }
  }

  @Test
  void endedImportIsToldAtOnceAndOnlyToThoseWhoSeeIt() throws Exception {
    ImportJob job = received();
    imports.cancel(crew.officer().actor(), job.id());
    work.runWaiting();
    List<Event> told = listen(job, tokens.create(crew.officer(), "test")).rest();
    assertThat(told).extracting(Event::name).containsExactly("end");
    assertThat(told.getFirst().data().get("status").asString()).isEqualTo("CANCELLED");
    String other = tokens.create(crew.base(), "test");
    assertThat(listen(job, other).answer().statusCode()).isEqualTo(404);
  }
}

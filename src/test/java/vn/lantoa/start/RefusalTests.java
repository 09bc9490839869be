package vn.lantoa.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands in the way of a start is told in one sentence.
@Tag("process")
final class RefusalTests {
  @TempDir private Path folder;

  @Test
  void homeInUse() {
    Path home = MadeHome.at(folder.resolve("home"));
    try (LantoaProcess running = LantoaProcess.start(home).awaitReady();
        LantoaProcess second = LantoaProcess.start(home)) {
      assertRefuses(second, "is in use by another Lan Tỏa");
      assertThat(running.database()).isPresent();
    }
  }

  @Test
  void portInUse() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        LantoaProcess program =
            LantoaProcess.start(folder.resolve("home"), other.getLocalPort(), Map.of())) {
      assertRefuses(program, "Port " + other.getLocalPort() + " is in use");
    }
  }

  @Test
  void homeIsAFile() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    try (LantoaProcess program = LantoaProcess.start(file)) {
      assertRefuses(program, "is a file, not a folder");
    }
  }

  @Test
  void homeCannotBeMade() {
    // Not even root makes folders here.
    try (LantoaProcess program = LantoaProcess.start(Path.of("/proc/lantoa"))) {
      assertRefuses(program, "Cannot write to the home folder");
    }
  }

  @Test
  void dataOfSomethingElse() throws Exception {
    Path stranger = folder.resolve("home/data/precious.txt");
    Files.createDirectories(stranger.getParent());
    Files.writeString(stranger, "mine");
    try (LantoaProcess program = LantoaProcess.start(folder.resolve("home"))) {
      assertRefuses(program, "is not data of Lan Tỏa");
      assertThat(stranger).hasContent("mine");
    }
  }

  @Test
  void newerDatabaseAndExternalPostgres() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      Map<String, String> settings =
          Map.of(
              "SPRING_DATASOURCE_URL", postgres.getJdbcUrl("postgres", "postgres"),
              "SPRING_DATASOURCE_USERNAME", "postgres",
              "SPRING_DATASOURCE_PASSWORD", "none");
      Path home = folder.resolve("home");
      try (LantoaProcess program =
          LantoaProcess.start(home, LantoaProcess.freePort(), settings).awaitReady()) {
        assertThat(home.resolve("data")).doesNotExist();
        assertThat(program.database()).isEmpty();
      }
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("select to_regclass('flyway_schema_history')")) {
        rows.next();
        assertThat(rows.getString(1)).isEqualTo("flyway_schema_history");
        statement.execute(
            """
            insert into flyway_schema_history
              (installed_rank, version, description, type, script, installed_by, execution_time, success)
            values (9999, '9999', 'future', 'SQL', 'V9999__future.sql', 'postgres', 1, true)
            """);
      }
      try (LantoaProcess program = LantoaProcess.start(home, LantoaProcess.freePort(), settings)) {
        assertRefuses(program, "The database is of a newer version (9999)");
      }
    }
  }

  @Test
  void externalPostgresThatDoesNotAnswer() {
    Map<String, String> settings =
        Map.of(
            "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/none",
            "SPRING_DATASOURCE_HIKARI_CONNECTION_TIMEOUT", "1000");
    try (LantoaProcess program =
        LantoaProcess.start(folder.resolve("home"), LantoaProcess.freePort(), settings)) {
      assertRefuses(program, "Cannot connect to PostgreSQL");
    }
  }

  @Test
  void commandThatDoesNotExist() {
    try (LantoaProcess program = LantoaProcess.command(folder.resolve("home"), "dance")) {
      assertRefuses(program, "There is no command “dance”");
      assertThat(program.output()).isEmpty();
    }
  }

  private static void assertRefuses(LantoaProcess program, String sentence) {
    assertThat(program.awaitExit()).isEqualTo(1);
    assertThat(program.errors().strip()).hasLineCount(1).contains(sentence);
    assertThat(program.output()).doesNotContain("Exception", "\tat ");
  }
}

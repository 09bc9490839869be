package vn.lantoa.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was committed survives every way in which program and database can end.
@Tag("process")
final class RestartTests {
  @TempDir private Path folder;

  @Test
  void startsFromNothingAndStopsItsDatabase() throws Exception {
    Path home = home();
    try (LantoaProcess program = LantoaProcess.start(home).awaitReady()) {
      assertThat(status(program)).isPositive();
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(home.resolve("database.properties"))))
          .isEqualTo("rw-------");
      assertThat(setting(program, "fsync")).isEqualTo("on");
      assertThat(setting(program, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(program, "log_timezone")).isEqualTo("Asia/Ho_Chi_Minh");
      assertThat(setting(program, "is_superuser")).isEqualTo("off");
      assertThat(home.resolve("data/postgresql.conf"))
          .content()
          .contains("unix_socket_directories = ''");
      assertThat(home.resolve("data/pg_hba.conf")).content().doesNotContainPattern("(?m)trust$");
      program.stop();
      assertThat(program.database()).isEmpty();
    }
  }

  @Test
  void keepsDataWhateverIsKilled() throws Exception {
    Path home = MadeHome.at(home());
    try (LantoaProcess first = LantoaProcess.start(home).awaitReady()) {
      execute(first, "create table witness (id int)");
      insert(first, 1);
      first.stop();
    }
    try (LantoaProcess program = LantoaProcess.start(home).awaitReady()) {
      assertThat(witnesses(program)).isEqualTo(1);
      insert(program, 2);
      program.kill();
    }
    try (LantoaProcess both = LantoaProcess.start(home).awaitReady()) {
      assertThat(witnesses(both)).isEqualTo(2);
      insert(both, 3);
      ProcessHandle database = both.database().orElseThrow();
      both.kill();
      assertThat(database.isAlive()).isTrue();
      both.killDatabase();
    }
    try (LantoaProcess last = LantoaProcess.start(home).awaitReady()) {
      assertThat(witnesses(last)).isEqualTo(3);
    }
  }

  @Test
  void survivingDatabaseIsStoppedByTheNextStart() throws Exception {
    Path home = MadeHome.at(home());
    try (LantoaProcess killed = LantoaProcess.start(home).awaitReady()) {
      execute(killed, "create table witness (id int)");
      insert(killed, 1);
      ProcessHandle survivor = killed.database().orElseThrow();
      killed.kill();
      try (LantoaProcess next = LantoaProcess.start(home).awaitReady()) {
        assertThat(survivor.isAlive()).isFalse();
        assertThat(witnesses(next)).isEqualTo(1);
      }
    }
  }

  @Test
  void revivesADatabaseThatDies() throws Exception {
    try (LantoaProcess program = LantoaProcess.start(MadeHome.at(home())).awaitReady()) {
      execute(program, "create table witness (id int)");
      insert(program, 1);
      program.killDatabase();
      program.awaitOutput("PostgreSQL runs again");
      assertThat(witnesses(program)).isEqualTo(1);
      assertThat(status(program)).isPositive();
    }
  }

  @Test
  void startsAfterAKillInTheMiddleOfTheFirstStart() throws Exception {
    Path home = home();
    try (LantoaProcess killed = LantoaProcess.start(home)) {
      Awaitility.await()
          .pollInterval(Duration.ofMillis(2))
          .atMost(Duration.ofMinutes(1))
          .until(() -> isBeingMade(home));
      killed.kill();
      assertThat(home.resolve("data")).doesNotExist();
      try (LantoaProcess next = LantoaProcess.start(home).awaitReady()) {
        assertThat(setting(next, "fsync")).isEqualTo("on");
        assertThat(isBeingMade(home)).isFalse();
      }
    }
  }

  private Path home() {
    return folder.resolve("home");
  }

  private static boolean isBeingMade(Path home) throws IOException {
    if (!Files.exists(home)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(home)) {
      return entries.anyMatch(
          entry ->
              entry.getFileName().toString().startsWith("data.new-")
                  && Files.exists(entry.resolve("PG_VERSION")));
    }
  }

  private static int status(LantoaProcess program) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + program.port() + "/");
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }

  private static void insert(LantoaProcess program, int id) throws SQLException {
    execute(program, "insert into witness values (" + id + ")");
  }

  private static int witnesses(LantoaProcess program) throws SQLException {
    return Integer.parseInt(query(program, "select count(*) from witness"));
  }

  private static String setting(LantoaProcess program, String name) throws SQLException {
    return query(program, "show " + name);
  }

  private static void execute(LantoaProcess program, String sql) throws SQLException {
    try (Connection connection = program.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(LantoaProcess program, String sql) throws SQLException {
    try (Connection connection = program.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}

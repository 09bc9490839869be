package vn.lantoa.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The backup that operations.md describes can be put back.
@Tag("process")
final class RestoreTests {
  @TempDir private Path folder;

  @Test
  void copyOfTheDataFolderIsACompleteBackup() throws Exception {
    Path home = MadeHome.at(folder.resolve("home"));
    try (LantoaProcess program = LantoaProcess.start(home).awaitReady()) {
      execute(program, "create table witness (id int)");
      execute(program, "insert into witness values (4736)");
      program.stop();
    }
    Path restored = folder.resolve("restored");
    MadeHome.copy(home.resolve("data"), restored.resolve("data"));
    try (LantoaProcess program = LantoaProcess.start(restored).awaitReady();
        Connection connection = program.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select id from witness")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(4736);
    }
  }

  private static void execute(LantoaProcess program, String sql) throws Exception {
    try (Connection connection = program.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

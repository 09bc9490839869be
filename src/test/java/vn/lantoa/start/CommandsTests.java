package vn.lantoa.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.lantoa.shared.StartupRefusal;

@Tag("process")
final class CommandsTests {
  @TempDir private Path folder;

  @Test
  void runsAloneAndBesideARunningProgram() {
    Path home = folder.resolve("home");
    assertThat(run(home, "who", "are", "you")).isEqualTo("lantoa asks are you\n");
    assertThat(new PostmasterFile(home.resolve("data")).postmaster()).isEmpty();
    try (LantoaProcess program = LantoaProcess.start(home).awaitReady()) {
      assertThat(run(home, "who", "now")).isEqualTo("lantoa asks now\n");
      assertThat(program.database()).isPresent();
    }
  }

  @Test
  void unknownNameIsRefused() {
    assertThatThrownBy(() -> run(folder, "dance"))
        .isInstanceOf(StartupRefusal.class)
        .hasMessageContaining("commands: who.");
  }

  private static String run(Path home, String... arguments) {
    StandardEnvironment settings = new StandardEnvironment();
    settings
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("lantoa.home", home.toString())));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new Commands(List.of(new Who()), settings, out).run(arguments);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /// Prints as whom it reached the database and its arguments.
  private static final class Who implements Command {
    @Override
    public String name() {
      return "who";
    }

    @Override
    public void run(List<String> arguments, DatabaseConnection database, PrintStream out) {
      try (Connection connection = database.dataSource().getConnection();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("select current_user")) {
        rows.next();
        out.print(rows.getString(1) + " asks " + String.join(" ", arguments) + "\n");
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }
}

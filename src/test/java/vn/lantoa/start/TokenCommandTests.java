package vn.lantoa.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.shared.StartupRefusal;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.SwitchableDataSource;

/// The command stands on few beans of the program; it must find all that these stand on.
@LantoaTest(database = Database.DEMO)
final class TokenCommandTests {
  @Autowired private SwitchableDataSource source;
  @Autowired private ApiClient api;

  private String token(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    PGSimpleDataSource database = source.database().dataSource();
    String password = Objects.requireNonNullElse(database.getPassword(), "");
    new TokenCommand()
        .run(
            List.of(arguments),
            new DatabaseConnection(
                database.getUrl(), Objects.requireNonNull(database.getUser()), password),
            out);
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void printedTokenIsTaken() {
    assertThat(api.token(token("hq.editor")).get("/api/v1/reports").status()).isEqualTo(200);
  }

  @Test
  void unknownAccountIsRefused() {
    assertThatThrownBy(() -> token("nobody"))
        .isInstanceOf(StartupRefusal.class)
        .hasMessageContaining("nobody");
    assertThatThrownBy(() -> token()).isInstanceOf(StartupRefusal.class);
  }
}

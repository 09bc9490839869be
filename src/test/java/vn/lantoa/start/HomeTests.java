package vn.lantoa.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.lantoa.shared.StartupRefusal;

final class HomeTests {
  @TempDir private Path folder;

  @Test
  void isMadeAndHeldUntilClosed() {
    Path path = folder.resolve("deep/home");
    try (Home home = Home.open(path)) {
      assertThat(home.path()).isDirectory();
      assertThat(Home.openIfFree(path)).isEmpty();
      assertThatThrownBy(() -> Home.open(path)).isInstanceOf(StartupRefusal.class);
    }
    Home.open(path).close();
  }

  /// The lock goes with its channel when that is collected, so somebody must refer to it.
  @Test
  void isHeldWhenTheCallerForgetsIt() {
    Path path = folder.resolve("forgotten");
    Home.open(path);
    System.gc();
    assertThat(Home.openIfFree(path)).isEmpty();
  }

  @Test
  void fileIsRefusedInOneLine() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> Home.open(file))
        .isInstanceOf(StartupRefusal.class)
        .satisfies(refusal -> assertThat(refusal.getMessage()).hasLineCount(1));
  }

  @Test
  void isVarUnlessConfigured() {
    assertThat(Home.configured(settings(""))).isEqualTo(Path.of("var").toAbsolutePath());
    assertThat(Home.configured(settings(folder.toString()))).isEqualTo(folder);
  }

  private static StandardEnvironment settings(String home) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("lantoa.home", home)));
    return environment;
  }
}

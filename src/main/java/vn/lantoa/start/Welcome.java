package vn.lantoa.start;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import vn.lantoa.shared.WelcomeLines;

/// What a person sees when the program is ready: where it is, where it keeps things, and what other
/// modules add.
final class Welcome implements ApplicationListener<ApplicationReadyEvent> {
  private final Path home;
  private final PrintStream out;

  Welcome(Path home, PrintStream out) {
    this.home = home;
    this.out = out;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    Environment environment = event.getApplicationContext().getEnvironment();
    String port = environment.getProperty("local.server.port", "?");
    Duration taken = event.getTimeTaken();
    out.println();
    out.println("  Lan Tỏa: http://localhost:" + port);
    out.println("  Thư mục / home: " + home);
    out.println(
        "  Sức khỏe / health: http://127.0.0.1:"
            + environment.getProperty("local.management.port", "?")
            + "/actuator/health");
    if (taken != null) {
      out.printf("  Sẵn sàng sau / ready in %.1f s%n", taken.toMillis() / 1000.0);
    }
    event
        .getApplicationContext()
        .getBeanProvider(WelcomeLines.class)
        .orderedStream()
        .flatMap(more -> more.lines().stream())
        .forEach(line -> out.println("  " + line));
    out.println();
    out.flush();
  }
}

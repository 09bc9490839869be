package vn.lantoa.start;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.core.env.PropertyResolver;
import vn.lantoa.shared.StartupRefusal;

/// Runs a [Command] against the database: the external one, that of a program running in the home,
/// or the embedded one brought up for the duration.
record Commands(List<Command> known, PropertyResolver settings, PrintStream out) {
  /// A program that holds the home may still be starting its database.
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /// Whether the program is asked to run a command instead of serving.
  static boolean isMeant(String[] arguments) {
    return arguments.length > 0 && !arguments[0].startsWith("-");
  }

  void run(String[] arguments) {
    Command command = command(arguments[0]);
    List<String> words = List.of(arguments).subList(1, arguments.length);
    Optional<DatabaseConnection> external = DatabaseConnection.configured(settings);
    if (external.isPresent()) {
      command.run(words, external.get(), out);
      return;
    }
    Path path = Home.configured(settings);
    Optional<Home> free = Home.openIfFree(path);
    if (free.isEmpty()) {
      command.run(words, ofRunningProgram(path), out);
      return;
    }
    try (Home home = free.get();
        EmbeddedDatabase database = new EmbeddedDatabase(home)) {
      // Ctrl+C must not leave the database behind.
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(database::close));
      command.run(words, database.start(), out);
    }
  }

  private Command command(String name) {
    String names = known.stream().map(Command::name).collect(Collectors.joining(", "));
    return known.stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new StartupRefusal(
                    "Không có lệnh “%s”; các lệnh: %s.".formatted(name, names),
                    "There is no command “%s”; commands: %s.".formatted(name, names)));
  }

  private static DatabaseConnection ofRunningProgram(Path home) {
    ConnectionFile file = new ConnectionFile(home);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<DatabaseConnection> working = file.read().filter(DatabaseConnection::works);
      if (working.isPresent()) {
        return working.get();
      }
      pause();
    }
    throw new StartupRefusal(
        "Chương trình đang chạy trong %s nhưng cơ sở dữ liệu của nó không trả lời.".formatted(home),
        "A program runs in %s but its database does not answer.".formatted(home));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the database", interrupted);
    }
  }
}

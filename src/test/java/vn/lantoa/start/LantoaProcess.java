package vn.lantoa.start;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// The finished program, `target/lantoa.jar`, as a process of its own. Closing it also ends the
/// database that a killed program leaves behind.
public final class LantoaProcess implements AutoCloseable {
  /// A program that runs for seconds compiles no longer than it runs.
  private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path home;
  private final int port;
  private final Path output;
  private final Path errors;
  private final Process process;

  private LantoaProcess(
      Path home, int port, Map<String, String> settings, List<String> machine, List<String> words) {
    this.home = home;
    this.port = port;
    try {
      this.output = Files.createTempFile("lantoa", ".out");
      this.errors = Files.createTempFile("lantoa", ".err");
      Path java = Path.of(System.getProperty("java.home"), "bin", "java");
      ProcessBuilder builder = new ProcessBuilder(java.toString());
      builder.command().addAll(machine);
      builder.command().addAll(List.of("-jar", Path.of("target/lantoa.jar").toString()));
      builder.command().addAll(words);
      builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
      builder.environment().put("LANTOA_HOME", home.toString());
      builder.environment().put("SERVER_PORT", Integer.toString(port));
      builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
      builder.environment().putAll(settings);
      builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
      this.process = builder.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Starts on a free port of the loopback address.
  public static LantoaProcess start(Path home) {
    return start(home, freePort(), Map.of());
  }

  /// Starts with these environment variables besides.
  public static LantoaProcess start(Path home, int port, Map<String, String> settings) {
    return new LantoaProcess(home, port, settings, SHORT_LIVED, List.of());
  }

  /// Runs a command instead of serving.
  public static LantoaProcess command(Path home, String... words) {
    return new LantoaProcess(home, freePort(), Map.of(), SHORT_LIVED, List.of(words));
  }

  /// Starts on a free port, with the Java machine as an operator starts it.
  public static LantoaProcess asOperatorsStart(Path home) {
    return new LantoaProcess(home, freePort(), Map.of(), List.of(), List.of());
  }

  /// A port that nobody uses now.
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public int port() {
    return port;
  }

  /// Waits for the greeting; fails at once, with the output, when the program ends instead.
  public LantoaProcess awaitReady() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> output().contains("http://localhost:" + port) || !process.isAlive());
    if (!process.isAlive()) {
      throw new AssertionError("The program ended:\n" + output() + errors());
    }
    return this;
  }

  /// Waits until something is in the output.
  public void awaitOutput(String text) {
    await().atMost(PATIENCE).until(() -> output().contains(text));
  }

  /// Waits for the end and returns the exit code.
  public int awaitExit() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("The program did not end:\n" + output() + errors());
      }
      return process.exitValue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /// What it wrote to standard output so far.
  public String output() {
    return text(output);
  }

  /// What it wrote to standard error so far.
  public String errors() {
    return text(errors);
  }

  /// Ends the program as `kill -9` does.
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  /// Ends the database as `kill -9` does.
  public void killDatabase() {
    ProcessHandle database = database().orElseThrow();
    database.destroyForcibly();
    await().atMost(PATIENCE).until(() -> database().filter(database::equals).isEmpty());
  }

  /// The process of the database of this home.
  public Optional<ProcessHandle> database() {
    return new PostmasterFile(home.resolve("data")).postmaster();
  }

  /// A connection to the database that `database.properties` tells of.
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(home.resolve("database.properties"))) {
      properties.load(in);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return DriverManager.getConnection(
        properties.getProperty("url"),
        properties.getProperty("user"),
        properties.getProperty("password"));
  }

  /// Ends the program as Ctrl+C does and waits for it.
  public void stop() {
    process.destroy();
    awaitExit();
  }

  @Override
  public void close() {
    stop();
    database().ifPresent(ProcessHandle::destroyForcibly);
    await()
        .atMost(PATIENCE)
        .until(() -> new PostmasterFile(home.resolve("data")).orphans().isEmpty());
    try {
      Files.deleteIfExists(output);
      Files.deleteIfExists(errors);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

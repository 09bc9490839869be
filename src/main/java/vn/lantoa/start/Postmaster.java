package vn.lantoa.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.shared.StartupRefusal;

/// Starts and stops the database process of one data folder through `pg_ctl`, which puts it into a
/// session of its own: Ctrl+C in the terminal reaches this program alone, and the database stays
/// until it is told to go.
final class Postmaster {
  private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

  /// Replaying the log after a crash may take this long.
  private static final Duration RECOVERY = Duration.ofMinutes(5);

  private static final Duration FAST_STOP = Duration.ofSeconds(20);
  private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(20);
  private static final long LARGE_LOG = 10_000_000;

  private final PostgresBinaries binaries;
  private final Path data;
  private final Path log;
  private final PostmasterFile file;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable Process control;

  Postmaster(PostgresBinaries binaries, Path data, Path log) {
    this.binaries = binaries;
    this.data = data;
    this.log = log;
    this.file = new PostmasterFile(data);
  }

  /// The outcome of a start; a port may be taken between being chosen and being used.
  enum Start {
    READY,
    PORT_TAKEN,
    STOPPED
  }

  boolean isRunning() {
    return file.postmaster().isPresent();
  }

  /// Ends what survived of an earlier run, starts, and waits until recovery is over.
  ///
  /// @throws StartupRefusal when PostgreSQL gives up, with its reason
  synchronized Start start(int port) throws IOException {
    long deadline = System.nanoTime() + RECOVERY.toNanos();
    while (stopping.getCount() > 0) {
      endSurvivors();
      PostgresSettings.write(data, port);
      rotateLog();
      long before = Files.exists(log) ? Files.size(log) : 0;
      String wait = Long.toString(RECOVERY.toSeconds());
      List<String> command =
          List.of("start", "-w", "-t", wait, "-l", log.toString(), "-D", data.toString());
      if (control(command) == 0) {
        return Start.READY;
      }
      if (stopping.getCount() == 0) {
        return Start.STOPPED;
      }
      String said = logSince(before);
      if (said.contains("could not bind")) {
        return Start.PORT_TAKEN;
      }
      if (!isTransient(said) || System.nanoTime() > deadline) {
        throw refusal(said);
      }
      pause();
    }
    return Start.STOPPED;
  }

  /// Stops for good: a start under way gives up, and none succeeds afterwards.
  void stop() throws IOException {
    stopping.countDown();
    Process current = control;
    if (current != null) {
      current.destroy();
    }
    synchronized (this) {
      endSurvivors();
    }
  }

  private void endSurvivors() throws IOException {
    if (isRunning() && control(stopping("fast", FAST_STOP)) != 0 && isRunning()) {
      LOG.warn("PostgreSQL did not stop within {}; stopping it at once", FAST_STOP);
      control(stopping("immediate", IMMEDIATE_STOP));
    }
    if (file.misleads()) {
      file.delete();
    }
    file.orphans().forEach(ProcessHandle::destroy);
  }

  private List<String> stopping(String mode, Duration patience) {
    String wait = Long.toString(patience.toSeconds());
    return List.of("stop", "-m", mode, "-w", "-t", wait, "-D", data.toString());
  }

  private int control(List<String> arguments) throws IOException {
    List<String> words = new ArrayList<>(arguments);
    words.add("-s");
    ProcessBuilder builder = new ProcessBuilder(binaries.command("pg_ctl", words));
    builder.environment().put("LC_ALL", "C");
    // The output goes nowhere: the reasons are in the log, and a pipe would break with the program.
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    control = process;
    try {
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for pg_ctl", interrupted);
    } finally {
      control = null;
    }
  }

  /// Server processes of a killed postmaster need a moment to notice, and a postmaster started by a
  /// program that was killed meanwhile may come up beside this one.
  private static boolean isTransient(String said) {
    return said.contains("shared memory block") || said.contains("lock file \"postmaster.pid\"");
  }

  private StartupRefusal refusal(String said) {
    String reason =
        said.lines()
            .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
            .reduce((first, last) -> last)
            .orElse("");
    return new StartupRefusal(
        "PostgreSQL không khởi động được; lý do ở cuối tệp %s: %s".formatted(log, reason),
        "PostgreSQL did not start; the reason is at the end of %s.".formatted(log));
  }

  private String logSince(long position) throws IOException {
    if (!Files.exists(log)) {
      return "";
    }
    try (var in = Files.newInputStream(log)) {
      in.skipNBytes(Math.min(position, Files.size(log)));
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private void rotateLog() throws IOException {
    if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
      Path old = log.resolveSibling(log.getFileName() + ".old");
      Files.move(log, old, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void pause() {
    try {
      if (stopping.await(500, TimeUnit.MILLISECONDS)) {
        LOG.debug("Stopping while waiting for PostgreSQL");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("Interrupted", interrupted));
    }
  }
}

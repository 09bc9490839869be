package vn.lantoa.testing;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Measures and prints what `make bench` shows: lines that begin with "bench".
public final class Bench {
  private Bench() {}

  /// Records of the big run; `-Dlantoa.bench.records=1000000` makes it short.
  public static int records() {
    return Integer.getInteger("lantoa.bench.records", 10_000_000);
  }

  /// Durations in nanoseconds, in order.
  public record Times(long[] nanos) {
    public Times {
      Arrays.sort(nanos);
    }

    public double p50() {
      return nanos[nanos.length / 2] / 1e6;
    }

    public double p95() {
      return nanos[Math.min(nanos.length - 1, nanos.length * 95 / 100)] / 1e6;
    }

    public double shortest() {
      return nanos[0] / 1e6;
    }

    public double longest() {
      return nanos[nanos.length - 1] / 1e6;
    }
  }

  public static Times measure(int warmUp, int rounds, Runnable work) {
    for (int round = 0; round < warmUp; round++) {
      work.run();
    }
    long[] nanos = new long[rounds];
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      work.run();
      nanos[round] = System.nanoTime() - start;
    }
    return new Times(nanos);
  }

  /// Seconds that one piece of work takes, printed.
  public static double once(String what, Runnable work) {
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    say("%-46s %.1f s", what, seconds);
    return seconds;
  }

  public static void say(String format, Object... arguments) {
    System.out.println("bench  " + String.format(Locale.ROOT, format, arguments));
  }

  public static void tell(String what, Times times) {
    say("%-46s p50 %8.2f ms  p95 %8.2f ms", what, times.p50(), times.p95());
  }

  /// How busy the machine is, and the round trip that does nothing.
  public static Times machine(JdbcClient jdbc) {
    say(
        "load average %.1f on %d processors",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
    Times empty = measure(50, 300, () -> jdbc.sql("select 1").query(Integer.class).single());
    tell("select 1", empty);
    return empty;
  }

  /// The memory that the program gives its own database; see PostgresSettings.
  public static void settingsOfTheProgram(JdbcClient jdbc) {
    jdbc.sql("alter system set work_mem = '16MB'").update();
    jdbc.sql("alter system set maintenance_work_mem = '128MB'").update();
    jdbc.sql("alter system set max_wal_size = '2GB'").update();
    jdbc.sql("alter system set effective_cache_size = '1GB'").update();
    jdbc.sql("alter system set random_page_cost = 1.1").update();
    jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
  }
}

package vn.lantoa.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a start takes, the first on an empty home and the second. The bar: ready within 15 s on
/// the second start.
@Tag("bench")
final class StartBenchTests {
  private static final double BAR_SECONDS = 15;

  @Test
  void secondStartBesideTheFirst(@TempDir Path home) throws Exception {
    double first = seconds(home);
    double second = seconds(home);
    System.out.printf(
        Locale.ROOT,
        "bench  first start %.1f s, second start %.1f s = %.2f × the first; bar %.0f s: %s%n",
        first,
        second,
        second / first,
        BAR_SECONDS,
        second <= BAR_SECONDS ? "met" : "MISSED");
    assertThat(first).isPositive();
  }

  private static double seconds(Path home) throws Exception {
    long start = System.nanoTime();
    try (LantoaProcess program = LantoaProcess.asOperatorsStart(home)) {
      program.awaitReady();
      return (System.nanoTime() - start) / 1e9;
    }
  }
}

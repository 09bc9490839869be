package vn.lantoa.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;

/// How quick figures are on the demo data, beside a round trip that does nothing, in one run.
@Tag("bench")
@LantoaTest(database = Database.DEMO)
final class ResultsBenchTests {
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 100;

  @Autowired private Results results;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;

  @Test
  void figuresOfAYearBesideAnEmptyRoundTrip() {
    Viewer viewer = accounts.findViewer("hq.editor").orElseThrow();
    long[] empty = measure(() -> jdbc.sql("select 1").query(Integer.class).single());
    tell("select 1", empty, empty);
    for (ResultsQuery.Breakdown by :
        new ResultsQuery.Breakdown[] {
          ResultsQuery.Breakdown.PROVINCE, ResultsQuery.Breakdown.FORM, ResultsQuery.Breakdown.MONTH
        }) {
      ResultsQuery query =
          new ResultsQuery(
              DayRange.year(2022),
              by,
              new ResultsQuery.Told.On(LocalDate.of(2026, 11, 20)),
              ResultsQuery.Comparison.SAME_PERIOD_LAST_YEAR,
              ResultsQuery.Filter.NONE);
      tell(
          "results by " + by.name().toLowerCase(Locale.ROOT),
          measure(() -> results.table(viewer, query)),
          empty);
      if (by == ResultsQuery.Breakdown.PROVINCE) {
        tell("results province × form", measure(() -> results.matrix(viewer, query)), empty);
      }
    }
  }

  private static long[] measure(Runnable work) {
    for (int round = 0; round < WARM_UP; round++) {
      work.run();
    }
    long[] nanos = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      work.run();
      nanos[round] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    assertThat(nanos[0]).isPositive();
    return nanos;
  }

  private static void tell(String what, long[] nanos, long[] base) {
    long p95 = nanos[ROUNDS * 95 / 100];
    System.out.printf(
        Locale.ROOT,
        "bench  %-28s p50 %7.2f ms  p95 %7.2f ms  p95 = %6.1f × select 1%n",
        what,
        nanos[ROUNDS / 2] / 1e6,
        p95 / 1e6,
        (double) p95 / base[ROUNDS * 95 / 100]);
  }
}

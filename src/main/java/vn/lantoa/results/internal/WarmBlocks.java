package vn.lantoa.results.internal;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DayRange;

/// Holds the sums of this year and the last before anybody asks, on each node: after its start, and
/// again when the summary was built anew.
@Component
@ConditionalOnProperty(name = "lantoa.results.warm", matchIfMissing = true)
class WarmBlocks {
  private static final Logger LOG = LoggerFactory.getLogger(WarmBlocks.class);
  private static final int FIRST_SECONDS = 5;
  private static final int EVERY_SECONDS = 30;

  private final CubeSources sources;
  private final Clock clock;
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("results-warm").factory());

  WarmBlocks(CubeSources sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    background.scheduleWithFixedDelay(this::warm, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void end() {
    background.shutdownNow();
  }

  /// Whole months, and the days of this month so far in both years: what pages show first.
  private void warm() {
    LocalDate today = LocalDate.now(clock);
    DayRange soFar = DayRange.inclusive(today.withDayOfMonth(1), today);
    List<DayRange> pieces = new ArrayList<>(List.of(soFar, soFar.yearBefore()));
    LocalDate first = today.minusYears(1).withDayOfYear(1);
    List<DayRange> months =
        Pieces.of(
            new DayRange(first, today.withDayOfMonth(1).plusMonths(1)),
            Collections.emptySortedSet());
    pieces.addAll(months.reversed());
    try {
      sources.hold(pieces);
    } catch (RuntimeException failed) {
      // Readers read for themselves.
      LOG.warn("Sums could not be held in memory beforehand", failed);
    }
  }
}

package vn.lantoa.directives.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.lantoa.directives.WorkState;

class WorkTests {
  private static final LocalDate DUE = LocalDate.of(2026, 11, 20);
  private static final Instant NOON = Instant.parse("2026-11-10T05:00:00Z");

  @Test
  void outcomeDoesNotDependOnTheOrderOfEvents() {
    long seed = 20261120;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      List<UnaryOperator<Work>> events = new ArrayList<>();
      events.add(work -> work.acknowledged(NOON));
      LocalDate done = DUE.plusDays(random.nextInt(-5, 6));
      events.add(work -> work.done(done));
      for (int activity = random.nextInt(4); activity > 0; activity--) {
        LocalDate day = DUE.plusDays(random.nextInt(-30, 30));
        events.add(work -> work.evidenced(day));
      }
      LocalDate due = random.nextInt(4) == 0 ? null : DUE;
      Work first = after(Work.issued(due, DUE), events);
      Collections.shuffle(events, random);
      assertThat(after(Work.issued(due, DUE), events)).as("seed " + seed).isEqualTo(first);
      assertThat(first.state(DUE)).isEqualTo(expected(due, done));
    }
  }

  private static WorkState expected(@org.jspecify.annotations.Nullable LocalDate due, LocalDate done) {
    if (due == null) {
      return WorkState.STANDING;
    }
    return done.compareTo(due) <= 0 ? WorkState.DONE_ON_TIME : WorkState.DONE_LATE;
  }

  private static Work after(Work work, List<UnaryOperator<Work>> events) {
    Work now = work;
    for (UnaryOperator<Work> event : events) {
      now = event.apply(now);
    }
    return now;
  }

  @Test
  void firstAcknowledgementAndFirstDayCount() {
    Work work = Work.issued(DUE, DUE).acknowledged(NOON).done(DUE);
    assertThat(work.acknowledged(NOON.plusSeconds(60)).done(DUE.plusDays(9))).isEqualTo(work);
  }

  @Test
  void latestActivityIsHowFarWorkIsReported() {
    Work work = Work.issued(null, DUE).evidenced(DUE).evidenced(DUE.minusDays(7));
    assertThat(work.reportedThrough()).isEqualTo(DUE);
    assertThat(work.evidence()).isEqualTo(2);
  }
}

package vn.lantoa.directives.internal.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lantoa.directives.WorkState;

class WorkTests {
  private static final LocalDate DUE = LocalDate.of(2026, 11, 20);
  private static final Instant NOON = Instant.parse("2026-11-10T05:00:00Z");

  /// The answers of all days near the due day.
  private static List<WorkState> states(Work work) {
    return DUE.minusDays(30).datesUntil(DUE.plusDays(30)).map(work::state).toList();
  }

  @Test
  void outcomeDoesNotDependOnTheOrderOfEvents() {
    long seed = 20261120;
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      List<UnaryOperator<Work>> events = new ArrayList<>();
      events.add(work -> work.acknowledged(NOON));
      LocalDate done = random.nextInt(3) == 0 ? null : DUE.plusDays(random.nextInt(-5, 6));
      if (done != null) {
        events.add(work -> work.done(done));
      }
      for (int ending = random.nextInt(3); ending > 0; ending--) {
        LocalDate end = DUE.plusDays(random.nextInt(-7, 8));
        events.add(work -> work.ended(end));
      }
      for (int activity = random.nextInt(4); activity > 0; activity--) {
        LocalDate day = DUE.plusDays(random.nextInt(-30, 30));
        events.add(work -> work.evidenced(day));
      }
      LocalDate due = random.nextInt(4) == 0 ? null : DUE;
      Work first = after(Work.issued(due, DUE), events);
      Collections.shuffle(events, random);
      Work second = after(Work.issued(due, DUE), events);
      assertThat(states(second)).as("seed %d round %d", seed, round).isEqualTo(states(first));
      assertThat(second.answered()).isEqualTo(first.answered());
      if (first.dates().endedOn() == null) {
        assertThat(first.state(DUE)).isEqualTo(expected(due, done));
      }
    }
  }

  private static WorkState expected(@Nullable LocalDate due, @Nullable LocalDate done) {
    if (due == null) {
      return WorkState.STANDING;
    }
    if (done == null) {
      return WorkState.OPEN_IN_TIME;
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
    assertThat(work.answered().reportedThrough()).isEqualTo(DUE);
    assertThat(work.answered().evidence()).isEqualTo(2);
  }

  @Test
  void whatWasDoneBeforeItEndedStaysDone() {
    Work ended = Work.issued(DUE, DUE).ended(DUE.minusDays(3));
    assertThat(ended.state(DUE.minusDays(4))).isEqualTo(WorkState.OPEN_IN_TIME);
    assertThat(ended.state(DUE.minusDays(3))).isEqualTo(WorkState.ENDED);
    assertThat(ended.done(DUE.minusDays(2)).state(DUE)).isEqualTo(WorkState.ENDED);
    assertThat(ended.done(DUE.minusDays(4)).state(DUE)).isEqualTo(WorkState.DONE_ON_TIME);
  }
}

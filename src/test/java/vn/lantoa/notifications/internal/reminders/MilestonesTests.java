package vn.lantoa.notifications.internal.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lantoa.notifications.DueWork.Piece;
import vn.lantoa.notifications.Lateness;
import vn.lantoa.notifications.ReminderRules.Recipient;
import vn.lantoa.notifications.ReminderRules.Rule;
import vn.lantoa.notifications.ReminderRules.Terms;
import vn.lantoa.notifications.RuleId;
import vn.lantoa.notifications.internal.reminders.Milestones.Milestone;
import vn.lantoa.organisation.UnitId;

class MilestonesTests {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
  private static final int SEED = 20261120;

  private static Rule rule(
      Lateness lateness, int days, @Nullable Integer every, Recipient recipient) {
    return new Rule(
        new RuleId(UUID.randomUUID()), new Terms(lateness, days, every, recipient, false), 1);
  }

  private static Piece dated(LocalDate given, LocalDate due) {
    return new Piece(UUID.randomUUID(), new UnitId(UUID.randomUUID()), given, due, null, null);
  }

  @Test
  void ruleSpeaksAtItsDayAndThenEverySoOften() {
    Terms overdue = new Terms(Lateness.OVERDUE, 1, 5, Recipient.STAFF, false);

    // Due Friday: Monday is day 1, the next Monday day 6, the one after day 11.
    assertThat(Milestones.reached(overdue, 0)).isEmpty();
    assertThat(Milestones.reached(overdue, 1)).hasValue(1);
    assertThat(Milestones.reached(overdue, 5)).hasValue(1);
    assertThat(Milestones.reached(overdue, 6)).hasValue(6);
    assertThat(Milestones.reached(overdue, 14)).hasValue(11);
    Terms once = new Terms(Lateness.OVERDUE, 3, null, Recipient.HEAD, false);
    assertThat(Milestones.reached(once, 300)).hasValue(3);
    Terms before = new Terms(Lateness.DUE, 5, null, Recipient.STAFF, false);
    assertThat(Milestones.reached(before, -6)).isEmpty();
    assertThat(Milestones.reached(before, -5)).hasValue(-5);
    assertThat(Milestones.reached(before, 0)).hasValue(-5);
    assertThat(Milestones.reached(before, 1)).isEmpty();
  }

  @Test
  void whatWasMissedIsSaidOnceByTheLast() {
    List<Rule> rules =
        List.of(
            rule(Lateness.DUE, 5, null, Recipient.STAFF),
            rule(Lateness.DUE, 1, null, Recipient.STAFF),
            rule(Lateness.DUE, 0, null, Recipient.STAFF),
            rule(Lateness.OVERDUE, 3, null, Recipient.HEAD));
    // Due on Friday the 13th, given the Monday before last; nothing ran until that Friday.
    Piece piece = dated(MONDAY, LocalDate.of(2026, 11, 13));

    List<Milestone> fresh =
        Milestones.fresh(
            piece, rules, (r, p, a) -> null, LocalDate.of(2026, 11, 13), weekdays(Set.of()));

    assertThat(fresh).extracting(Milestone::reached).containsExactly(-5, -1, 0);
    assertThat(fresh).filteredOn(Milestone::said).extracting(Milestone::reached).containsExactly(0);
  }

  @Test
  void whatLayBeforeTheWorkWasGivenIsNotSaid() {
    List<Rule> rules =
        List.of(
            rule(Lateness.DUE, 5, null, Recipient.STAFF),
            rule(Lateness.DUE, 1, null, Recipient.STAFF),
            rule(Lateness.OVERDUE, 1, 5, Recipient.STAFF));
    // Given on Wednesday, due on Friday of the same week: two days left.
    Piece short3 = dated(MONDAY.plusDays(2), MONDAY.plusDays(4));
    // A letter of last year, entered today.
    Piece old = dated(MONDAY, LocalDate.of(2025, 11, 3));

    assertThat(
            Milestones.fresh(
                short3, rules, (r, p, a) -> null, MONDAY.plusDays(2), weekdays(Set.of())))
        .noneMatch(Milestone::said);
    assertThat(Milestones.fresh(old, rules, (r, p, a) -> null, MONDAY, weekdays(Set.of())))
        .hasSize(1)
        .noneMatch(Milestone::said);
  }

  /// Whatever days the rounds fall on, however many are missed or repeated, and in whatever order
  /// rules are read: each rule passes each of its milestones once, nobody hears more than one of a
  /// kind a day, and what each rule has reached in the end is what daily rounds would have reached.
  @Test
  void everyMilestoneIsPassedOnceWhateverTheOrderAndGapsOfRounds() {
    Random random = new Random(SEED);
    for (int trial = 0; trial < 400; trial++) {
      Set<LocalDate> holidays = holidays(random);
      Milestones.DaysBetween days = weekdays(holidays);
      List<Rule> rules = rules(random);
      Piece piece = piece(random);
      LocalDate end = MONDAY.plusDays(30 + random.nextInt(120));
      Map<Rule, Integer> daily = new HashMap<>();
      for (LocalDate day = MONDAY; !day.isAfter(end); day = day.plusDays(1)) {
        if (isWorked(day, holidays)) {
          round(piece, rules, daily, day, days);
        }
      }
      Map<Rule, Integer> gappy = new HashMap<>();
      List<LocalDate> rounds = rounds(random, end, holidays);
      for (LocalDate day : rounds) {
        java.util.Collections.shuffle(rules, random);
        round(piece, rules, gappy, day, days);
      }
      Map<Rule, Integer> stillSpoken = new HashMap<>(daily);
      // Days before a due day are silent once the work is overdue, so a long gap may pass them
      // over.
      stillSpoken
          .keySet()
          .removeIf(rule -> rule.terms().lateness() == Lateness.DUE && !gappy.containsKey(rule));
      assertThat(gappy)
          .as("seed %d, trial %d, rounds %s", SEED, trial, rounds)
          .isEqualTo(stillSpoken);
    }
  }

  /// One round as [Reminders] does it; checks what is said in it.
  private static void round(
      Piece piece,
      List<Rule> rules,
      Map<Rule, Integer> reached,
      LocalDate today,
      Milestones.DaysBetween days) {
    List<Milestone> fresh =
        Milestones.fresh(piece, rules, (rule, p, anchor) -> reached.get(rule), today, days);
    Set<String> heard = new HashSet<>();
    for (Milestone one : fresh) {
      Integer before = reached.put(one.rule(), one.reached());
      assertThat(before == null || before < one.reached()).as("seed %d", SEED).isTrue();
      assertThat(one.reached()).isLessThanOrEqualTo(one.offset());
      if (one.said()) {
        boolean acknowledgement = one.rule().terms().lateness() == Lateness.UNACKNOWLEDGED;
        assertThat(heard.add(one.rule().terms().recipient() + "" + acknowledgement)).isTrue();
        assertThat(one.reached()).isGreaterThan(days.count(one.anchor(), piece.givenOn()));
      }
    }
    // A second round on the same day has nothing to say.
    assertThat(Milestones.fresh(piece, rules, (rule, p, anchor) -> reached.get(rule), today, days))
        .isEmpty();
  }

  private static List<Rule> rules(Random random) {
    List<Rule> rules = new ArrayList<>();
    for (int number = 0; number < 8; number++) {
      Lateness lateness = Lateness.values()[random.nextInt(Lateness.values().length)];
      boolean due = lateness == Lateness.DUE;
      rules.add(
          rule(
              lateness,
              due ? random.nextInt(10) : 1 + random.nextInt(15),
              due || random.nextBoolean() ? null : 1 + random.nextInt(7),
              Recipient.values()[random.nextInt(Recipient.values().length)]));
    }
    return rules;
  }

  private static Piece piece(Random random) {
    LocalDate given = MONDAY.minusDays(random.nextInt(20));
    boolean dated = random.nextBoolean();
    return new Piece(
        UUID.randomUUID(),
        new UnitId(UUID.randomUUID()),
        given,
        dated ? given.plusDays(random.nextInt(40)) : null,
        random.nextBoolean() ? given.plusDays(random.nextInt(10)) : null,
        dated ? null : given);
  }

  /// Worked days in order, with gaps and repeats, ending at the last worked day.
  private static List<LocalDate> rounds(Random random, LocalDate end, Set<LocalDate> holidays) {
    List<LocalDate> rounds = new ArrayList<>();
    LocalDate last = MONDAY;
    for (LocalDate day = MONDAY; !day.isAfter(end); day = day.plusDays(1)) {
      if (isWorked(day, holidays)) {
        last = day;
        if (random.nextInt(4) == 0) {
          rounds.add(day);
        }
      }
    }
    rounds.add(last);
    return rounds;
  }

  private static Set<LocalDate> holidays(Random random) {
    Set<LocalDate> holidays = new TreeSet<>();
    for (int number = 0; number < 12; number++) {
      holidays.add(MONDAY.plusDays(random.nextInt(120)));
    }
    return holidays;
  }

  private static boolean isWorked(LocalDate day, Set<LocalDate> holidays) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(day);
  }

  private static Milestones.DaysBetween weekdays(Set<LocalDate> holidays) {
    return (from, to) -> {
      int count = 0;
      for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
        count += isWorked(day.plusDays(1), holidays) ? 1 : 0;
      }
      for (LocalDate day = to; day.isBefore(from); day = day.plusDays(1)) {
        count -= isWorked(day.plusDays(1), holidays) ? 1 : 0;
      }
      return count;
    };
  }

  @Test
  void acknowledgementIsAMatterOfItsOwn() {
    Rule due = rule(Lateness.DUE, 5, null, Recipient.STAFF);
    Rule unacknowledged = rule(Lateness.UNACKNOWLEDGED, 1, null, Recipient.STAFF);
    // Both fall on Monday the 9th: due on the 16th, to be acknowledged by Friday the 6th.
    Piece piece =
        new Piece(
            UUID.randomUUID(),
            new UnitId(UUID.randomUUID()),
            MONDAY,
            MONDAY.plusDays(14),
            MONDAY.plusDays(4),
            null);

    assertThat(
            Milestones.fresh(
                piece,
                List.of(due, unacknowledged),
                (r, p, a) -> null,
                MONDAY.plusDays(7),
                weekdays(Set.of())))
        .hasSize(2)
        .allMatch(Milestone::said);
  }
}

package vn.lantoa.directives.internal.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.Assignments.Evidencing;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Contents;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.GatedLetter;
import vn.lantoa.directives.People;
import vn.lantoa.directives.WorkState;
import vn.lantoa.directives.evidence.RecordedWork;
import vn.lantoa.directives.gates.Condition;
import vn.lantoa.directives.gates.Gate;
import vn.lantoa.directives.gates.Gates;
import vn.lantoa.directives.gates.Gates.Act;
import vn.lantoa.directives.gates.Gates.Wanted;
import vn.lantoa.directives.gates.OwedBy;
import vn.lantoa.directives.internal.work.Openings;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.WorkingCalendar;
import vn.lantoa.policy.LegalEvent;
import vn.lantoa.policy.LegalEventKind;
import vn.lantoa.policy.LegalEvents;
import vn.lantoa.policy.Term;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.TestClock;

/// No gated content is due before its gate, in whatever order events, hands and days come.
@LantoaTest
class GateLawTests {
  private static final LocalDate START = LocalDate.of(2026, 11, 20);
  private static final LocalDate DUE = START.plusDays(20);
  private static final List<String> REFS = List.of("1.3", "1.4", "1.5");
  private static final int STEPS = 30;

  @Autowired private Gates gates;
  @Autowired private Directives directives;
  @Autowired private Assignments assignments;
  @Autowired private RecordedWork work;
  @Autowired private Contents contents;
  @Autowired private LegalEvents events;
  @Autowired private Follower follower;
  @Autowired private WorkingCalendar calendar;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private TestClock clock;

  private final Map<String, @Nullable LocalDate> happened = new HashMap<>();
  private final Map<String, @Nullable LocalDate> byHand = new HashMap<>();
  private final Map<String, LegalEvent> eventOf = new HashMap<>();
  private static int letters = 7000;

  private Viewer editor;
  private Viewer hue;
  private UnitId unit;
  private DirectiveId letter;

  @ParameterizedTest
  @ValueSource(longs = {11, 42, 2024})
  void nothingGatedIsDueBeforeItsGate(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int step = 0; step < STEPS; step++) {
      String act = one(random);
      holds("seed " + seed + ", step " + step + ", " + act);
    }
  }

  @BeforeEach
  void begin() {
    int number = ++letters;
    People people = new People(accounts, organisation);
    editor = people.headquarters();
    hue = people.hue();
    unit = people.unit("46", START);
    letter = GatedLetter.registered(directives, editor, number);
    for (String ref : REFS) {
      var facts =
          new LegalEvent.Facts(
              "LAW-" + number + "-" + ref,
              LegalEventKind.OTHER,
              new Term("Sự kiện " + ref, "Event " + ref),
              "",
              START.plusDays(5),
              null,
              "");
      LegalEvent event = ((LegalEvents.Outcome.Done) events.register(editor, facts)).event();
      eventOf.put(ref, event);
      Gate gate = gate(ref);
      Wanted wanted = new Wanted(new Condition.AfterEvent(event.id()), "", OwedBy.OTHERS);
      gates.act(editor, new Act.Change(gate.id(), gate.version(), wanted));
    }
    GatedLetter.issue(directives, editor, letter, new IssueOrder(DUE, 5, null));
  }

  private Gate gate(String ref) {
    return gates.findFor(editor, letter).orElseThrow().clauses().stream()
        .filter(clause -> clause.ref().equals(ref))
        .findFirst()
        .orElseThrow()
        .gates()
        .getFirst();
  }

  private String one(RandomGenerator random) {
    String ref = REFS.get(random.nextInt(REFS.size()));
    LocalDate today = LocalDate.now(clock);
    LocalDate day = today.minusDays(random.nextInt(15));
    return switch (random.nextInt(6)) {
      case 0, 1 -> happens(ref, day);
      case 2 -> happens(ref, null);
      case 3 -> opens(ref, today.plusDays(random.nextInt(-10, 25)));
      case 4 -> takesBack(ref);
      default -> {
        clock.set(today.plusDays(random.nextInt(12)));
        follower.followToday();
        yield "a day comes";
      }
    };
  }

  private String happens(String ref, @Nullable LocalDate on) {
    LegalEvent now =
        events.findFor(editor, Objects.requireNonNull(eventOf.get(ref)).id()).orElseThrow();
    LegalEvent.Facts f = now.facts();
    events.correct(
        editor,
        new LegalEvents.Edit(now.id(), now.version(), "Sửa ngày"),
        new LegalEvent.Facts(
            f.code(), f.kind(), f.title(), f.source(), f.plannedOn(), on, f.note()));
    happened.put(ref, on);
    // What the listener does as well, sooner or later; twice changes nothing.
    follower.changed(now.id());
    return ref + " happened " + on;
  }

  private String opens(String ref, LocalDate on) {
    Gate gate = gate(ref);
    gates.act(editor, new Act.Open(gate.id(), gate.version(), on, "Mở theo chỉ đạo"));
    byHand.put(ref, on);
    return ref + " opened by hand from " + on;
  }

  private String takesBack(String ref) {
    Gate gate = gate(ref);
    gates.act(editor, new Act.TakeBack(gate.id(), gate.version()));
    byHand.remove(ref);
    return ref + " closed again";
  }

  /// The day as anybody would say it: the hand's, else the event's.
  private @Nullable LocalDate opensOn(String ref) {
    return byHand.get(ref) == null ? happened.get(ref) : byHand.get(ref);
  }

  private void holds(String after) {
    LocalDate today = LocalDate.now(clock);
    for (Assignment work : work()) {
      boolean ofStories =
          work.summary().clauseHeading().contains("1.5")
              || contents.linesFor(hue, work.id()).size() == 1;
      if (ofStories) {
        storiesAreNotDueBeforeTheirGate(work, today, after);
      } else {
        assertThat(work.state()).as(after).isNotEqualTo(WorkState.WAITING);
      }
      for (Contents.Line line : contents.linesFor(hue, work.id())) {
        lineIsNotDueBeforeItsGate(line, after);
      }
    }
    assertThat(totals())
        .as(after)
        .isEqualTo(
            Objects.requireNonNull(directives.findFor(editor, letter).orElseThrow().issue())
                .assignments());
    evidenceFollowsTheGate(today, after);
  }

  /// Over all states, one at a time.
  private long totals() {
    long sum = 0;
    for (WorkState state : WorkState.values()) {
      var filter = new Assignments.Filter(letter, "", state, false, new Assignments.Page(1, 1));
      sum += assignments.list(editor, filter).total();
    }
    return sum;
  }

  private List<Assignment> work() {
    var filter = new Assignments.Filter(letter, "46", null, false, new Assignments.Page(1, 10));
    return assignments.list(hue, filter).rows();
  }

  private void storiesAreNotDueBeforeTheirGate(Assignment work, LocalDate today, String after) {
    LocalDate opens = opensOn("1.5");
    boolean waits = opens == null || opens.isAfter(today);
    assertThat(work.state() == WorkState.WAITING).as(after).isEqualTo(waits);
    if (opens != null) {
      assertThat(work.summary().dueOn())
          .as(after)
          .isEqualTo(later(DUE, calendar.plusWorkingDays(opens, Openings.GRACE)));
    }
  }

  private void lineIsNotDueBeforeItsGate(Contents.Line line, String after) {
    String ref = line.content().ref();
    if (!REFS.contains(ref)) {
      assertThat(line.content().gated()).as(after).isFalse();
      return;
    }
    LocalDate opens = opensOn(ref);
    assertThat(line.content().opensOn()).as(after + ": " + ref).isEqualTo(opens);
    if (opens == null) {
      assertThat(line.dueOn()).as(after + ": " + ref).isNull();
    } else {
      assertThat(line.dueOn()).as(after + ": " + ref).isAfterOrEqualTo(opens);
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return List.of(one, other).stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  private void evidenceFollowsTheGate(LocalDate today, String after) {
    Map<String, ClauseId> clauses = GatedLetter.clauses(directives, editor, letter);
    Assignment all =
        work().stream()
            .filter(one -> contents.linesFor(hue, one.id()).size() > 1)
            .findFirst()
            .orElseThrow();
    List<String> refused = new ArrayList<>();
    for (String ref : REFS) {
      var claim = new Assignments.Claim(unit, today, Set.of(clauses.get(ref)));
      if (People.evidenced(work, hue, all.id(), claim) instanceof Evidencing.Gated) {
        refused.add(ref);
      }
    }
    assertThat(refused)
        .as(after)
        .isEqualTo(
            REFS.stream()
                .filter(
                    ref -> {
                      LocalDate on = opensOn(ref);
                      return on == null || on.isAfter(today);
                    })
                .toList());
  }
}

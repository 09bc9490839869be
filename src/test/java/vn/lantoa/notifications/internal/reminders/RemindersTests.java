package vn.lantoa.notifications.internal.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.People;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Inbox;
import vn.lantoa.notifications.Inbox.Line;
import vn.lantoa.notifications.Lateness;
import vn.lantoa.notifications.Preferences;
import vn.lantoa.notifications.ReminderRules;
import vn.lantoa.notifications.ReminderRules.Outcome;
import vn.lantoa.notifications.ReminderRules.Recipient;
import vn.lantoa.notifications.ReminderRules.Rule;
import vn.lantoa.notifications.ReminderRules.Terms;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.TestClock;

/// From issued directives to lines in inboxes. Each test has a letter of its own, which gives one
/// assignment to BHXH thành phố Huế among fifty.
@LantoaTest
class RemindersTests {
  @Autowired private Reminders reminders;
  @Autowired private ReminderRules rules;
  @Autowired private Preferences preferences;
  @Autowired private Inbox inbox;
  @Autowired private Directives directives;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private Viewer officer;
  private Viewer leader;
  private Viewer editor;
  private Viewer administrator;

  @BeforeEach
  void people() {
    People people = new People(accounts, organisation);
    officer = people.hue();
    leader = people.person("p46.leader", Role.PROVINCIAL_LEADER, "46");
    editor = people.headquarters();
    administrator = people.person("admin", Role.ADMINISTRATOR, "BHXHVN");
    jdbc.sql("update directives.assignment set done_on = current_date where due_on is not null")
        .update();
    jdbc.sql("update directives.assignment set acknowledged_at = now(), acknowledged_by = :by")
        .param("by", editor.account().value())
        .update();
  }

  private String issue(int number, @Nullable LocalDate dueOn) {
    var letter =
        (Directives.Registration.Registered)
            directives.register(editor, "a.txt", People.letter(number));
    directives.issue(editor, letter.id(), new Directives.IssueOrder(dueOn, 5, null));
    return number + "/BHXH-TTHT";
  }

  private List<String> said(Viewer viewer, String letter) {
    return inbox.list(viewer, new Inbox.Filter(Inbox.Shown.ALL, null, 1, 200)).rows().stream()
        .filter(line -> line.arguments().getFirst().equals(letter))
        .map(Line::kind)
        .filter(kind -> !kind.equals("directive.issued"))
        .toList()
        .reversed();
  }

  private void roundOn(LocalDate day) {
    clock.set(day);
    reminders.round();
    reminders.round();
  }

  @Test
  void unitIsRemindedAndLatenessGoesUp() {
    // Issued on Friday 20 November, due on Friday 4 December.
    String letter = issue(961, LocalDate.of(2026, 12, 4));
    acknowledge(letter);

    roundOn(LocalDate.of(2026, 11, 26));
    assertThat(said(officer, letter)).isEmpty();
    // Friday the 27th: five working days left.
    roundOn(LocalDate.of(2026, 11, 27));
    assertThat(said(officer, letter)).containsExactly("reminder.due");
    roundOn(LocalDate.of(2026, 12, 3));
    roundOn(LocalDate.of(2026, 12, 4));
    assertThat(said(officer, letter)).hasSize(3);
    assertThat(said(leader, letter)).isEmpty();
    // A Saturday says nothing; Monday is the first working day past, Wednesday the third.
    roundOn(LocalDate.of(2026, 12, 5));
    assertThat(said(officer, letter)).hasSize(3);
    roundOn(LocalDate.of(2026, 12, 7));
    roundOn(LocalDate.of(2026, 12, 9));
    assertThat(said(officer, letter)).last().isEqualTo("reminder.overdue");
    assertThat(said(officer, letter)).hasSize(4);
    assertThat(said(leader, letter)).containsExactly("escalation.overdue");
    // Twenty working days past the due day: Monday 4 January, for 1 January is no working day.
    roundOn(LocalDate.of(2027, 1, 4));
    assertThat(said(editor, letter)).contains("escalation.overdue");
  }

  private void acknowledge(String letter) {
    jdbc.sql(
            """
            update directives.assignment a set acknowledged_at = now(), acknowledged_by = :by
            from directives.directive d where d.id = a.directive_id and d.notation = :letter
            """)
        .param("by", editor.account().value())
        .param("letter", letter)
        .update();
  }

  @Test
  void aWeekWithoutRoundsIsMadeUpForByOneMessage() {
    String letter = issue(962, LocalDate.of(2026, 12, 4));
    acknowledge(letter);

    // Nothing ran until Tuesday after the due day: five days, one day, today and overdue at once.
    roundOn(LocalDate.of(2026, 12, 8));

    assertThat(said(officer, letter)).containsExactly("reminder.overdue");
  }

  @Test
  void doneWaitingAndEndedWorkIsLeftAlone() {
    String letter = issue(963, LocalDate.of(2026, 12, 4));
    acknowledge(letter);
    jdbc.sql(
            """
            update directives.assignment a
            set ended_on = '2026-11-23', ended_because = 'RECALLED'
            from directives.directive d where d.id = a.directive_id and d.notation = :letter
            """)
        .param("letter", letter)
        .update();
    String waiting = issue(964, LocalDate.of(2026, 12, 4));
    jdbc.sql(
            """
            update directives.clause c set gated = true
            from directives.directive d where d.id = c.directive_id and d.notation = :letter
            """)
        .param("letter", waiting)
        .update();

    roundOn(LocalDate.of(2026, 12, 8));

    assertThat(said(officer, letter)).isEmpty();
    assertThat(said(officer, waiting)).isEmpty();
  }

  @Test
  void manyPiecesOfOneUnitAreOneLine() {
    String letter = issue(965, LocalDate.of(2026, 12, 4));
    acknowledge(letter);
    roundOn(LocalDate.of(2026, 12, 8));
    // Nobody is placed at the central units and at other provinces: headquarters hears of all,
    // once.
    List<Line> lines =
        inbox.list(editor, new Inbox.Filter(Inbox.Shown.ALL, null, 1, 200)).rows().stream()
            .filter(line -> line.arguments().getFirst().equals(letter))
            .filter(line -> line.kind().equals("reminder.overdue"))
            .toList();
    assertThat(lines).hasSize(1);
    // Fifty assignments, one of them with Huế.
    assertThat(lines.getFirst().arguments().get(3)).isEqualTo("49");
  }

  @Test
  void unacknowledgedWorkIsSpokenOf() {
    // To be acknowledged within five working days, Tuesday the 24th is none: by Monday the 30th.
    String letter = issue(966, null);

    roundOn(LocalDate.of(2026, 11, 30));
    assertThat(said(officer, letter)).isEmpty();
    roundOn(LocalDate.of(2026, 12, 1));
    assertThat(said(officer, letter)).containsExactly("reminder.unacknowledged");
    roundOn(LocalDate.of(2026, 12, 3));
    assertThat(said(leader, letter)).contains("escalation.unacknowledged");
  }

  @Test
  void standingWorkThatFallsSilentIsSpokenOf() {
    String letter = issue(967, null);
    acknowledge(letter);

    // Twenty working days after Friday 20 November, 24 November is none: Monday 21 December.
    roundOn(LocalDate.of(2026, 12, 18));
    assertThat(said(officer, letter)).isEmpty();
    roundOn(LocalDate.of(2026, 12, 21));
    assertThat(said(officer, letter)).containsExactly("reminder.silent");
  }

  @Test
  void deputyIsToldTooAndLatenessCountsOn() {
    Viewer colleague = new People(accounts, organisation).person("p46.two", Role.STAFF, "46");
    var away =
        new Preferences.Absence(
            LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 31), colleague.account());
    var before = preferences.of(officer);
    var choice = before.choice();
    var saved =
        preferences.save(
            officer,
            new Preferences.Choice(
                choice.digestAt(), true, true, choice.off(), choice.language(), away),
            before.version());
    assertThat(saved).isInstanceOf(Preferences.Outcome.Saved.class);
    String letter = issue(968, LocalDate.of(2026, 12, 4));
    acknowledge(letter);

    roundOn(LocalDate.of(2026, 11, 27));

    assertThat(said(officer, letter)).containsExactly("reminder.due");
    assertThat(said(colleague, letter)).containsExactly("reminder.due");
    var stale = preferences.save(officer, choice, before.version());
    assertThat(stale).isInstanceOf(Preferences.Outcome.Stale.class);
    var stranger = new Preferences.Absence(away.from(), away.through(), editor.account());
    assertThat(
            preferences.save(
                officer,
                new Preferences.Choice(choice.digestAt(), true, true, choice.off(), "vi", stranger),
                before.version() + 1))
        .isEqualTo(new Preferences.Outcome.Wrong("deputy", "absence.deputy"));
  }

  @Test
  void administratorKeepsTheRulesAndSeesWhatTheyWouldSay() {
    String letter = issue(969, LocalDate.of(2026, 12, 4));
    acknowledge(letter);
    clock.set(LocalDate.of(2026, 12, 8));
    Terms terms = new Terms(Lateness.OVERDUE, 2, null, Recipient.HEADQUARTERS, true);

    // Due on the 4th: the 7th is day 1, the 8th day 2.
    var preview = rules.preview(administrator, null, terms);
    assertThat(preview.today()).isEqualTo(new ReminderRules.Said(50, 1, 1));
    assertThat(preview.backlog().pieces()).isEqualTo(50);
    Rule added = ((Outcome.Done) rules.add(administrator, terms)).rule();
    assertThat(rules.add(administrator, terms)).isEqualTo(new Outcome.Wrong("days", "rule.taken"));
    reminders.round();
    assertThat(said(editor, letter)).contains("escalation.overdue");
    assertThat(rules.preview(administrator, added.id(), terms).backlog().pieces()).isZero();
    Terms later = new Terms(Lateness.OVERDUE, 4, 2, Recipient.HEADQUARTERS, false);
    assertThat(rules.change(administrator, added.id(), later, added.version() + 1))
        .isEqualTo(new Outcome.Stale(added));
    Rule changed =
        ((Outcome.Done) rules.change(administrator, added.id(), later, added.version())).rule();
    assertThat(rules.remove(administrator, added.id(), changed.version()))
        .isEqualTo(new Outcome.Removed());
    assertThat(rules.find(administrator, added.id())).isEmpty();
    Terms never = new Terms(Lateness.SILENT, 0, null, Recipient.HEAD, false);
    assertThat(rules.add(administrator, never))
        .isEqualTo(new Outcome.Wrong("days", "rule.days.range"));
  }
}

package vn.lantoa.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.directives.People;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Inbox.Mark;
import vn.lantoa.notifications.Inbox.Shown;
import vn.lantoa.notifications.Notice.To;
import vn.lantoa.notifications.Notice.Weight;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.TestClock;

@LantoaTest
class NoticesTests {
  @Autowired private Notices notices;
  @Autowired private Inbox inbox;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private TransactionTemplate transactions;
  @Autowired private MessageSource messages;
  @Autowired private TestClock clock;

  private People people;
  private Viewer officer;
  private Viewer leader;
  private Viewer staff;
  private Viewer other;
  private Viewer editor;

  @BeforeEach
  void people() {
    people = new People(accounts, organisation);
    officer = people.hue();
    leader = people.person("p46.leader", Role.PROVINCIAL_LEADER, "46");
    staff = people.person("staff46", Role.STAFF, "46");
    other = people.person("p48.officer", Role.PROVINCIAL_OFFICER, "48");
    editor = people.headquarters();
  }

  private void tell(String key, To to) {
    transactions.executeWithoutResult(
        status ->
            notices.tell(
                new Notice(
                    "directive.issued",
                    key,
                    to,
                    List.of("12/BHXH", "BHXH Huế", "3", "2026-11-27"),
                    "/assignments",
                    Weight.DIGEST)));
  }

  private To hue(Ability ability) {
    return new To.Units(Set.of(officer.unit()), ability);
  }

  private List<Inbox.Line> linesOf(Viewer viewer) {
    return inbox.list(viewer, new Inbox.Filter(Shown.ALL, null, 1, 50)).rows();
  }

  @Test
  void thosePlacedAtTheUnitWithTheAbilityAreTold() {
    long before = linesOf(officer).size();
    long ofStaff = linesOf(staff).size();
    long ofOther = linesOf(other).size();

    tell("placed", hue(Ability.ACKNOWLEDGE));

    assertThat(linesOf(officer)).hasSize((int) before + 1);
    assertThat(linesOf(leader)).isNotEmpty();
    assertThat(linesOf(staff)).hasSize((int) ofStaff);
    assertThat(linesOf(other)).hasSize((int) ofOther);
    assertThat(linesOf(editor)).isEmpty();
  }

  @Test
  void headquartersIsWhoMayEverywhere() {
    Viewer hqLeader = people.person("hq.leader", Role.HQ_LEADER, "BHXHVN");
    long ofOther = linesOf(other).size();

    tell("country", new To.Everywhere(Ability.APPROVE));

    assertThat(linesOf(hqLeader)).hasSize(1);
    assertThat(linesOf(other)).hasSize((int) ofOther);
  }

  @Test
  void theSameIsToldOnce() {
    To person = new To.Person(staff.account());
    long before = inbox.countUnread(staff);
    tell("once", person);
    tell("once", person);
    tell("once", hue(Ability.READ));
    tell("another", person);

    assertThat(inbox.countUnread(staff)).isEqualTo(before + 2);
    inbox.mark(staff, linesOf(staff).stream().map(Inbox.Line::id).toList(), Mark.ARCHIVED);
  }

  @Test
  void nothingIsToldOfAChangeThatFails() {
    long before = inbox.countUnread(officer);
    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      notices.tell(
                          new Notice(
                              "directive.issued",
                              "failed",
                              hue(Ability.ACKNOWLEDGE),
                              List.of(),
                              "/",
                              Weight.PROMPT));
                      throw new IllegalStateException("the change fails");
                    }))
        .hasMessage("the change fails");

    assertThat(inbox.countUnread(officer)).isEqualTo(before);
  }

  @Test
  void tellingNeedsATransaction() {
    Notice notice =
        new Notice(
            "directive.issued",
            "bare",
            hue(Ability.ACKNOWLEDGE),
            List.of("12/BHXH", "Huế", "3", "2026-11-27"),
            "/",
            Weight.DIGEST);

    assertThatThrownBy(() -> notices.tell(notice)).hasMessageContaining("transaction");
  }

  @Test
  void noticeLeadsToAPageOfThisServer() {
    assertThatThrownBy(
            () ->
                new Notice(
                    "gate.opened",
                    "k",
                    hue(Ability.READ),
                    List.of(),
                    "//evil.example",
                    Weight.DIGEST))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void lineIsReadArchivedAndTakenBackByItsOwnerOnly() {
    tell("mine", new To.Person(other.account()));
    Inbox.Line line = linesOf(other).getFirst();

    assertThat(inbox.lineFor(officer, line.id())).isEmpty();
    assertThat(inbox.mark(officer, List.of(line.id()), Mark.READ)).isZero();
    assertThat(inbox.mark(other, List.of(line.id()), Mark.READ)).isOne();
    assertThat(inbox.mark(other, List.of(line.id()), Mark.READ)).isZero();
    assertThat(inbox.countUnread(other)).isZero();
    inbox.mark(other, List.of(line.id()), Mark.ARCHIVED);
    assertThat(inbox.lineFor(other, line.id()).orElseThrow().isArchived()).isTrue();
    assertThat(linesOf(other)).doesNotContain(line);
    assertThat(inbox.list(other, new Inbox.Filter(Shown.ARCHIVED, null, 1, 50)).rows())
        .extracting(Inbox.Line::id)
        .containsExactly(line.id());
    inbox.mark(other, List.of(line.id()), Mark.RESTORED);
    assertThat(linesOf(other)).extracting(Inbox.Line::id).contains(line.id());
  }

  @Test
  void whatCameLaterIsNotMarkedAsRead() {
    tell("early", new To.Person(leader.account()));
    var seen = clock.instant();
    clock.advance(java.time.Duration.ofSeconds(1));
    tell("late", new To.Person(leader.account()));

    inbox.markAllRead(leader, seen);

    assertThat(inbox.countUnread(leader)).isOne();
  }

  @Test
  void wordsAreThoseOfTheReader() {
    List<String> arguments = List.of("12/BHXH", "BHXH Huế", "1", "2026-11-27");

    assertThat(NoticeWords.text(messages, Locale.of("vi"), "directive.issued", arguments))
        .isEqualTo("12/BHXH giao 1 nhiệm vụ cho BHXH Huế; xác nhận chậm nhất 27/11/2026");
    assertThat(NoticeWords.text(messages, Locale.ENGLISH, "directive.issued", arguments))
        .isEqualTo("12/BHXH gives 1 assignment to BHXH Huế; acknowledge by 27/11/2026");
    assertThat(NoticeWords.text(messages, Locale.ENGLISH, "no.such.kind", List.of()))
        .isEqualTo("no.such.kind");
  }
}

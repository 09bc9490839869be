package vn.lantoa.notifications.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.directives.People;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Addresses;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Inbox;
import vn.lantoa.notifications.Mailing;
import vn.lantoa.notifications.Mailing.Mail;
import vn.lantoa.notifications.Mailing.State;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notice.To;
import vn.lantoa.notifications.Notice.Weight;
import vn.lantoa.notifications.NoticeGroup;
import vn.lantoa.notifications.Notices;
import vn.lantoa.notifications.Preferences;
import vn.lantoa.notifications.internal.mail.RudeServer.Manners;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.TestClock;

/// From notices to what a mail server has, with servers that misbehave.
@LantoaTest
class MailTests {
  private static final LocalDateTime FRIDAY_MORNING = LocalDateTime.of(2026, 11, 20, 7, 45);

  @Autowired private Digests digests;
  @Autowired private Post post;
  @Autowired private PostRows postRows;
  @Autowired private MailBook mails;
  @Autowired private Notices notices;
  @Autowired private Preferences preferences;
  @Autowired private Inbox inbox;
  @Autowired private Addresses addresses;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private Viewer officer;
  private Viewer administrator;

  @BeforeEach
  void people() {
    jdbc.sql("update notifications.notice set mail_id = null, archived_at = now(), read_at = now()")
        .update();
    jdbc.sql("delete from notifications.mail").update();
    jdbc.sql("delete from notifications.preference").update();
    jdbc.sql("update identity.account set email = null").update();
    People people = new People(accounts, organisation);
    officer = people.hue();
    administrator = people.person("admin", Role.ADMINISTRATOR, "BHXHVN");
    addresses.set(officer, "hue@example.test");
    clock.set(FRIDAY_MORNING);
  }

  private void tell(Viewer viewer, Weight weight) {
    transactions.executeWithoutResult(
        status ->
            notices.tell(
                new Notice(
                    "directive.issued",
                    UUID.randomUUID().toString(),
                    new To.Person(viewer.account()),
                    List.of("12/BHXH", "BHXH Huế & <b>", "25", "2026-11-27"),
                    "/assignments",
                    weight)));
  }

  private static JavaMailSenderImpl at(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "700");
    return sender;
  }

  private List<Mail> all() {
    return mails.list(administrator, null, 1, 200).rows();
  }

  private Mail only() {
    assertThat(all()).hasSize(1);
    return all().getFirst();
  }

  @Test
  void twentyFiveClausesAreOneLineInOneDailyMail() throws Exception {
    tell(officer, Weight.DIGEST);
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      JavaMailSenderImpl sender = at(server.getSmtp().getPort());
      digests.round();
      digests.round();
      post.round(sender);
      post.round(sender);

      MimeMessage[] received = server.getReceivedMessages();
      assertThat(received).hasSize(1);
      MimeMessage mail = received[0];
      assertThat(mail.getSubject()).isEqualTo("Lan Tỏa: 1 việc cần biết ngày 20/11/2026");
      assertThat(mail.getAllRecipients())
          .extracting(Object::toString)
          .containsExactly("hue@example.test");
      assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(only().state()).isEqualTo(State.SENT);
      assertThat(mail.getMessageID()).startsWith("<" + only().id() + "@");
      assertThat(jdbc.sql("select body from notifications.mail").query(String.class).single())
          .contains("- 12/BHXH giao 25 nhiệm vụ cho BHXH Huế & <b>; xác nhận chậm nhất 27/11/2026");
      assertThat(jdbc.sql("select html from notifications.mail").query(String.class).single())
          .contains("BHXH Huế &amp; &lt;b&gt;");
      // What comes later that day waits for the next working day: Monday.
      tell(officer, Weight.DIGEST);
      digests.round();
      clock.set(FRIDAY_MORNING.plusDays(1));
      digests.round();
      assertThat(all()).hasSize(1);
      clock.set(FRIDAY_MORNING.plusDays(3));
      digests.round();
      assertThat(all()).hasSize(2);
    } finally {
      server.stop();
    }
  }

  @Test
  void dailyMailComesAtTheHourAndInTheLanguageOfItsReader() {
    tell(officer, Weight.DIGEST);
    var choice =
        new Preferences.Choice(java.time.LocalTime.of(16, 0), true, true, Set.of(), "en", null);
    preferences.save(officer, choice, 0);

    digests.round();
    assertThat(all()).isEmpty();
    clock.set(FRIDAY_MORNING.withHour(16).withMinute(0));
    digests.round();
    assertThat(only().subject()).isEqualTo("Lan Tỏa: 1 thing to know on 20/11/2026");
  }

  @Test
  void switchedOffGroupsAndSeenLinesAreNotMailed() {
    tell(officer, Weight.DIGEST);
    var choice =
        new Preferences.Choice(
            java.time.LocalTime.of(7, 30), true, true, Set.of(NoticeGroup.DIRECTIVE), "vi", null);
    preferences.save(officer, choice, 0);
    digests.round();
    assertThat(all()).isEmpty();
    preferences.save(officer, Preferences.Choice.DEFAULT, 1);
    inbox.markAllRead(officer, clock.instant());
    digests.round();
    assertThat(all()).isEmpty();
  }

  @Test
  void urgentNoticesAreMailedAtOnceButNotInQuietHours() {
    clock.set(FRIDAY_MORNING.withHour(21));
    tell(officer, Weight.PROMPT);
    tell(officer, Weight.PROMPT);
    digests.round();
    // Saturday noon: nobody works.
    clock.set(FRIDAY_MORNING.plusDays(1).withHour(12));
    digests.round();
    clock.set(FRIDAY_MORNING.plusDays(3).withHour(6).withMinute(29));
    digests.round();
    assertThat(all()).isEmpty();
    clock.set(FRIDAY_MORNING.plusDays(3).withHour(6).withMinute(30));
    digests.round();
    assertThat(only().kind()).isEqualTo(Mailing.Kind.PROMPT);
    assertThat(only().lines()).isEqualTo(2);
    clock.set(FRIDAY_MORNING.plusDays(3));
    digests.round();
    assertThat(all()).hasSize(1);
  }

  @Test
  void withoutAServerMailsWaitAndBecomeOne() {
    tell(officer, Weight.DIGEST);
    digests.round();
    post.round();
    assertThat(only().state()).isEqualTo(State.WAITING);
    assertThat(mails.overview(administrator).configured()).isFalse();
    tell(officer, Weight.DIGEST);
    clock.set(FRIDAY_MORNING.plusDays(3));
    digests.round();

    assertThat(mails.list(administrator, State.MERGED, 1, 10).total()).isOne();
    List<Mail> waiting = mails.list(administrator, State.WAITING, 1, 10).rows();
    assertThat(waiting).hasSize(1);
    assertThat(waiting.getFirst().lines()).isEqualTo(2);
  }

  @Test
  void refusedRecipientIsShownAndSentAgainToTheNewAddress() {
    tell(officer, Weight.DIGEST);
    digests.round();
    try (RudeServer rude = new RudeServer(Manners.REFUSES_RECIPIENT)) {
      post.round(at(rude.port()));
    }
    assertThat(only().state()).isEqualTo(State.FAILED);
    assertThat(only().reply()).contains("no such mailbox");
    addresses.set(officer, "moi@example.test");
    assertThat(mails.again(administrator, only().id())).isEqualTo(new Mailing.Outcome.Done());
    assertThat(mails.again(administrator, only().id())).isEqualTo(new Mailing.Outcome.NotOpen());
    try (RudeServer polite = new RudeServer(Manners.POLITE)) {
      post.round(at(polite.port()));
      assertThat(polite.taken()).hasSize(1);
      assertThat(polite.taken().getFirst())
          .contains("To: moi@example.test", only().id().toString());
    }
    assertThat(only().state()).isEqualTo(State.SENT);
  }

  @Test
  void serverThatIsDownIsTriedAgainLaterAndLater() {
    tell(officer, Weight.DIGEST);
    digests.round();
    int nobody;
    try (RudeServer gone = new RudeServer(Manners.POLITE)) {
      nobody = gone.port();
    }
    post.round(at(nobody));
    assertThat(only().state()).isEqualTo(State.WAITING);
    assertThat(only().attempts()).isOne();
    assertThat(only().nextAttemptAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
    post.round(at(nobody));
    assertThat(only().attempts()).isOne();
    clock.advance(Duration.ofMinutes(1));
    post.round(at(nobody));
    assertThat(only().nextAttemptAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    // Three days are enough.
    clock.advance(Duration.ofDays(3));
    post.round(at(nobody));
    assertThat(only().state()).isEqualTo(State.FAILED);
  }

  @Test
  void busyMailboxAndBrokenMessageAreTriedAgain() {
    tell(officer, Weight.DIGEST);
    digests.round();
    try (RudeServer busy = new RudeServer(Manners.BUSY_RECIPIENT)) {
      post.round(at(busy.port()));
    }
    assertThat(only().state()).isEqualTo(State.WAITING);
    assertThat(only().reply()).contains("busy");
    clock.advance(Duration.ofMinutes(1));
    try (RudeServer breaking = new RudeServer(Manners.BREAKS_IN_DATA)) {
      post.round(at(breaking.port()));
      assertThat(breaking.taken()).isEmpty();
    }
    // A small message may be on its way, end and all, before the server's hanging up is noticed.
    assertThat(only().state()).isIn(State.WAITING, State.UNKNOWN);
  }

  @Test
  void messageRefusedAtItsEndIsNotSentAgain() {
    tell(officer, Weight.DIGEST);
    digests.round();
    try (RudeServer rude = new RudeServer(Manners.REFUSES_MESSAGE)) {
      post.round(at(rude.port()));
    }
    assertThat(only().state()).isEqualTo(State.FAILED);
    assertThat(only().reply()).contains("not wanted");
  }

  @Test
  void answerThatNeverComesIsUnknownAndNotRepeatedByItself() {
    for (Manners manners : List.of(Manners.BREAKS_AFTER_END, Manners.SILENT_AFTER_END)) {
      people();
      tell(officer, Weight.DIGEST);
      digests.round();
      try (RudeServer rude = new RudeServer(manners)) {
        post.round(at(rude.port()));
        clock.advance(Duration.ofHours(5));
        post.round(at(rude.port()));
        assertThat(rude.taken()).as(manners.name()).hasSize(1);
      }
      assertThat(only().state()).as(manners.name()).isEqualTo(State.UNKNOWN);
      String firstId = messageId();
      mails.again(administrator, only().id());
      try (RudeServer polite = new RudeServer(Manners.POLITE)) {
        post.round(at(polite.port()));
        assertThat(polite.taken().getFirst()).contains("Message-ID: " + firstId);
      }
      assertThat(only().state()).isEqualTo(State.SENT);
    }
  }

  private String messageId() {
    return jdbc.sql("select message_id from notifications.mail").query(String.class).single();
  }

  @Test
  void attemptOfADeadProcessIsSentAgainUnlessItsEndMayHaveGoneOut() {
    tell(officer, Weight.DIGEST);
    digests.round();
    Letter taken = postRows.take(clock.instant()).orElseThrow();
    clock.advance(Duration.ofMinutes(4));
    try (RudeServer polite = new RudeServer(Manners.POLITE)) {
      post.round(at(polite.port()));
      assertThat(polite.taken()).hasSize(1);
    }
    // Who was thought dead comes back: it may neither end its message nor change what is known.
    assertThat(postRows.markEnding(taken)).isFalse();
    postRows.end(taken, "FAILED", "late", clock.instant());
    assertThat(only().state()).isEqualTo(State.SENT);

    people();
    tell(officer, Weight.DIGEST);
    digests.round();
    assertThat(postRows.markEnding(postRows.take(clock.instant()).orElseThrow())).isTrue();
    clock.advance(Duration.ofMinutes(4));
    try (RudeServer polite = new RudeServer(Manners.POLITE)) {
      post.round(at(polite.port()));
      assertThat(polite.taken()).isEmpty();
    }
    assertThat(only().state()).isEqualTo(State.UNKNOWN);
    assertThat(mails.settle(administrator, only().id())).isEqualTo(new Mailing.Outcome.Done());
  }

  @Test
  void trialMailSaysWhatTheServerAnswered() {
    assertThat(mails.test(administrator)).isEqualTo(new Mailing.Test.NoServer());
    try (RudeServer polite = new RudeServer(Manners.POLITE)) {
      assertThat(mails.test(administrator, at(polite.port())))
          .isEqualTo(new Mailing.Test.NoAddress());
      addresses.set(administrator, "admin@example.test");
      assertThat(mails.test(administrator, at(polite.port())))
          .isEqualTo(new Mailing.Test.Tried(State.SENT, "250 taken"));
      assertThat(polite.taken().getFirst()).contains("admin@example.test");
    }
  }

  @Test
  void unusableAddressIsRefused() {
    assertThat(addresses.set(officer, "hue")).isEqualTo(new Addresses.Change.Unusable());
    assertThat(addresses.set(officer, "a@b.test, c@d.test"))
        .isEqualTo(new Addresses.Change.Unusable());
    assertThat(addresses.of(officer)).isEqualTo("hue@example.test");
    addresses.set(officer, " ");
    assertThat(addresses.of(officer)).isEmpty();
  }
}

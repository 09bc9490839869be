package vn.lantoa.notifications.internal.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.notifications.Mailing.Kind;
import vn.lantoa.notifications.ReminderRules.Quiet;
import vn.lantoa.notifications.internal.mail.ComposeRows.Made;
import vn.lantoa.notifications.internal.mail.ComposeRows.Reader;
import vn.lantoa.notifications.internal.mail.ComposeRows.Told;
import vn.lantoa.notifications.internal.reminders.QuietHours;
import vn.lantoa.organisation.WorkingCalendar;

/// Makes mails of notices: one daily mail for each person, and one for what is urgent. A mail and
/// the mark at its notices are one transaction, so a notice is in one mail at most.
@Component
class Digests {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /// Older notices are only in the inbox: who gives an address after a year is spared the year.
  private static final Duration MAILED_WITHIN = Duration.ofDays(30);

  private final ComposeRows rows;
  private final Composer composer;
  private final MailServer settings;
  private final QuietHours quietHours;
  private final WorkingCalendar calendar;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Digests(
      ComposeRows rows,
      Composer composer,
      MailServer settings,
      QuietHours quietHours,
      WorkingCalendar calendar,
      TransactionTemplate transactions,
      Clock clock) {
    this.rows = rows;
    this.composer = composer;
    this.settings = settings;
    this.quietHours = quietHours;
    this.calendar = calendar;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Makes what is due now. On days without work nothing is; in quiet hours only the daily mail of
  /// those who chose such an hour, and not what was missed earlier in the day.
  void round() {
    LocalDateTime now = LocalDateTime.now(clock);
    if (!calendar.isWorkingDay(now.toLocalDate())) {
      return;
    }
    Instant since = clock.instant().minus(MAILED_WITHIN);
    Quiet quiet = quietHours.now();
    boolean silent = quiet.holds(now.toLocalTime());
    if (!silent) {
      rows.dueForPrompt(since).forEach(reader -> make(reader, Kind.PROMPT, since));
    }
    LocalTime time = now.toLocalTime();
    if (!silent || isBeforeTheDay(quiet, time)) {
      rows.dueForDigest(now.toLocalDate(), time, since)
          .forEach(reader -> make(reader, Kind.DIGEST, since));
    }
  }

  /// In the quiet hours of the morning, not in those of the evening.
  private static boolean isBeforeTheDay(Quiet quiet, LocalTime time) {
    return time.isBefore(quiet.ends());
  }

  private void make(Reader reader, Kind kind, Instant since) {
    transactions.executeWithoutResult(
        status -> {
          Instant now = clock.instant();
          if (kind == Kind.DIGEST) {
            rows.takeBackWaiting(reader.account(), now);
          }
          List<Told> told = rows.toMail(reader.account(), kind == Kind.PROMPT, since);
          if (told.isEmpty()) {
            return;
          }
          Made mail = made(reader, kind, told);
          if (rows.insert(mail, now)) {
            rows.putInto(mail.id(), told);
          } else {
            status.setRollbackOnly();
          }
        });
  }

  /// A mail without notices is a test.
  Made made(Reader reader, Kind kind, List<Told> told) {
    LocalDate today = LocalDate.now(clock);
    MailContent content = composer.content(reader, kind, told, today.format(DAY));
    UUID id = UUID.randomUUID();
    return new Made(
        id,
        reader.account(),
        kind.name(),
        today,
        reader.address(),
        "<" + id + "@" + settings.domain() + ">",
        reader.language(),
        content.subject(),
        content.plain(),
        composer.html(content),
        told.size());
  }
}

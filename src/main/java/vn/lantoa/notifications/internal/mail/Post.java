package vn.lantoa.notifications.internal.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import vn.lantoa.notifications.internal.mail.Transmission.Outcome;

/// Sends what waits. Nothing remote happens inside a transaction: taking a mail, its end and what
/// became of it are three commits, and after a crash the last of them tells what is known.
@Component
class Post {
  private static final Logger LOG = LoggerFactory.getLogger(Post.class);
  private static final int AT_ONCE = 500;

  /// Longer than any attempt takes with the time-outs of the settings.
  private static final Duration ATTEMPT = Duration.ofMinutes(3);

  private static final Duration GIVE_UP = Duration.ofDays(3);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4));

  private final PostRows rows;
  private final MailServer settings;
  private final Clock clock;

  Post(PostRows rows, MailServer settings, Clock clock) {
    this.rows = rows;
    this.settings = settings;
    this.clock = clock;
  }

  /// Sends what is due, until nothing is left or the server is down. Without a server everything
  /// waits.
  void round() {
    settings.find().ifPresent(this::round);
  }

  void round(JavaMailSenderImpl server) {
    Instant now = clock.instant();
    int dead = rows.reclaim(now.minus(ATTEMPT), now);
    if (dead > 0) {
      LOG.warn("{} attempts to send mail were broken off", dead);
    }
    try (Transmission transmission = new Transmission(server)) {
      for (int sent = 0; sent < AT_ONCE; sent++) {
        Optional<Letter> letter = rows.take(clock.instant());
        if (letter.isEmpty()
            || send(letter.get(), server, transmission) instanceof Outcome.Later(var said, var down)
                && down) {
          return;
        }
      }
    }
  }

  /// Sends one mail now; absent when it does not wait any more.
  Optional<Outcome> send(UUID mail, JavaMailSenderImpl server) {
    try (Transmission transmission = new Transmission(server)) {
      return rows.take(mail, clock.instant()).map(letter -> send(letter, server, transmission));
    }
  }

  private Outcome send(Letter letter, JavaMailSenderImpl server, Transmission transmission) {
    Outcome outcome;
    try {
      outcome =
          transmission.send(
              letter.message(server.getSession(), settings.from()),
              letter.address(),
              () -> rows.markEnding(letter));
    } catch (MessagingException unwritable) {
      outcome = new Outcome.Refused(String.valueOf(unwritable.getMessage()));
    }
    record(letter, outcome);
    return outcome;
  }

  private void record(Letter letter, Outcome outcome) {
    Instant now = clock.instant();
    switch (outcome) {
      case Outcome.Taken(var reply) -> rows.end(letter, "SENT", reply, now);
      case Outcome.Refused(var reply) -> rows.end(letter, "FAILED", reply, now);
      case Outcome.Unknown(var reply) -> rows.end(letter, "UNKNOWN", reply, now);
      case Outcome.Later(var reply, var down) -> {
        if (letter.madeAt().plus(GIVE_UP).isBefore(now)) {
          rows.end(letter, "FAILED", reply, now);
        } else {
          rows.postpone(letter, reply, now.plus(pauseAfter(letter.attempt())));
        }
      }
    }
  }

  static Duration pauseAfter(int attempt) {
    return PAUSES.get(Math.min(attempt, PAUSES.size()) - 1);
  }
}

package vn.lantoa.notifications.internal.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.lantoa.notifications.Mailing.State;

/// Health of mail: whether there is a server, what waits, and what an administrator must look at.
/// Down when a server is set and mail has waited for hours all the same.
@Component("mailQueue")
class MailHealth implements HealthIndicator {
  private static final Duration TOO_LONG = Duration.ofHours(6);

  private final MailListRows rows;
  private final MailServer server;
  private final Clock clock;

  MailHealth(MailListRows rows, MailServer server, Clock clock) {
    this.rows = rows;
    this.server = server;
    this.clock = clock;
  }

  @Override
  public Health health() {
    boolean configured = server.find().isPresent();
    Map<State, Long> counts = rows.counts();
    Instant oldest = rows.oldestWaiting();
    long seconds = oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
    boolean stuck = configured && seconds > TOO_LONG.toSeconds();
    return (stuck ? Health.down() : Health.up())
        .withDetail("configured", configured)
        .withDetail("waiting", counts.getOrDefault(State.WAITING, 0L))
        .withDetail("oldestSeconds", seconds)
        .withDetail("failed", counts.getOrDefault(State.FAILED, 0L))
        .withDetail("unknown", counts.getOrDefault(State.UNKNOWN, 0L))
        .build();
  }
}

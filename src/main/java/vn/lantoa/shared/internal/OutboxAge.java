package vn.lantoa.shared.internal;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Health of the outbox: age of the oldest event that some listener has not finished with.
@Component("outboxAge")
class OutboxAge implements HealthIndicator {
  private static final Duration TOO_OLD = Duration.ofMinutes(10);

  private final JdbcClient jdbc;

  OutboxAge(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Health health() {
    long seconds =
        jdbc.sql(
                """
                select coalesce(extract(epoch from now() - min(publication_date)), 0)::bigint
                from event_publication
                where completion_date is null
                """)
            .query(Long.class)
            .single();
    Health.Builder health = seconds > TOO_OLD.toSeconds() ? Health.down() : Health.up();
    return health.withDetail("seconds", seconds).build();
  }
}

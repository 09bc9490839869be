package vn.lantoa.shared.internal;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Health of jobs: how long the job that should have run first has been waiting. Down when nothing
/// works them off, which a mere "process is up" would hide.
@Component("jobLag")
class JobLag implements HealthIndicator {
  private static final Duration TOO_LONG = Duration.ofMinutes(5);

  private final JdbcClient jdbc;

  JobLag(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Health health() {
    long seconds =
        jdbc.sql(
                """
                select coalesce(extract(epoch from now() - min(execution_time)), 0)::bigint
                from scheduled_tasks
                where not picked and execution_time < now()
                """)
            .query(Long.class)
            .single();
    Health.Builder health = seconds > TOO_LONG.toSeconds() ? Health.down() : Health.up();
    return health.withDetail("seconds", seconds).build();
  }
}

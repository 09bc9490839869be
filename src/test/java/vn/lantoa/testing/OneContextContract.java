package vn.lantoa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two classes inherit this, in whatever order they run: they share a context and no data.
@LantoaTest
abstract class OneContextContract {
  private static final Set<ApplicationContext> CONTEXTS = new HashSet<>();
  private static final Set<String> DATABASES = new HashSet<>();

  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationContext context;
  @Autowired private Clock clock;
  @Autowired private TestClock testClock;

  @Test
  void databaseIsNewAndContextIsTheSame() {
    CONTEXTS.add(context);
    assertThat(CONTEXTS).hasSize(1);
    assertThat(DATABASES.add(database())).isTrue();
    // Fails where the table is already there: the database was used before.
    jdbc.sql("create table public.mark (id int)").update();
  }

  @RepeatedTest(2)
  void clockIsSetBackBeforeEachTest() {
    assertThat(clock).isSameAs(testClock);
    assertThat(clock.instant()).isEqualTo(TestClock.START);
    testClock.advance(Duration.ofDays(1));
    assertThat(clock.instant()).isEqualTo("2026-11-21T02:00:00Z");
  }

  private String database() {
    return jdbc.sql("select current_database()").query(String.class).single();
  }

  @Nested
  class InnerClass {
    @Test
    void sharesTheDatabaseOfTheClassAround() {
      assertThat(database()).isEqualTo(LantoaExtension.DATA_SOURCE.database().name());
    }
  }
}

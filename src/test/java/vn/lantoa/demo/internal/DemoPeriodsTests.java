package vn.lantoa.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Periods;
import vn.lantoa.activities.Reopening;
import vn.lantoa.demo.Demo;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;

/// As of 20 November 2026: months since July close on the twentieth day after their end.
@LantoaTest(database = Database.DEMO)
final class DemoPeriodsTests {
  @Autowired private Periods periods;
  @Autowired private Accounts accounts;
  @Autowired private Demo demo;
  @Autowired private JdbcClient jdbc;

  @Test
  void demoHasClosedMonthsOneOpenAgainAndOneThatWaits() {
    Viewer officer = accounts.findViewer("p46.officer").orElseThrow();
    Viewer asking = accounts.findViewer("b46.officer").orElseThrow();
    var reopenings = periods.reopenings(officer);
    assertThat(reopenings).extracting(Reopening::period).containsExactly("2026-09", "2026-09");
    Reopening waiting = reopenings.getFirst();
    assertThat(waiting.unit()).isEqualTo(asking.unit());
    assertThat(waiting.decision()).isNull();
    UnitId opened = reopenings.getLast().unit();

    LocalDate september = LocalDate.of(2026, 9, 30);
    assertThat(periods.closedFor(asking.unit(), september)).contains("2026-09");
    assertThat(periods.closedFor(opened, september)).isEmpty();
    assertThat(periods.closedFor(opened, LocalDate.of(2026, 7, 1))).contains("2026-07");
    assertThat(periods.closedFor(opened, LocalDate.of(2026, 6, 30))).isEmpty();
    // October ends on 31 October and closes on 21 November.
    assertThat(periods.closedFor(opened, LocalDate.of(2026, 10, 31))).isEmpty();

    demo.load();
    assertThat(periods.reopenings(officer)).hasSize(2);
  }

  @Test
  void monthsThatAnAdministratorClosesLaterShowNoReopeningAndStartAllTheSame() {
    Viewer officer = accounts.findViewer("p46.officer").orElseThrow();
    jdbc.sql("delete from activities.reopening").update();
    // September closes at the end of the year, so there is nothing to ask for.
    jdbc.sql(
            """
            update activities.period_rule
            set lock_after = 90, locks_from = date '2026-08-01'
            where kind = 'MONTH'
            """)
        .update();
    demo.load();
    assertThat(periods.reopenings(officer)).isEmpty();
    jdbc.sql("update activities.period_rule set lock_after = null, locks_from = null").update();
    demo.load();
    assertThat(periods.reopenings(officer)).hasSize(2);
  }
}

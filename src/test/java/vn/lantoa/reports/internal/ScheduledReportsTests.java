package vn.lantoa.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.Reports;
import vn.lantoa.reports.Schedules;
import vn.lantoa.shared.ReportingPeriod.Kind;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.TestClock;

/// Today is Friday 20/11/2026.
@LantoaTest
class ScheduledReportsTests {
  @Autowired private Schedules schedules;
  @Autowired private ScheduleDesk desk;
  @Autowired private Reports reports;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private Viewer officer;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    jdbc.sql("truncate reports.report, reports.schedule cascade").update();
    officer = new Crew(accounts, organisation).officer();
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  /// November ends on the 30th: with 3 days after, the draft is there on 4/12 and not on 3/12.
  @Test
  void draftIsThereSoManyDaysAfterTheEndAndOnce() {
    schedules.set(officer, Kind.MONTH, 3);
    assertThat(desk.round()).isZero();
    clock.set(LocalDate.of(2026, 12, 3));
    assertThat(desk.round()).isZero();
    clock.set(LocalDate.of(2026, 12, 4));
    assertThat(desk.round()).isOne();
    assertThat(desk.round()).isZero();
    Report draft = reports.listFor(officer, Reports.Wanted.ALL).reports().getFirst();
    assertThat(draft.period().code()).isEqualTo("2026-11");
    assertThat(draft.sections()).isNotEmpty();
    assertThat(
            jdbc.sql("select count(*) from notifications.notice where kind = 'report.due'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void draftThrownAwayIsNotBegunAgain() {
    schedules.set(officer, Kind.WEEK, 0);
    clock.set(LocalDate.of(2026, 11, 23));
    assertThat(desk.round()).isOne();
    reports.discard(
        officer, reports.listFor(officer, Reports.Wanted.ALL).reports().getFirst().id());
    assertThat(desk.round()).isZero();
    assertThat(reports.listFor(officer, Reports.Wanted.ALL).reports()).isEmpty();
  }

  @Test
  void scheduleIsSetAndStoppedByWhoWrites() {
    assertThat(schedules.set(officer, Kind.WEEK, 61)).isInstanceOf(Reports.Outcome.Refused.class);
    schedules.set(officer, Kind.YEAR, 10);
    assertThat(schedules.listFor(officer)).hasSize(1);
    schedules.stop(officer, Kind.YEAR);
    assertThat(schedules.listFor(officer)).isEmpty();
    assertThat(schedules.stop(officer, Kind.YEAR)).isEqualTo(new Reports.Outcome.Absent());
  }
}

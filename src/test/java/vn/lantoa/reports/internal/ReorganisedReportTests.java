package vn.lantoa.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.reports.Printouts;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.reports.Restatements;
import vn.lantoa.results.Contributions;
import vn.lantoa.results.Contributions.Contribution;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.testing.Acts;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.TestClock;

/// A signed report stays what it was when units are reorganised, and the ledger says what that does
/// to its figures.
@LantoaTest
class ReorganisedReportTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private Reports reports;
  @Autowired private Printouts printouts;
  @Autowired private Restatements restatements;
  @Autowired private Reorganisations reorganisations;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private Viewer officer;
  private Viewer leader;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    jdbc.sql("truncate reports.report cascade").update();
    jdbc.sql("truncate activities.activity cascade").update();
    Contributions.forget(jdbc);
    Crew crew = new Crew(accounts, organisation);
    officer = crew.officer();
    leader = crew.leader();
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    for (Contribution each :
        List.of(
            contributions.by("46", LocalDate.of(2026, 11, 2), 1, 5),
            contributions.by("48", LocalDate.of(2026, 11, 3), 1, 4))) {
      contributions.add(each);
      contributions.record(each);
    }
    jdbc.sql("update activities.activity set recorded_at = timestamptz '2026-11-10 08:00+07'")
        .update();
  }

  private ReportId signed() {
    ReportingPeriod november = ReportingPeriod.parse("2026-11").orElseThrow();
    ReportId id = done(reports.begin(officer, officer.unit(), november, ""));
    Reports.Writing writing =
        new Reports.Writing(
            "Tháng mười một",
            TODAY,
            List.of(new Report.Section(Report.Role.RESULTS, "Kết quả", "Có {{CONFERENCES|số}}.")));
    done(reports.write(officer, id, writing, 1));
    done(reports.submit(officer, id, 2));
    Reports.Signing signing =
        new Reports.Signing("1/BC-BHXH", TODAY, "Huế", "", "GIÁM ĐỐC", "Lê Thị Mẫu");
    return done(reports.approve(leader, id, signing, 3));
  }

  private static ReportId done(Reports.Outcome outcome) {
    assertThat(outcome).isInstanceOf(Reports.Outcome.Done.class);
    return ((Reports.Outcome.Done) outcome).id();
  }

  /// 5 were printed; with the work of the unit that was merged into it there are 9.
  @Test
  void mergerOfUnitsIsACauseOfItsOwn() {
    ReportId id = signed();
    byte[] pdf = printouts.documentOf(leader, id).orElseThrow().pdf();
    Acts acts = new Acts(reorganisations, organisation);
    clock.set(TODAY.plusDays(1));
    Reorganisation act =
        acts.enacted(TODAY.plusDays(1), Acts.merge(acts.unit("48", TODAY), acts.unit("46", TODAY)));
    try {
      assertThat(printouts.of(leader, id).orElseThrow().figures().getFirst().value())
          .isEqualByComparingTo("5");
      assertThat(printouts.documentOf(leader, id).orElseThrow().pdf()).isEqualTo(pdf);
      Restatements.Restated restated = restatements.listFor(leader, id).getFirst();
      assertThat(restated.now()).isEqualByComparingTo("9");
      assertThat(restated.causes())
          .singleElement()
          .satisfies(
              share -> {
                assertThat(share.cause()).isEqualTo(Restatements.Cause.REORGANISATION);
                assertThat(share.difference()).isEqualByComparingTo("4");
              });
    } finally {
      acts.withdraw(act);
      clock.reset();
    }
    assertThat(restatements.listFor(leader, id)).isEmpty();
  }

  @Test
  void strangersSeeNothingOfTheLedger() {
    ReportId id = signed();
    Viewer other =
        new Crew(accounts, organisation).person("p48.officer", Role.PROVINCIAL_OFFICER, "48");
    assertThat(restatements.listFor(other, id)).isEmpty();
    assertThat(restatements.pageFor(other, 1).restated()).isEmpty();
  }
}

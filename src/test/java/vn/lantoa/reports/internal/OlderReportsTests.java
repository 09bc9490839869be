package vn.lantoa.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.testing.Acts;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.PageClient;
import vn.lantoa.testing.TestClock;

/// Reports from before the search, and of units that are no more, are found.
@LantoaTest
class OlderReportsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private Reports reports;
  @Autowired private Reorganisations reorganisations;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApiClient api;
  @Autowired private PageClient client;
  @Autowired private TestClock clock;

  private Crew crew;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    jdbc.sql("truncate reports.report cascade").update();
    crew = new Crew(accounts, organisation);
  }

  @Test
  void reportsFromBeforeTheSearchAreFoldedAsTheProgramFolds() throws IOException {
    ReportId id = new Signed(reports, crew.officer(), crew.leader()).signed("Chữ.");
    String folded = folded();
    assertThat(folded).isEqualTo("thang muoi mot 1 bc bhxh");
    jdbc.sql("update reports.report set folded = lower(title || ' ' || notation)").update();
    assertThat(found()).isZero();
    jdbc.sql(backfill()).update();
    assertThat(folded()).isEqualTo(folded);
    assertThat(found()).isOne();
    assertThat(reports.findFor(crew.leader(), id)).isPresent();
  }

  private String folded() {
    return jdbc.sql("select folded from reports.report").query(String.class).single();
  }

  private long found() {
    Reports.Wanted wanted = new Reports.Wanted("Mười một 1/BC", null, null, null, null, 1);
    return reports.listFor(crew.leader(), wanted).total();
  }

  private static String backfill() throws IOException {
    String name = "/db/migration/V64__restatements_found_quickly.sql";
    try (InputStream script =
        Objects.requireNonNull(OlderReportsTests.class.getResourceAsStream(name))) {
      return Stream.of(new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\n"))
          .filter(statement -> statement.contains("update reports.report"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void reportsOfAUnitThatIsNoMoreAreFoundByItsId() {
    Viewer officer = crew.person("p48.officer", Role.PROVINCIAL_OFFICER, "48");
    Viewer leader = crew.person("p48.leader", Role.PROVINCIAL_LEADER, "48");
    new Signed(reports, crew.officer(), crew.leader()).signed("Của Huế.");
    new Signed(reports, officer, leader).signed("Của đơn vị cũ.");
    UnitId ended = crew.unit("48");
    Acts acts = new Acts(reorganisations, organisation);
    clock.set(TODAY.plusDays(1));
    Reorganisation act =
        acts.enacted(TODAY.plusDays(1), Acts.merge(acts.unit("48", TODAY), acts.unit("46", TODAY)));
    try {
      crew.headquarters();
      client.signIn("hq.editor", Crew.PASSWORD);
      String value = "option[value=" + ended + "]";
      assertThat(client.get("/reports").all("#unit " + value)).hasSize(1);
      var page = client.get("/reports?unit=" + ended);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.all("tbody tr")).hasSize(1);
      assertThat(page.one("#unit option[selected]").attr("value")).isEqualTo(ended.toString());
      api.token(tokens.create(crew.headquarters(), "test"));
      assertThat(api.get("/api/v1/reports?unit=" + ended).json().size()).isOne();
      assertThat(api.get("/api/v1/reports?unit=46").json().size()).isOne();
      assertThat(api.get("/api/v1/reports?unit=" + new java.util.UUID(0, 1)).status())
          .isEqualTo(422);
    } finally {
      acts.withdraw(act);
      clock.reset();
    }
  }
}

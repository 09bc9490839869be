package vn.lantoa.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.results.Contributions;
import vn.lantoa.results.Upkeep;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

/// Huế did 40 by 30 June and 60 in December of each year from 2021 to 2025; of 2026 it did 50 by 30
/// June.
@LantoaTest
class ForecastsTests {
  private static final String PATH = "/api/v1/targets";
  private static final String UNIT = "46";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private ApiClient api;
  @Autowired private PageClient client;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private JdbcClient jdbc;
  @Autowired private Upkeep summary;

  private Crew crew;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    Contributions.forget(jdbc);
    jdbc.sql("truncate activities.activity, targets.target cascade").update();
    crew = new Crew(accounts, organisation);
    api.token(tokens.create(crew.headquarters(), "test"));
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    for (int year = 2021; year <= 2025; year++) {
      add(contributions, LocalDate.of(year, 2, 10), 20);
      add(contributions, LocalDate.of(year, 6, 10), 20);
      add(contributions, LocalDate.of(year, 12, 10), 60);
    }
    add(contributions, LocalDate.of(2026, 3, 10), 50);
    summary.fold();
  }

  private void add(Contributions contributions, LocalDate day, long quantity) {
    Contributions.Contribution one = contributions.by(UNIT, day, 1, quantity);
    contributions.record(one);
    contributions.add(one);
  }

  private String drafted(Map<String, ?> rule) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "Chỉ tiêu thử dự báo");
    body.put("rule", rule);
    body.put("units", List.of(UNIT));
    body.put("from", "2026-01-01");
    body.put("to", "2026-12-31");
    body.put("source", "Kế hoạch 2026");
    var made = api.post(PATH, body);
    assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
    return made.json().path("id").asString();
  }

  private String range() {
    return drafted(
        Map.of("type", "RANGE", "measure", "CONFERENCE.quantity", "min", 100, "per", "YEAR"));
  }

  private JsonNode row(String target, String on) {
    return api.get(PATH + "/" + target + "/progress?on=" + on).json().path("rows").get(0);
  }

  /// By the season 50 / 0.4 = 125, by days 50 × 365 / 181 = 100; the years before came to 100.
  @Test
  void foretellsByTheSeasonWhereItMissedLess() {
    JsonNode forecast = row(range(), "2026-06-30").path("forecast");
    assertThat(forecast.path("method").asString()).isEqualTo("SEASON");
    assertThat(forecast.path("naive").asInt()).isEqualTo(100);
    assertThat(forecast.path("value").asInt()).isBetween(110, 125);
    assertThat(forecast.path("low").asInt()).isBetween(50, 125);
    assertThat(forecast.path("high").asInt()).isGreaterThanOrEqualTo(110);
  }

  @Test
  void saysNothingBeforeAMonthHasGoneAndWhenAllIsOver() {
    String target = range();
    assertThat(row(target, "2026-01-20").path("forecast").isNull()).isTrue();
    assertThat(row(target, "2026-12-31").path("forecast").isNull()).isTrue();
  }

  /// Of the years before 2025 it had done 40 of 100 by 30 June: 40 / 0.4 = 100 came; by days 40 ×
  /// 365 / 181 = 80, which was 20 too few.
  @Test
  void looksBackAtTheForecastsOfLastYear() {
    String target = range();
    JsonNode back = api.get(PATH + "/" + target + "/accuracy").json();
    assertThat(back.path("made").asString()).isEqualTo("2025-06-30");
    assertThat(back.path("seasonMissed").decimalValue()).isEqualByComparingTo("0");
    assertThat(back.path("naiveMissed").decimalValue()).isEqualByComparingTo("20");
    JsonNode row = back.path("rows").get(0);
    assertThat(row.path("came").asInt()).isEqualTo(100);
    assertThat(row.path("soFar").asInt()).isEqualTo(40);
    assertThat(row.path("season").asInt()).isEqualTo(100);
    assertThat(row.path("naive").asInt()).isEqualTo(80);
    assertThat(row.path("method").asString()).isEqualTo("SEASON");
  }

  @Test
  void showsThePageOfLastYearsForecasts() {
    String target = range();
    signIn();
    Page page = client.get("/targets/" + target + "/forecast");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Chỉ tiêu thử dự báo", "30/06/2025", "sát hơn");
    assertThat(page.all("table.forecasts tbody tr")).hasSize(1);
    assertThat(page.all("svg circle.value")).hasSize(1);
  }

  @Test
  void saysWhyThereIsNoForecastOfARatio() {
    String target =
        drafted(
            Map.of(
                "type",
                "RATIO",
                "measure",
                "CONFERENCE.cost",
                "of",
                "CONFERENCE.people",
                "max",
                9));
    assertThat(api.get(PATH + "/" + target + "/accuracy").json().path("missing").asString())
        .isEqualTo("RULE");
    assertThat(row(target, "2026-06-30").path("forecast").isNull()).isTrue();
  }

  private void signIn() {
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    if (accounts.findViewer("foretelling").isEmpty()) {
      contributions.person("foretelling", Role.HQ_LEADER, "BHXHVN", TODAY);
    }
    client.signIn("foretelling", Contributions.PASSWORD);
  }
}

package vn.lantoa.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.results.Contributions;
import vn.lantoa.results.CubeWork;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;

/// The records behind each figure come to the figure, and the interface says what it does not
/// understand.
@LantoaTest
final class CellRecordsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String YEARS = "from=2024-02-10&to=2025-11-17";
  private static final List<String> DIMENSIONS =
      List.of(
          "province",
          "unit",
          "form",
          "audience",
          "policy-area",
          "topic",
          "month",
          "quarter",
          "year",
          "campaign");

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private ApiClient api;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    Viewer viewer =
        accounts
            .findViewer("cells-hq")
            .orElseGet(() -> contributions.person("cells-hq", Role.HQ_LEADER, "BHXHVN", TODAY));
    api.token(tokens.create(viewer, "test"));
    Contributions.forget(jdbc);
    jdbc.sql("truncate activities.activity cascade").update();
    CubeWork.campaign(jdbc, "TET", "[2024-01-15,2024-02-20)");
    CubeWork.campaign(jdbc, "MAY", "[2025-05-01,2025-06-01)");
    CubeWork work = new CubeWork(jdbc, organisation, new Random(46));
    for (int i = 0; i < 120; i++) {
      work.add(true);
    }
  }

  @Test
  void recordsOfEveryFigureComeToIt() {
    List<String> filters =
        List.of(
            "",
            "&geographyOn=2024-06-30&policyArea=COMPULSORY_SI,VOLUNTARY_SI&status=approved",
            "&geography=common&compare=period-before&audience=EMPLOYERS",
            "&unit=46&form=CONFERENCE",
            "&geographyOn=2026-01-01&topic=DIGITAL",
            "&campaign=MAY&geographyOn=2025-06-30");
    int asked = 0;
    for (int i = 0; i < DIMENSIONS.size(); i++) {
      for (int step = 1; step <= 3; step++) {
        String by = DIMENSIONS.get(i);
        String columns = DIMENSIONS.get((i + step) % DIMENSIONS.size());
        String filter = filters.get((i + step * 2) % filters.size());
        asked += comesTo(YEARS + "&by=" + by + "&columns=" + columns + filter);
      }
    }
    assertThat(asked).isGreaterThan(300);
  }

  /// How many figures were looked at.
  private int comesTo(String question) {
    JsonNode answer = ok("/api/v1/results?records=true&" + question);
    int looked = listed(answer.get("total"), question + " total");
    for (JsonNode head : answer.get("heads")) {
      looked += listed(head.get("total"), question + " column " + head.get("key"));
    }
    for (JsonNode row : answer.get("rows")) {
      looked += listed(row.get("total"), question + " row " + row.get("key"));
      for (JsonNode cell : row.get("cells")) {
        looked += listed(cell, question + " in row " + row.get("key"));
      }
    }
    return looked;
  }

  private int listed(JsonNode figure, String what) {
    JsonNode now = figure.get("now");
    if (figure.get("records").isNull()) {
      assertThat(now.get("activities").asLong()).as(what).isZero();
      return 0;
    }
    String address = figure.get("records").asString();
    // Of the many empty cells some.
    if (now.get("activities").asLong() == 0 && address.hashCode() % 25 != 0) {
      return 0;
    }
    JsonNode list = ok("/api/v1" + address + "&size=1");
    assertThat(list.get("total").asLong())
        .as(what + " " + address)
        .isEqualTo(now.get("activities").asLong());
    assertThat(list.get("totals").get("quantity").asLong())
        .as(what + " " + address)
        .isEqualTo(now.get("quantity").asLong());
    return 1;
  }

  private JsonNode ok(String path) {
    ApiClient.Answer answer = api.get(path);
    assertThat(answer.status()).as(path + " " + answer.json()).isEqualTo(200);
    return answer.json();
  }

  @Test
  void periodBeforeOfWholeMonthsIsAsManyMonths() {
    JsonNode answer =
        ok("/api/v1/results?from=2025-02-01&to=2025-04-30&compare=period-before&by=quarter");
    assertThat(answer.get("compareFrom").asString()).isEqualTo("2024-11-01");
    assertThat(answer.get("compareTo").asString()).isEqualTo("2025-01-31");
    assertThat(answer.get("rows").get(0).get("key").asString()).isEqualTo("2025-Q1");
  }

  @Test
  void whatIsNotUnderstoodIsSaidByField() {
    for (String wrong :
        List.of(
            "columns=province",
            "columns=weather",
            "by=month&compareFrom=2024-01-01",
            "by=month&compareFrom=2024-03-01&compareTo=2024-02-01",
            "unit=NOBODY",
            "campaign=NONE",
            "topic=NONE")) {
      assertThat(api.get("/api/v1/results?" + YEARS + "&" + wrong).status())
          .as(wrong)
          .isEqualTo(422);
    }
  }

  @Test
  void answersOfOneBreakdownStayAsTheyWere() {
    JsonNode answer = ok("/api/v1/results?" + YEARS + "&by=month");
    assertThat(answer.propertyNames())
        .containsExactly("from", "to", "by", "geography", "geographyOn", "rows", "total", "asOf");
  }
}

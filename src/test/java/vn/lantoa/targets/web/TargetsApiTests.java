package vn.lantoa.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;

/// Today is Friday 20/11/2026: day 324 of 365.
@LantoaTest
class TargetsApiTests {
  private static final String PATH = "/api/v1/targets";

  @Autowired private ApiClient api;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private JdbcClient jdbc;

  private Crew crew;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    jdbc.sql(
            """
            truncate activities.activity, activities.contribution_delta, results.summary,
              results.span_by_unit, results.span_by_atom cascade
            """)
        .update();
    jdbc.sql("truncate targets.denominator").update();
    crew = new Crew(accounts, organisation);
    as(crew.headquarters());
  }

  private void as(Viewer viewer) {
    api.token(tokens.create(viewer, "test"));
  }

  private static Map<String, Object> target(Map<String, ?> rule) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "Chỉ tiêu thử");
    body.put("rule", rule);
    body.put("units", List.of("46"));
    body.put("from", "2026-01-01");
    body.put("to", "2026-12-31");
    body.put("source", "Kế hoạch 2026");
    return body;
  }

  private String drafted(Map<String, ?> body) {
    var made = api.post(PATH, body);
    assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
    return made.json().path("id").asString();
  }

  private JsonNode row(String target, String query) {
    var read = api.get(PATH + "/" + target + "/progress" + query);
    assertThat(read.status()).as(read.json().toString()).isEqualTo(200);
    assertThat(read.json().path("rows").size()).isEqualTo(1);
    return read.json().path("rows").get(0);
  }

  private void record(String form, String day, int quantity, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>();
    body.put("unit", "46-01");
    body.put("form", form);
    body.put("from", day);
    body.put("to", day);
    body.put("quantity", quantity);
    body.put("title", "Việc của ngày " + day);
    body.putAll(more);
    var made = api.post("/api/v1/activities", body);
    assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
  }

  /// 8 of 10 on day 324 of 365: 10 × 324 / 365 = 8.9 are due by now.
  @Test
  void rangeIsBehindItsPace() {
    String id =
        drafted(
            target(
                Map.of(
                    "type",
                    "RANGE",
                    "measure",
                    "CONFERENCE.quantity",
                    "min",
                    10,
                    "max",
                    12,
                    "per",
                    "YEAR")));
    record("CONFERENCE", "2026-03-10", 5, Map.of());
    record("CONFERENCE_DIALOGUE", "2026-11-18", 3, Map.of());
    record("SMALL_GROUP", "2026-11-18", 30, Map.of());
    JsonNode row = row(id, "");
    assertThat(row.path("unit").asString()).isEqualTo("46");
    assertThat(row.path("value").asInt()).isEqualTo(8);
    assertThat(row.path("state").asString()).isEqualTo("BEHIND");
    assertThat(row.path("gap").asInt()).isEqualTo(2);
    // 2 in 41 days: 2 × 7 / 41
    assertThat(row.path("neededPerWeek").decimalValue()).isEqualByComparingTo("0.34");
    record("CONFERENCE", "2026-11-20", 1, Map.of());
    assertThat(row(id, "").path("state").asString()).isEqualTo("ON_PACE");
    record("CONFERENCE", "2026-11-20", 1, Map.of());
    assertThat(row(id, "").path("state").asString()).isEqualTo("MET");
    // and as it stood in March: 5 of 10 on day 69
    JsonNode march = row(id, "?on=2026-03-10");
    assertThat(march.path("value").asInt()).isEqualTo(5);
    assertThat(march.path("state").asString()).isEqualTo("ON_PACE");
    JsonNode before = row(id, "?on=2026-02-28");
    assertThat(before.path("state").asString()).isEqualTo("NO_DATA");
  }

  /// 8 of 8 with 4 of 4 in the week of 2/11; 9 with none of the part a week later.
  @Test
  void weekNeedsThePartToo() {
    String id =
        drafted(
            target(
                Map.of(
                    "type",
                    "WEEKLY_FLOOR",
                    "measure",
                    "BROADCAST.quantity",
                    "per",
                    "UNIT",
                    "min",
                    8,
                    "part",
                    Map.of("policyArea", "VOLUNTARY_SI", "min", 4))));
    Map<String, Object> voluntary = Map.of("policyAreas", List.of("VOLUNTARY_SI"));
    record("BROADCAST", "2026-11-03", 4, voluntary);
    record("BROADCAST", "2026-11-08", 4, Map.of());
    record("BROADCAST", "2026-11-10", 9, Map.of());
    JsonNode row = row(id, "");
    JsonNode weeks = row.path("weeks");
    // W01 to W47: 29/12/2025 is the Monday of the week of Thursday 1/1/2026
    assertThat(weeks.size()).isEqualTo(47);
    assertThat(weeks.get(0).path("week").asString()).isEqualTo("2026-W01");
    assertThat(weeks.get(44).path("value").asInt()).isEqualTo(8);
    assertThat(weeks.get(44).path("part").asInt()).isEqualTo(4);
    assertThat(weeks.get(44).path("met").asBoolean()).isTrue();
    assertThat(weeks.get(45).path("met").asBoolean()).isFalse();
    assertThat(weeks.get(46).path("met").isNull()).isTrue();
    assertThat(row.path("value").asInt()).isEqualTo(1);
    assertThat(row.path("denominator").asInt()).isEqualTo(46);
    assertThat(row.path("gap").asInt()).isEqualTo(45);
    assertThat(row.path("state").asString()).isEqualTo("BEHIND");
    isExcused(id);
  }

  private void isExcused(String id) {
    var excused =
        api.post(
            PATH + "/" + id + "/excuses",
            Map.of(
                "units",
                List.of("46"),
                "weeks",
                List.of("2026-W46", "2026-W07"),
                "cause",
                "TET",
                "reason",
                "Nghỉ Tết"));
    assertThat(excused.status()).as(excused.json().toString()).isEqualTo(201);
    JsonNode after = row(id, "");
    assertThat(after.path("denominator").asInt()).isEqualTo(44);
    assertThat(after.path("weeks").get(45).path("excused").asBoolean()).isTrue();
    assertThat(after.path("weeks").get(45).path("met").isNull()).isTrue();
  }

  /// Huế has 40 communes: 15 % are 6.
  @Test
  void coverageCountsDistinctCommunes() {
    String id =
        drafted(
            target(
                Map.of(
                    "type",
                    "COVERAGE",
                    "measure",
                    "CONFERENCE.activities",
                    "of",
                    "COMMUNES",
                    "min",
                    15,
                    "max",
                    20)));
    enter("COMMUNES", "46", "2025-07-01", "40");
    record("CONFERENCE", "2026-05-05", 1, Map.of("area", "19789"));
    record("CONFERENCE", "2026-06-05", 1, Map.of("area", "19789"));
    record("CONFERENCE", "2026-06-06", 1, Map.of());
    JsonNode row = row(id, "");
    assertThat(row.path("value").asInt()).isEqualTo(1);
    assertThat(row.path("denominator").asInt()).isEqualTo(40);
    assertThat(row.path("ratio").decimalValue()).isEqualByComparingTo("0.025");
    assertThat(row.path("required").asInt()).isEqualTo(6);
    assertThat(row.path("gap").asInt()).isEqualTo(5);
  }

  private void enter(String series, String unit, String from, String value) {
    jdbc.sql(
            """
            insert into targets.denominator
              (series, unit_id, from_day, value, source, recorded_by, recorded_at)
            values (:series, :unit, cast(:from as date), :value, 'thử', uuidv7(), now())
            """)
        .param("series", series)
        .param("unit", crew.unit(unit).value())
        .param("from", from)
        .param("value", new BigDecimal(value))
        .update();
  }

  /// What a measure of the dictionary counts on the first day of the target is kept.
  @Test
  void measureOfTheDictionaryIsTakenWhereItIsASumOfOneForm() {
    Map<String, Object> rule =
        Map.of("type", "RANGE", "measure", "CONFERENCES", "min", 10, "per", "YEAR");
    var made = api.post(PATH, target(rule));
    assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
    assertThat(made.json().path("rule").path("measure").asString())
        .isEqualTo("CONFERENCE.quantity");
    var refused =
        api.post(
            PATH,
            target(
                Map.of("type", "RANGE", "measure", "SOCIAL_PRODUCTS", "min", 10, "per", "YEAR")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().toString())
        .contains("rule.measure", "targets.measure.dictionary", "SOCIAL_PRODUCTS");
    String ratio =
        drafted(
            target(Map.of("type", "RATIO", "measure", "COST", "of", "PEOPLE_REACHED", "max", 5)));
    assertThat(api.get(PATH + "/" + ratio).json().path("rule").path("of").asString())
        .isEqualTo("ALL.people");
  }

  @Test
  void shareOfPeopleRefusesAttendances() {
    var refused =
        api.post(
            PATH,
            target(
                Map.of(
                    "type",
                    "SHARE",
                    "measure",
                    "CONFERENCE.attendances",
                    "of",
                    "LABOUR_FORCE",
                    "min",
                    25)));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors").get(0).path("field").asString())
        .isEqualTo("rule.measure");
    enter("LABOUR_FORCE", "46", "2026-01-01", "1000");
    String id =
        drafted(
            target(
                Map.of(
                    "type", "SHARE", "measure", "ALL.people", "of", "LABOUR_FORCE", "min", 0.25)));
    record("CONFERENCE", "2026-06-06", 1, Map.of("particulars", Map.of("people", 251)));
    JsonNode row = row(id, "");
    assertThat(row.path("ratio").decimalValue()).isEqualByComparingTo("0.251");
    assertThat(row.path("state").asString()).isEqualTo("MET");
  }

  @Test
  void whatIsMissingIsSaidAtOnce() {
    var refused =
        api.post(PATH, Map.of("rule", Map.of("type", "WEEKLY_FLOOR", "measure", "", "min", 4)));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors").findValuesAsString("field"))
        .contains("name", "source", "from", "to", "units", "rule.measure", "rule.per");
  }

  @Test
  void leaderPutsItInForceAndTheUnitsBelowSeeTheirRow() {
    String id =
        drafted(
            target(
                Map.of(
                    "type",
                    "RATIO",
                    "measure",
                    "CONFERENCE.cost",
                    "of",
                    "CONFERENCE.people",
                    "max",
                    20_000)));
    as(crew.officer());
    assertThat(api.get(PATH + "/" + id).status()).isEqualTo(404);
    as(crew.person("hq.leader", Role.HQ_LEADER, "BHXHVN"));
    assertThat(api.post(PATH + "/" + id + "/approve", Map.of("version", 1)).status())
        .isEqualTo(200);
    as(crew.officer());
    record(
        "CONFERENCE",
        "2026-06-06",
        1,
        Map.of("particulars", Map.of("people", 100, "cost", 1_500_000, "funds", "AGENCY")));
    JsonNode row = row(id, "");
    assertThat(row.path("ratio").decimalValue()).isEqualByComparingTo("15000");
    assertThat(row.path("state").asString()).isEqualTo("ON_PACE");
    var ofUnit = api.get("/api/v1/units/46/targets");
    assertThat(ofUnit.json().size()).isEqualTo(1);
    assertThat(api.post(PATH + "/" + id + "/withdraw", Map.of("version", 2)).status())
        .isEqualTo(403);
  }

  @Test
  void cumulativeStepsAreJudgedOnTheirDays() {
    String id =
        drafted(
            target(
                Map.of(
                    "type", "CUMULATIVE",
                    "measure", "SMALL_GROUP.quantity",
                    "steps",
                        List.of(
                            Map.of("by", "2026-06-30", "min", 60),
                            Map.of("by", "2026-12-31", "min", 100)))));
    record("SMALL_GROUP", "2026-06-30", 50, Map.of());
    record("SMALL_GROUP", "2026-07-01", 49, Map.of());
    JsonNode row = row(id, "");
    assertThat(row.path("steps").get(0).path("met").asBoolean(true)).isFalse();
    assertThat(row.path("steps").get(0).path("value").asInt()).isEqualTo(50);
    // 99 is owed 60 + 40 × 143 / 184 = 91.1
    assertThat(row.path("state").asString()).isEqualTo("ON_PACE");
    assertThat(row.path("gap").asInt()).isEqualTo(1);
  }
}

package vn.lantoa.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.organisation.Unit;
import vn.lantoa.results.Contributions;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

/// What the explorer puts figures in proportion to, and measures that are no sums.
@LantoaTest
final class ExploreProportionsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String YEAR = "/explore?from=2026-01-01&to=2026-11-20&compare=none";
  private static final String AGAINST = "/explore?from=2026-01-01&to=2026-11-20&compare=target";

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private PageClient newcomer;
  @Autowired private PageClient other;
  @Autowired private ApiClient api;

  private static @Nullable PageClient signedIn;

  private PageClient pages() {
    if (signedIn == null) {
      newcomer.signIn("shares-hq", Contributions.PASSWORD);
      signedIn = newcomer;
    }
    return signedIn;
  }

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    person(contributions, "shares-hq", Role.HQ_EDITOR);
    Contributions.forget(jdbc);
    jdbc.sql("truncate activities.activity cascade").update();
    jdbc.sql("truncate targets.denominator").update();
    jdbc.sql("update targets.target set status = 'WITHDRAWN'").update();
    // Form 1 is CONFERENCE: 10 and 20 of Huế in two months, 6 of Hà Nội in one of them.
    contributions.add(contributions.by("46", LocalDate.of(2026, 3, 2), 1, 10));
    contributions.add(contributions.by("46", LocalDate.of(2026, 4, 2), 1, 20));
    contributions.add(contributions.by("01", LocalDate.of(2026, 3, 9), 1, 6));
  }

  private Viewer person(Contributions contributions, String name, Role role) {
    return accounts
        .findViewer(name)
        .orElseGet(() -> contributions.person(name, role, "BHXHVN", TODAY));
  }

  private void people(String unit, int number) {
    jdbc.sql(
            """
            insert into targets.denominator
              (series, unit_id, from_day, value, source, recorded_by, recorded_at)
            values ('POPULATION', :unit, '2026-01-01', :value, 'thử', uuidv7(), now())
            """)
        .param("unit", organisation.findUnitByCode(unit, TODAY).map(Unit::id).orElseThrow().value())
        .param("value", BigDecimal.valueOf(number))
        .update();
  }

  private static String cell(Page page, String row, int column) {
    return page.all("table.crossed tr").stream()
        .filter(line -> line.select("th").text().contains(row))
        .findFirst()
        .orElseThrow()
        .select("td")
        .get(column)
        .text();
  }

  @Test
  void perThousandPeopleDividesByThoseOfTheRow() {
    people("46", 12_000);
    people("BHXHVN", 90_000);
    String question = YEAR + "&scale=people:POPULATION";
    Page page = pages().get(question);
    // 30 × 1000 / 12 000; nobody knows how many live in Hà Nội; 36 × 1000 / 90 000
    assertThat(cell(page, "Huế", 0)).isEqualTo("2,5");
    assertThat(cell(page, "Hà Nội", 0)).isEqualTo("–");
    assertThat(page.one("#r-total td.n").text()).isEqualTo("0,4");
    assertThat(page.one("caption").text()).contains("trên 1.000 người (dân số)");
    // Months of one province have its people, those of all have everybody: 16 × 1000 / 90 000
    assertThat(cell(pages().get(question + "&by=month&province=46"), "04/2026", 0))
        .isEqualTo("1,67");
    assertThat(cell(pages().get(question + "&by=month"), "03/2026", 0)).isEqualTo("0,18");
    assertThat(pages().get(YEAR + "&scale=people:GOATS").status()).isEqualTo(422);
  }

  private void target(String form, int least, List<String> units) {
    target(
        Map.of("type", "RANGE", "measure", form + ".quantity", "min", least, "per", "YEAR"), units);
  }

  private void target(Map<String, ?> rule, List<String> units) {
    Viewer editor = accounts.findViewer("shares-hq").orElseThrow();
    Viewer leader =
        person(new Contributions(jdbc, organisation, accounts), "shares-leader", Role.HQ_LEADER);
    Map<String, Object> body = new HashMap<>();
    body.put("name", "Hội nghị năm 2026 của " + units);
    body.put("rule", rule);
    body.put("units", units);
    body.put("from", "2026-01-01");
    body.put("to", "2026-12-31");
    body.put("source", "Kế hoạch 2026");
    api.token(tokens.create(editor, "test"));
    var made = api.post("/api/v1/targets", body);
    assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
    api.token(tokens.create(leader, "test"));
    String id = made.json().path("id").asString();
    assertThat(api.post("/api/v1/targets/" + id + "/approve", Map.of("version", 1)).status())
        .isEqualTo(200);
  }

  @Test
  void figuresStandBesideWhatUnitsAreToReach() {
    target("CONFERENCE", 36, List.of("46"));
    target("CONFERENCE", 8, List.of("01", "46"));
    target("SMALL_GROUP", 5, List.of("46"));
    Page page = pages().get(AGAINST);
    // The one that says something about more rows: 30 and 6 of 8 each
    assertThat(cell(page, "Huế", 2)).isEqualTo("8");
    assertThat(cell(page, "Huế", 3)).isEqualTo("đạt 375%");
    assertThat(cell(page, "Hà Nội", 3)).isEqualTo("đạt 75%");
    assertThat(page.one("#r-total").select("td").get(3).text()).isEqualTo("đạt 225%");
    assertThat(page.one(".say").text()).contains("36 hội nghị (đạt 225% chỉ tiêu 16)");
    assertThat(page.text())
        .contains(
            "tính cho cả kỳ từ 01/01/2026 đến 31/12/2026", "chỉ tiêu khác cũng đếm như vậy: 1");
  }

  /// 20 of the enterprise conferences of Huế, and amounts by days: the last one counts.
  @Test
  void oneFormOfAMeasureMayHaveATargetOfItsOwn() {
    new Contributions(jdbc, organisation, accounts)
        .add(
            new Contributions(jdbc, organisation, accounts)
                .by("46", LocalDate.of(2026, 5, 4), 2, 20));
    target("CONFERENCE_ENTERPRISE", 25, List.of("46"));
    Page page = pages().get(AGAINST + "&form=CONFERENCE_ENTERPRISE");
    assertThat(cell(page, "Huế", 2)).isEqualTo("25");
    assertThat(cell(page, "Huế", 3)).isEqualTo("đạt 80%");
    target(
        Map.of(
            "type",
            "CUMULATIVE",
            "measure",
            "SMALL_GROUP.quantity",
            "steps",
            List.of(Map.of("by", "2026-06-30", "min", 10), Map.of("by", "2026-12-31", "min", 500))),
        List.of("46"));
    Page steps = pages().get(AGAINST + "&measure=SMALL_GROUPS");
    assertThat(steps.text()).contains("Không có hoạt động nào khớp");
    new Contributions(jdbc, organisation, accounts)
        .add(
            new Contributions(jdbc, organisation, accounts)
                .by("46", LocalDate.of(2026, 5, 4), 7, 50));
    // 50 of 500
    assertThat(cell(pages().get(AGAINST + "&measure=SMALL_GROUPS"), "Huế", 3)).isEqualTo("đạt 10%");
  }

  @Test
  void totalIsNotComparedWhereSomeHaveNoTarget() {
    target("CONFERENCE", 36, List.of("46"));
    Page page = pages().get(AGAINST);
    // 30 of 36 are 83.3: never told as more than was reached
    assertThat(cell(page, "Huế", 3)).isEqualTo("đạt 83%");
    assertThat(cell(page, "Hà Nội", 2)).isEqualTo("–");
    assertThat(page.one("#r-total").select("td").get(3).text()).isEmpty();
    assertThat(pages().get(AGAINST + "&by=month&province=46").one("#r-total").text())
        .contains("36", "đạt 83%");
    // A period before the target has none to stand beside.
    Page earlier = pages().get("/explore?from=2025-12-01&to=2026-11-20&compare=target&by=province");
    assertThat(earlier.text()).contains("Không có chỉ tiêu đang giao nào");
  }

  /// 4 of 24: who did nothing is asked all the same; 46 itself is asked nothing.
  @Test
  void totalAsksThoseWhoDidNothingToo() {
    Contributions.forget(jdbc);
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    contributions.add(contributions.by("46-01", LocalDate.of(2026, 5, 4), 1, 4));
    target("CONFERENCE", 8, List.of("46-01", "46-02", "46-03"));
    Page page = pages().get(AGAINST + "&by=unit");
    assertThat(page.all("table.crossed tbody tr")).hasSize(1);
    assertThat(page.one("#r-total").text()).contains("24", "đạt 16%");
    contributions.add(contributions.by("46", LocalDate.of(2026, 5, 4), 1, 30));
    assertThat(pages().get(AGAINST + "&by=unit&province=46").one("#r-total").text())
        .contains("34", "24")
        .doesNotContain("đạt");
  }

  @Test
  void filterOfAUnitLeavesNoAmountOfTheWholeProvince() {
    target("CONFERENCE", 36, List.of("46"));
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    contributions.add(contributions.by("46-01", LocalDate.of(2026, 5, 4), 1, 3));
    Page page = pages().get(AGAINST + "&unit=46-01");
    assertThat(page.text()).contains("Không có chỉ tiêu đang giao nào").doesNotContain("đạt 8%");
  }

  @Test
  void whoReadsOneOfficeDividesByItsPeopleAlone() {
    people("46", 12_000);
    people("BHXHVN", 90_000);
    people("46-01", 1_000);
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    contributions.add(contributions.by("46-01", LocalDate.of(2026, 5, 4), 1, 3));
    if (accounts.findViewer("shares-46-01").isEmpty()) {
      contributions.person("shares-46-01", Role.BASE_OFFICER, "46-01", TODAY);
    }
    other.signIn("shares-46-01", Contributions.PASSWORD);
    for (String filter : List.of("", "&province=46", "&unit=46", "&unit=BHXHVN")) {
      assertThat(
              other
                  .get(YEAR + "&by=month&scale=people:POPULATION" + filter)
                  .one("#r-total td.n")
                  .text())
          .as(filter)
          .isEqualTo("3");
    }
    assertThat(other.get(YEAR + "&by=month&scale=people:POPULATION&unit=01").text())
        .doesNotContain("đạt");
  }

  /// 6 of 90 million are 0.000067 of a thousand: told, with the records behind it.
  @Test
  void whatIsSmallOrUnknownIsNotNothing() {
    people("BHXHVN", 90_000_000);
    Page page = pages().get(YEAR + "&by=form&scale=people:POPULATION");
    assertThat(cell(page, "Hội nghị", 0)).isEqualTo("0,0004");
    assertThat(page.all("tbody td a")).isNotEmpty();
    Page units = pages().get(YEAR + "&by=unit&scale=people:POPULATION&geography=today");
    assertThat(units.all("table.crossed tbody tr")).hasSize(2);
    assertThat(units.one(".say").text()).doesNotContain("Chỉ có ở");
  }

  @Test
  void targetIsNotComparedWithSomethingElse() {
    for (String wrong :
        List.of(
            "&scale=office",
            "&measure=COST_PER_ATTENDANCE",
            "&audience=SCHOOLS",
            "&form=LAUNCH,SMALL_GROUP")) {
      Page page = pages().get(AGAINST + wrong);
      assertThat(page.status()).as(wrong).isEqualTo(422);
      assertThat(page.all(".error-summary a").eachAttr("href")).contains("#f-compare");
    }
  }

  @Test
  void busiestMonthIsWorkedOutByMonths() {
    Page page = pages().get(YEAR + "&measure=BUSIEST_MONTH");
    // Huế 20 in April; all together 16 in March, 20 in April
    assertThat(cell(page, "Huế", 0)).isEqualTo("20");
    assertThat(cell(page, "Hà Nội", 0)).isEqualTo("6");
    assertThat(page.one("#r-total td.n").text()).isEqualTo("20");
    assertThat(page.all("tbody td a")).isEmpty();
    assertThat(cell(pages().get(YEAR + "&measure=BUSIEST_MONTH&by=month"), "03/2026", 0))
        .isEqualTo("16");
    String quarter = "/explore?from=2026-01-01&to=2026-03-31&measure=BUSIEST_MONTH";
    assertThat(pages().get(quarter + "&compare=same-period-last-year").status()).isEqualTo(200);
    Page other = pages().get(quarter + "&compareFrom=2025-01-01&compareTo=2025-12-31");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.one(".error-summary").text()).contains("cùng số tháng");
    Page crossed = pages().get(YEAR + "&measure=BUSIEST_MONTH&columns=form");
    assertThat(crossed.status()).isEqualTo(422);
    assertThat(crossed.one(".error-summary").text()).contains("chỉ tính được theo dòng");
  }

  @Test
  void unitsAtWorkCountOnceEach() {
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    contributions.add(contributions.by("46-01", LocalDate.of(2026, 5, 2), 1, 1));
    Page page = pages().get(YEAR + "&measure=UNITS_AT_WORK");
    assertThat(cell(page, "Huế", 0)).isEqualTo("2");
    assertThat(page.one("#r-total td.n").text()).isEqualTo("3");
    // Huế worked in three months and is one unit
    Page months = pages().get(YEAR + "&measure=UNITS_AT_WORK&by=month");
    assertThat(cell(months, "03/2026", 0)).isEqualTo("2");
    assertThat(months.one("#r-total td.n").text()).isEqualTo("3");
    for (String wrong : List.of("&by=unit", "&geography=common")) {
      assertThat(pages().get(YEAR + "&measure=UNITS_AT_WORK" + wrong).status())
          .as(wrong)
          .isEqualTo(422);
    }
  }

  @Test
  void anyOtherPeriodHasFieldsOfItsOwn() {
    Page page = pages().get(YEAR + "&compareFrom=2026-03-01&compareTo=2026-03-31");
    assertThat(page.one("#f-compareFrom").attr("value")).isEqualTo("2026-03-01");
    assertThat(cell(page, "Huế", 2)).isEqualTo("10");
    Page wrong = pages().get(YEAR + "&compareFrom=2026-03-01&compareTo=2026-02-01");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.one("#f-compareTo").attr("value")).isEqualTo("2026-02-01");
  }
}

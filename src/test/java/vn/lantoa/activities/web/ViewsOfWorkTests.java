package vn.lantoa.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.Recording.Recorded;
import vn.lantoa.activities.ActivityFacts.Amount;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Crew;
import vn.lantoa.activities.Grade;
import vn.lantoa.identity.Accounts;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

/// The week again, the calendar, the map, the page of a unit, and the order of the list.
@LantoaTest
class ViewsOfWorkTests {
  // The Wednesdays of weeks 46 and 47; today is the Friday of week 47.
  private static final LocalDate BEFORE = LocalDate.of(2026, 11, 11);
  private static final LocalDate NOW = LocalDate.of(2026, 11, 18);

  @Autowired private PageClient client;
  @Autowired private Activities activities;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private JdbcClient jdbc;

  private Crew crew;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    jdbc.sql("truncate activities.activity, activities.contribution_delta cascade").update();
    crew = new Crew(accounts, organisation);
    client.signIn(crew.base().name(), Crew.PASSWORD);
  }

  /// Small groups of the office, with twelve attendances each.
  private ActivityId recorded(LocalDate day, long quantity) {
    var facts = crew.facts("46-01", day, new Amount(quantity, 12 * quantity, Grade.CLAIMED));
    return ((Recorded) activities.record(crew.base(), Crew.byPerson(facts))).id();
  }

  @Test
  void weekIsDoneAgainInOneSubmit() {
    ActivityId five = recorded(BEFORE, 5);
    ActivityId seven = recorded(BEFORE, 7);
    Page page = client.get("/activities/repeat");
    assertThat(page.all("input[name=again][checked]")).hasSize(2);
    assertThat(page.one("input[name=day-" + five + "]").attr("value")).isEqualTo(NOW.toString());
    Page list =
        client.follow(
            client.submit(
                page,
                "form.stations",
                Map.of("again", List.of(five.toString()), "quantity-" + five, "6")));
    // Only the ticked one, with the new quantity and the attendances of last week.
    assertThat(list.one("#records").text()).isEqualTo("1");
    assertThat(list.one("#quantity").text()).isEqualTo("6");
    assertThat(list.one("#attendances").text()).isEqualTo("60");
    assertThat(client.get("/activities/repeat").text()).contains("tuần này đã có");
    assertThat(activities.findFor(crew.base(), seven).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void refusedRowIsNamedAndNothingIsRecorded() {
    ActivityId five = recorded(BEFORE, 5);
    ActivityId seven = recorded(BEFORE, 7);
    Map<String, Object> typed = new HashMap<>();
    typed.put("again", List.of(five.toString(), seven.toString()));
    typed.put("quantity-" + five, "8");
    typed.put("day-" + seven, BEFORE.toString());
    Page refused = client.submit(client.get("/activities/repeat"), "form.stations", typed);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one(".error-summary").text()).contains("Ngày phải nằm trong tuần này");
    assertThat(refused.one("input[name=quantity-" + five + "]").attr("value")).isEqualTo("8");
    assertThat(client.get("/activities?from=2026-11-16").text()).contains("Không có hoạt động nào");
  }

  /// The median of 2, 2, 2, 2, 2 is 2, of which 20 is ten times.
  @Test
  void doubtedRowAsksForAReasonAndNothingTypedIsLost() {
    ActivityId two = recorded(BEFORE, 2);
    ActivityId other = recorded(BEFORE, 2);
    for (int n = 0; n < 3; n++) {
      recorded(BEFORE.minusDays(7), 2);
    }
    Page page = client.get("/activities/repeat");
    Map<String, Object> typed = new HashMap<>();
    typed.put("again", List.of(two.toString(), other.toString()));
    typed.put("quantity-" + two, "20");
    typed.put("quantity-" + other, "3");
    Page asked = client.submit(page, "form.stations", typed);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.one(".error-summary").text()).contains("nêu lý do").contains("10 lần");
    assertThat(asked.one("input[name=quantity-" + two + "]").attr("value")).isEqualTo("20");
    assertThat(asked.one("input[name=quantity-" + other + "]").attr("value")).isEqualTo("3");
    assertThat(asked.all("input[name=keepReason-" + other + "]")).isEmpty();
    assertThat(records("from=2026-11-16")).isZero();
    Page silent = client.submit(asked, "form.stations", Map.of());
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.all(".error-summary a").eachAttr("href")).hasSize(1);
    String reason = "keepReason-" + two;
    assertThat(silent.one("input[name=" + reason + "]").attr("aria-invalid")).isEqualTo("true");
    // A fault of the other row comes first, and keeps the reason.
    Page wrong =
        client.submit(
            silent,
            "form.stations",
            Map.of(reason, "Đợt ra quân", "day-" + other, BEFORE.toString()));
    assertThat(wrong.one("input[name=" + reason + "]").attr("value")).isEqualTo("Đợt ra quân");
    Page list =
        client.follow(
            client.submit(wrong, "form.stations", Map.of("day-" + other, NOW.toString())));
    assertThat(list.one("#quantity").text()).isEqualTo("23");
    assertThat(confirmed()).containsExactly("CONFIRMED Đợt ra quân");
  }

  private List<String> confirmed() {
    return jdbc.sql("select outcome || ' ' || reason from activities.doubt")
        .query(String.class)
        .list();
  }

  private int records(String filter) {
    Page list = client.get("/activities?" + filter);
    return list.all("#records").isEmpty() ? 0 : Integer.parseInt(list.one("#records").text());
  }

  @Test
  void calendarTellsTheDaysThatTheListTells() {
    recorded(NOW, 5);
    recorded(NOW, 7);
    recorded(BEFORE, 1);
    Page month = client.get("/activities/calendar?form=SMALL_GROUP");
    assertThat(month.all("table.month-grid td a").eachText())
        .containsExactly("1 hoạt động 11/11/2026", "2 hoạt động 18/11/2026");
    assertThat(month.one("table.month-grid td:has(a[href*=2026-11-18]) li .num").text())
        .isEqualTo("12");
    String day = month.one("table.month-grid td a[href*=2026-11-18]").attr("href");
    assertThat(day).contains("form=SMALL_GROUP");
    assertThat(client.get(day).one("#quantity").text()).isEqualTo("12");
    assertThat(client.get("/activities/calendar?form=BROADCAST").all("table.month-grid td a"))
        .isEmpty();
    assertThat(client.get("/activities/calendar?month=2026-13").status()).isEqualTo(404);
  }

  @Test
  void mapOfAProvinceShowsItsCommunes() {
    recorded(NOW, 5);
    Page communes = client.follow(client.get("/activities/map"));
    assertThat(communes.one("table.places caption").text()).contains("xã, phường");
    // The place of the work is not known.
    assertThat(communes.table("table.places").getLast())
        .containsExactly("Không rõ, nhiều nơi", "1", "60");
    client.post("/sign-out", Map.of());
    client.signIn(crew.headquarters().name(), Crew.PASSWORD);
    Page country = client.get("/activities/map?form=SMALL_GROUP");
    assertThat(country.table("table.places").get(1))
        .containsExactly("Thành phố Huế", "1", "5", "60");
    assertThat(country.all("table.places tbody tr")).hasSize(34);
  }

  @Test
  void listIsSortedByItsHeadings() {
    recorded(NOW, 5);
    recorded(NOW, 9);
    recorded(BEFORE, 7);
    Page list = client.get("/activities?sort=quantity");
    assertThat(list.all("table.records td.n[data-label=cuộc]").eachText())
        .containsExactly("9 cuộc", "7 cuộc", "5 cuộc");
    assertThat(list.one("th[aria-sort]").text()).startsWith("Số lượng");
    for (String order : List.of("unit", "form", "oldest")) {
      assertThat(client.get("/activities?sort=" + order).all("table.records tbody tr")).hasSize(3);
    }
    // Pages end at 10,000 records, whatever number is asked for.
    assertThat(client.get("/activities?page=999999999").status()).isEqualTo(200);
    assertThat(client.get("/activities.xlsx").body()).startsWith("PK");
    assertThat(client.get("/activities.csv").body().lines().count()).isEqualTo(4);
  }

  @Test
  void pageOfAUnitTellsItsPeriodsBesideAYearAgo() {
    recorded(NOW, 5);
    recorded(BEFORE, 7);
    recorded(LocalDate.of(2026, 2, 3), 4);
    // The Wednesday of the week 52 weeks ago.
    recorded(NOW.minusWeeks(52), 3);
    Page page = client.get("/activities/units/46-01");
    // Week 5 beside 3, month 5 + 7 beside 3, year 5 + 7 + 4 beside 3.
    assertThat(page.all("table.unit-work tbody td").eachText())
        .containsExactly(
            "5 cùng kỳ năm trước 3", "12 cùng kỳ năm trước 3", "16 cùng kỳ năm trước 3");
    assertThat(page.text()).contains("Đã gửi").contains("đài chưa báo cáo").contains("Tuần 45");
    assertThat(page.text()).doesNotContain("Tuần 46 (");
    assertThat(client.get("/activities/units/48").status()).isEqualTo(404);
  }

  @Test
  void recordTellsWhatItIsInTheFigures() {
    ActivityId five = recorded(NOW, 5);
    Page page = client.get("/activities/" + five);
    assertThat(page.one(".contribution").text())
        .contains("+5 cuộc")
        .contains("+60")
        .contains("Thành phố Huế")
        .contains("30/06/2025")
        .contains("chưa vào số đã duyệt");
    client.submit(page, "form[action$=withdraw]", Map.of("reason", "Ghi nhầm"));
    assertThat(client.get("/activities/" + five).one(".contribution").text()).contains("đã rút");
  }
}

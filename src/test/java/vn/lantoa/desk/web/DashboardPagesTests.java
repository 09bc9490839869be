package vn.lantoa.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.demo.Demo;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;
import vn.lantoa.testing.TestClock;

/// The dashboard over the demo, as of Friday 20/11/2026.
@LantoaTest(database = Database.DEMO)
final class DashboardPagesTests {
  /// Signed in once each: who signs in with every test is taken for somebody who guesses passwords.
  private static final Map<String, PageClient> SIGNED_IN = new HashMap<>();

  private static final Pattern FORECAST =
      Pattern.compile("thiếu ([\\d,]+)% dự báo cuối kỳ ([\\d.,]+), cần ([\\d.,]+) ");

  @Autowired private ApplicationContext context;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private PageClient as(String account) {
    return SIGNED_IN.computeIfAbsent(
        account,
        name -> {
          PageClient pages = context.getBean(PageClient.class);
          pages.signIn(name, Demo.PASSWORD);
          return pages;
        });
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"week", "month", "quarter", "year"})
  void figuresAreThoseOfTheTableOfResults(String period) {
    for (String account : List.of("hq.leader", "p46.leader")) {
      PageClient pages = as(account);
      Page page = pages.get("/dashboard?period=" + period);
      assertThat(page.all(".dash-cards > li")).hasSize(6);
      for (Element figure : page.all(".dash-value a")) {
        Page table = pages.get(figure.attr("href"));
        assertThat(table.one("tfoot").text().split(" "))
            .as("%s %s %s", account, period, figure.attr("href"))
            .contains(figure.text());
      }
    }
  }

  @Test
  void headquartersSeesTheCountryAndAProvinceItself() {
    Page country = as("hq.leader").get("/dashboard");
    assertThat(country.one(".lede").text())
        .startsWith("BHXH Việt Nam")
        .contains("20/11/2026 09:00");
    Page hue = as("p46.leader").get("/dashboard");
    assertThat(hue.one(".lede").text()).startsWith("BHXH thành phố Huế");
    assertThat(hue.text()).doesNotContain("Hà Nội");
    assertThat(figures(hue)).doesNotContainAnyElementsOf(figures(country));
  }

  private static List<String> figures(Page page) {
    return page.all(".dash-value a").eachText();
  }

  @Test
  void todayCountsTheRecordsOfTheDayAndThoseThatWait() {
    Page page = as("hq.leader").get("/dashboard");
    long day = records("a.counted_day = date '2026-11-20' and a.status <> 'WITHDRAWN'");
    // Monday of the week is the 16th.
    long week =
        records(
            "a.counted_day between date '2026-11-16' and date '2026-11-20'"
                + " and a.status <> 'WITHDRAWN'");
    long waiting =
        records(
            "a.counted_day between date '2026-01-01' and date '2026-11-20'"
                + " and a.status = 'RECORDED'");
    assertThat(day).isPositive();
    assertThat(page.all(".dash .fact b").eachText().subList(0, 3))
        .containsExactly(plain(day), plain(week), plain(waiting));
  }

  private long records(String condition) {
    return jdbc.sql("select count(*) from activities.activity a where " + condition)
        .query(Long.class)
        .single();
  }

  private static String plain(long number) {
    return String.format("%,d", number).replace(',', '.');
  }

  @Test
  void whoSaidNothingIsLate() {
    // Nothing was recorded after the 20th: of week 48 every office is missing. The demo has base
    // offices below Huế and some others.
    clock.set(LocalDate.of(2026, 12, 1));
    Page country = as("hq.leader").get("/dashboard");
    assertThat(country.one("#dash-late").text()).contains("tuần 48").contains("0/");
    List<String> provinces = country.all("section[aria-labelledby=dash-late] li b").eachText();
    assertThat(provinces).contains("BHXH thành phố Huế");
    Page hue = as("p46.leader").get("/dashboard");
    int offices = hue.all("section[aria-labelledby=dash-late] li").size();
    assertThat(offices).isBetween(1, 10);
    for (Element link : country.all("section[aria-labelledby=dash-late] li a")) {
      assertThat(as("hq.leader").get(link.attr("href")).status()).isEqualTo(200);
    }
    for (Element link : hue.all("section[aria-labelledby=dash-late] li a")) {
      assertThat(as("p46.leader").get(link.attr("href")).status()).isEqualTo(200);
    }
  }

  @Test
  void forecastsThatMissStandWidestFirstWithTheFiguresOfTheirTarget() {
    Page page = as("hq.leader").get("/dashboard");
    Map<String, Integer> ofTarget = new HashMap<>();
    BigDecimal last = BigDecimal.valueOf(100);
    assertThat(page.all("section[aria-labelledby=dash-misses] li")).hasSizeBetween(5, 10);
    for (Element line : page.all("section[aria-labelledby=dash-misses] li")) {
      Matcher figures = FORECAST.matcher(line.text());
      assertThat(figures.find()).as(line.text()).isTrue();
      BigDecimal missing = number(figures.group(1));
      BigDecimal forecast = number(figures.group(2));
      BigDecimal required = number(figures.group(3));
      assertThat(forecast).isLessThan(required);
      assertThat(missing)
          .isEqualByComparingTo(
              required
                  .subtract(forecast)
                  .movePointRight(2)
                  .divide(required, 1, RoundingMode.HALF_UP))
          .isLessThanOrEqualTo(last);
      last = missing;
      String target = line.expectFirst("a").attr("href").replaceFirst("/units/.*", "");
      assertThat(ofTarget.merge(target, 1, Integer::sum)).isLessThanOrEqualTo(3);
      assertThat(as("hq.leader").get(target).text()).contains(figures.group(2));
    }
  }

  private static BigDecimal number(String printed) {
    return new BigDecimal(printed.replace(".", "").replace(',', '.'));
  }

  @Test
  void everyLineOpens() {
    for (String account : List.of("hq.leader", "p46.leader")) {
      Page page = as(account).get("/dashboard");
      Set<String> links = Set.copyOf(page.all(".dash a[href^=/]").eachAttr("href"));
      assertThat(links).hasSizeGreaterThan(20);
      for (String link : links) {
        assertThat(as(account).get(link).status()).as("%s %s", account, link).isEqualTo(200);
      }
    }
  }

  @Test
  void wallShowsTheSameFiguresWithoutARail() {
    for (String account : List.of("hq.leader", "p46.leader")) {
      Page wall = as(account).get("/dashboard/wall?period=month");
      assertThat(wall.status()).isEqualTo(200);
      assertThat(wall.one("html").attr("data-bs-theme")).isEqualTo("dark");
      assertThat(wall.all(".rail, form, button")).isEmpty();
      assertThat(wall.one("main").attr("hx-trigger")).isEqualTo("every 60s");
      assertThat(wall.one("main").attr("hx-get")).isEqualTo("/dashboard/wall?period=month");
      assertThat(wall.one("main").attr("data-back")).isEqualTo("/dashboard?period=month");
      assertThat(wall.one("noscript").html()).contains("http-equiv=\"refresh\" content=\"60\"");
      Page desk = as(account).get("/dashboard?period=month");
      assertThat(wall.all(".wall-value").eachText()).isEqualTo(figures(desk));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"b46.officer", "staff1", "admin"})
  void whoDirectsNobodyIsNotOfferedItAndMayNotOpenIt(String account) {
    PageClient pages = as(account);
    assertThat(pages.get("/").all("a[href=/dashboard]")).isEmpty();
    assertThat(pages.get("/dashboard").status()).isEqualTo(403);
    assertThat(pages.get("/dashboard/wall").status()).isEqualTo(403);
  }

  @Test
  void leadersFindItInTheRailAndOnTheirHomePage() {
    for (String account : List.of("hq.leader", "p46.leader", "auditor")) {
      Page home = as(account).get("/");
      assertThat(home.all(".rail a[href=/dashboard]")).hasSize(1);
      assertThat(home.all(".actions a[href=/dashboard]")).hasSize(1);
      assertThat(as(account).get("/dashboard").status()).isEqualTo(200);
    }
  }

  @Test
  void periodThatDoesNotExistIsNotFound() {
    assertThat(as("hq.leader").get("/dashboard?period=decade").status()).isEqualTo(404);
  }
}

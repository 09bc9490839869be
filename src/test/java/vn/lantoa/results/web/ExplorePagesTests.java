package vn.lantoa.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
final class ExplorePagesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String YEAR = "/explore?from=2022-01-01&to=2022-12-31";
  private static final String MONTHS = "/explore?from=2024-02-10&to=2025-11-17";

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private PageClient newcomer;
  @Autowired private PageClient other;
  @Autowired private ApiClient api;

  /// Signed in once: who signs in with every test is taken for somebody who guesses passwords.
  private static @Nullable PageClient signedIn;

  private PageClient pages() {
    if (signedIn == null) {
      newcomer.signIn("explore-hq", Contributions.PASSWORD);
      signedIn = newcomer;
    }
    return signedIn;
  }

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    Viewer viewer = person(contributions, "explore-hq", Role.HQ_EDITOR, "BHXHVN");
    person(contributions, "explore-46", Role.PROVINCIAL_LEADER, "46");
    Contributions.forget(jdbc);
    jdbc.sql("truncate activities.activity cascade").update();
    jdbc.sql("delete from results.saved_view").update();
    LocalDate day = LocalDate.of(2022, 6, 1);
    contributions.add(contributions.by("46", day, 1, 29));
    contributions.add(contributions.by("46", day.minusYears(1), 1, 10));
    // 2 is CONFERENCE_ENTERPRISE, inside CONFERENCE; 7 is SMALL_GROUP, beside it
    contributions.add(contributions.by("01", day.plusMonths(1), 2, 4));
    contributions.add(contributions.by("01", day, 7, 100));
    api.token(tokens.create(viewer, "test"));
  }

  private Viewer person(Contributions contributions, String name, Role role, String unit) {
    return accounts.findViewer(name).orElseGet(() -> contributions.person(name, role, unit, TODAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&by=unit&columns=month&geography=common",
        "&by=form&columns=province&heat=on",
        "&by=every-form&compare=none&picture=none",
        "&by=audience&columns=policy-area&compare=period-before",
        "&by=topic&columns=campaign&status=approved",
        "&by=month&columns=form&scale=office&measure=SMALL_GROUPS",
        "&by=year&columns=unit&geography=today&province=46",
        "&by=quarter&measure=COST_PER_ATTENDANCE&picture=chart",
        "&by=province&measure=CONFERENCES@1&sort=change&dir=desc&map=tiles",
        "&by=province&columns=month&sort=c:2022-06&picture=map&unit=46&audience=SCHOOLS,EMPLOYERS"
      })
  void everyQuestionIsAnswered(String question) {
    assertThat(pages().get(YEAR + question).status()).isEqualTo(200);
  }

  @Test
  void figuresAreThoseOfTheResults() {
    Page page = pages().get(YEAR + "&columns=month");
    JsonNode rows =
        api.get("/api/v1/results?from=2022-01-01&to=2022-12-31&form=CONFERENCE").json().get("rows");
    List<String> totals =
        page.all("table.crossed tbody tr td:last-child").stream()
            .map(cell -> cell.text().split(" ", 2)[0])
            .toList();
    List<String> quantities =
        rows.valueStream().map(row -> row.get("quantity").asString()).toList();
    assertThat(totals).isEqualTo(quantities).contains("29", "4");
    for (Element line : page.all("table.crossed tbody tr")) {
      assertThat(line.select("td")).hasSize(13);
    }
    // 29 of Huế and 4 of Hà Nội, beside 10 of the year before
    assertThat(page.one("#r-total td:last-child").text()).isEqualTo("33 tăng từ 10 lên 33");
    assertThat(page.one(".say").text())
        .isEqualTo(
            "Hội nghị truyền thông, năm 2022: 33 hội nghị (tăng từ 10 lên 33 so với năm 2021)."
                + " Nhiều nhất: Huế (29); ít nhất trong số đã có: Hà Nội (4). Số dòng chưa có: 32.");
  }

  @Test
  void recordsOfEveryCellSumToIt() {
    Contributions.forget(jdbc);
    CubeWork.campaign(jdbc, "TET", "[2024-01-15,2024-02-20)");
    CubeWork work = new CubeWork(jdbc, organisation, new Random(7));
    for (int i = 0; i < 150; i++) {
      work.add(true);
    }
    int looked = 0;
    for (String by : List.of("&columns=quarter", "&by=audience&columns=form", "&by=unit")) {
      Page page = pages().get(MONTHS + by + "&compare=none&measure=CONFERENCES@1");
      for (Element link : page.all("table.crossed td a")) {
        JsonNode list = api.get("/api/v1" + link.attr("href") + "&size=1").json();
        assertThat(list.get("totals").get("quantity").asString())
            .as(by + " " + link.attr("href"))
            .isEqualTo(link.text().replace(".", ""));
        looked++;
      }
    }
    assertThat(looked).isGreaterThan(20);
  }

  @Test
  void rowsThatOverlapAreSaidAndCountOnce() {
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    Contributions.Contribution one = contributions.by("46", LocalDate.of(2022, 8, 1), 1, 5);
    // Named two audiences: bits 0 and 1.
    contributions.add(
        new Contributions.Contribution(one.day(), one.unit(), one.atom(), 1, 1, 3, 1, false, 5, 0));
    Page page = pages().get(YEAR + "&by=audience&compare=none");
    // 33 + 5 in the first, 5 in the second, 38 in all
    assertThat(page.one("#r0 td.n").text()).isEqualTo("38");
    assertThat(page.one("#r1 td.n").text()).isEqualTo("5");
    assertThat(page.one("#r-total td.n").text()).isEqualTo("38");
    assertThat(page.one(".note").text()).contains("đếm mỗi hoạt động một lần");
  }

  @Test
  void perOfficeDividesByTheOfficesOfTheRow() {
    long offices =
        organisation.unitsOn(TODAY).stream()
            .filter(unit -> unit.kind().isBaseLevel())
            .filter(
                unit ->
                    organisation
                        .provincialUnitOf(unit.id(), TODAY)
                        .filter(above -> above.code().equals("46"))
                        .isPresent())
            .count();
    assertThat(offices).isPositive();
    Page page = pages().get(YEAR + "&scale=office&province=46&by=month&compare=none");
    BigDecimal expected =
        BigDecimal.valueOf(29)
            .divide(BigDecimal.valueOf(offices), 2, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    assertThat(page.one("#r-total td.n").text())
        .isEqualTo(expected.toPlainString().replace('.', ','));
  }

  @Test
  void personOfAProvinceSeesItsOwn() {
    other.signIn("explore-46", Contributions.PASSWORD);
    assertThat(other.get(YEAR + "&compare=none").one("#r-total td.n").text()).isEqualTo("29");
  }

  @Test
  void questionThatMakesNoSenseNamesEveryFieldAndKeepsWhatWasTyped() {
    Page page =
        pages()
            .get(
                "/explore?from=2022-13-01&to=2022-12-31&measure=NOPE&by=weather&scale=x"
                    + "&campaign=NONE&unit=NOBODY");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.all(".error-summary a").stream().map(a -> a.attr("href")))
        .contains("#f-measure", "#f-by", "#f-scale", "#f-from");
    assertThat(page.one("#f-measure option[selected]").attr("value")).isEqualTo("NOPE");
    assertThat(page.one("#f-campaign option[selected]").attr("value")).isEqualTo("NONE");
    assertThat(page.one("#f-unit").attr("value")).isEqualTo("NOBODY");
    assertThat(pages().get(YEAR + "&measure=COMMUNES_REACHED").status()).isEqualTo(422);
    assertThat(pages().get(YEAR + "&columns=province").one(".error-summary").text())
        .contains("khác nhau");
  }

  @Test
  void emptyAnswerSaysWhatToDo() {
    assertThat(pages().get("/explore?from=2019-01-01&to=2019-12-31").one(".empty").text())
        .contains("bỏ bớt bộ lọc");
  }

  @Test
  void viewsAreKeptRenamedSharedAndRemoved() {
    Page page = pages().get(YEAR + "&by=form&columns=quarter");
    Page saved = pages().follow(pages().submit(page, "#save-view", Map.of("name", "Quý của tôi")));
    assertThat(saved.uri().getQuery()).contains("by=form", "columns=quarter", "done=saved");
    assertThat(saved.one("#views li.on").text()).contains("Quý của tôi", "Chỉ tôi");
    Page twice = pages().submit(saved, "#save-view", Map.of("name", "Quý của tôi"));
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.one("#view-name").attr("value")).isEqualTo("Quý của tôi");
    String opened = saved.one("#views li.on a").attr("href");
    assertThat(pages().follow(pages().get(opened)).one("#f-columns option[selected]").attr("value"))
        .isEqualTo("quarter");
    Page late = pages().get(YEAR);
    Page renamed =
        pages()
            .follow(
                pages().submit(saved, "form[action*='/name']", Map.of("name", "Theo hình thức")));
    assertThat(renamed.one("#views").text()).contains("Đã đổi tên", "Theo hình thức");
    // The form of before has an older version.
    assertThat(
            pages()
                .submit(late, "form[action*='/name']", Map.of("name", "Muộn"))
                .one("#w-view")
                .text())
        .contains("đổi tên ở nơi khác");
    pages()
        .submit(
            pages().get(YEAR), "#save-view", Map.of("name", "Cho cả ngành", "sharing", "AGENCY"));
    pages().submit(renamed, "form[action*='/removal']", Map.of());
    assertThat(pages().get(opened).status()).isEqualTo(404);
  }

  @Test
  void viewIsSeenByThoseItIsSharedWith() {
    pages().submit(pages().get(YEAR), "#save-view", Map.of("name", "Riêng"));
    Page own = pages().get(YEAR);
    String hidden = own.one("#views li a").attr("href");
    pages().submit(own, "#save-view", Map.of("name", "Cho cả ngành", "sharing", "AGENCY"));
    pages().submit(own, "#save-view", Map.of("name", "Cho đơn vị", "sharing", "UNIT"));
    other.signIn("explore-46", Contributions.PASSWORD);
    Page seen = other.get(YEAR);
    assertThat(seen.all("#views li b").eachText()).containsExactly("Cho cả ngành");
    assertThat(seen.all("form[action*='/removal']")).isEmpty();
    assertThat(other.get(hidden).status()).isEqualTo(404);
    // Who reads one province is not offered the whole agency.
    assertThat(seen.all("#view-sharing option").eachAttr("value")).containsExactly("OWN", "UNIT");
  }
}

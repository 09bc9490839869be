package vn.lantoa.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import vn.lantoa.results.Contributions;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
final class ResultsPagesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String YEAR = "from=2022-01-01&to=2022-12-31";

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private PageClient newcomer;
  @Autowired private ApiClient api;

  /// Signed in once: who signs in with every test is taken for somebody who guesses passwords.
  private static @Nullable PageClient signedIn;

  private PageClient pages() {
    if (signedIn == null) {
      newcomer.signIn("hq", Contributions.PASSWORD);
      signedIn = newcomer;
    }
    return signedIn;
  }

  @BeforeEach
  void prepare() {
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    Viewer viewer =
        accounts
            .findViewer("hq")
            .orElseGet(() -> contributions.person("hq", Role.HQ_EDITOR, "BHXHVN", TODAY));
    Contributions.forget(jdbc);
    LocalDate day = LocalDate.of(2022, 6, 1);
    contributions.add(contributions.by("46", day, 1, 29));
    contributions.add(contributions.by("46", day.minusYears(1), 1, 10));
    // 2 is CONFERENCE_ENTERPRISE, inside CONFERENCE; 7 is SMALL_GROUP, beside it
    contributions.add(contributions.by("01", day, 2, 4));
    contributions.add(contributions.by("01", day, 7, 100));
    api.token(tokens.create(viewer, "test"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "by=province",
        "by=form",
        "by=form&depth=all",
        "by=month",
        "by=unit",
        "by=province&geographyOn=2025-06-30",
        "by=province&geographyOn=2023-05-05",
        "by=province&geography=date&geographyOn=2023-05-05",
        "by=province&geography=common",
        "by=form&geography=common&province=46",
        "by=unit&geography=today&geographyOn=",
        "by=unit&geography=common",
        "by=unit&geography=2025-06-30",
        "by=province&form=CONFERENCE,ONLINE_CONFERENCE,SMALL_GROUP",
        "by=province&compare=none",
        "by=province&sort=multiple&dir=desc",
        "by=unit&province=46",
        "by=form&province=46&status=approved&policyArea=HI&audience=SCHOOLS"
      })
  void everyViewIsAnswered(String view) {
    assertThat(pages().get("/results?" + YEAR + "&" + view).status()).isEqualTo(200);
  }

  @Test
  void figureOpensToItsRecords() {
    Page page = pages().get("/results?" + YEAR);
    assertThat(page.one("#r-46 td.n a").attr("href"))
        .isEqualTo(
            "/activities?form=CONFERENCE&from=2022-01-01&to=2022-12-31&province=46"
                + "&geographyOn=2026-11-20");
    // 29 of this year over 10 of last year
    assertThat(page.one("#r-46").text()).contains("29", "10", "gấp 2,9 lần");
    assertThat(page.all("svg a.tile")).hasSize(36);
  }

  @Test
  void codeNeverComesToMeanAnotherProvince() {
    String older = "/results?" + YEAR + "&geography=2025-06-30&codesOn=2026-11-20&province=";
    // 15 is Lào Cai and was Yên Bái; 46 was never divided.
    Page refused = pages().get(older + "15");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one(".error-summary").text()).contains("Yên Bái");
    assertThat(pages().get(older + "46").status()).isEqualTo(200);
  }

  @Test
  void emptyPeriodSaysWhatToDo() {
    Page page = pages().get("/results?from=2019-01-01&to=2019-12-31");
    assertThat(page.one(".empty").text()).contains("Chưa có hoạt động nào");
  }

  @Test
  void questionThatMakesNoSenseKeepsWhatWasTyped() {
    Page page = pages().get("/results?from=2022-12-31&to=2022-01-01&form=CONFERENCE");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.one(".error-summary a").attr("href")).isEqualTo("#f-to");
    assertThat(page.one("#f-from").attr("value")).isEqualTo("2022-12-31");
  }

  @Test
  void definitionsShowBothFigures() {
    Page page = pages().get("/results/definitions");
    // review: 29 + 4 conferences; letter: 100 small groups beside them
    assertThat(page.all(".definition .big").eachText()).startsWith("33 hội nghị", "133 hội nghị");
  }

  @Test
  void spreadsheetTextIsUtf8WithAMark() {
    Page file = pages().get("/results.csv?" + YEAR);
    assertThat(file.body()).startsWith("\uFEFFMã,");
    assertThat(file.body()).contains("46,Thành phố Huế,1,29,0,10,\"gấp 2,9 lần\"");
  }

  @Test
  void apiTellsFiguresWithTheYearBefore() {
    ApiClient.Answer answer =
        api.get("/api/v1/results?" + YEAR + "&form=CONFERENCE&compare=same-period-last-year");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("rows")).hasSize(34);
    JsonNode total = answer.json().get("total");
    assertThat(total.get("quantity").longValue()).isEqualTo(33);
    assertThat(total.get("compare").get("quantity").longValue()).isEqualTo(10);
    assertThat(total.get("multiple").stringValue()).isEqualTo("gấp 3,3 lần");
    assertThat(answer.json().get("geographyOn").stringValue()).isEqualTo("2026-11-20");
  }

  @Test
  void formsHoldTheirSubForms() {
    JsonNode rows = api.get("/api/v1/results?" + YEAR + "&by=form&depth=all").json().get("rows");
    for (JsonNode row : rows) {
      switch (row.get("key").stringValue()) {
        case "CONFERENCE" -> assertThat(row.get("quantity").longValue()).isEqualTo(33);
        case "CONFERENCE_ENTERPRISE" -> assertThat(row.get("quantity").longValue()).isEqualTo(4);
        case "SMALL_GROUP" -> assertThat(row.get("quantity").longValue()).isEqualTo(100);
        default -> assertThat(row.get("quantity").longValue()).isZero();
      }
    }
  }

  @Test
  void programsAreAnsweredInEnglishWhenTheyAsk() {
    JsonNode total =
        api.with("Accept-Language", "en")
            .get("/api/v1/results?" + YEAR + "&compare=same-period-last-year&form=CONFERENCE")
            .json()
            .get("total");
    assertThat(total.get("multiple").stringValue()).isEqualTo("3.3 times");
  }

  @Test
  void missingDaysAndUnknownCodesAreNamed() {
    ApiClient.Answer answer = api.get("/api/v1/results?from=2022-01-01&form=NOPE&by=moon");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("errors").valueStream().map(e -> e.get("field").stringValue()))
        .containsExactlyInAnyOrder("to", "form", "by");
  }

  @Test
  void periodOverTwelveYearsIsRefused() {
    ApiClient.Answer answer = api.get("/api/v1/results?from=2010-01-01&to=2022-01-01");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("errors").get(0).get("code").stringValue())
        .isEqualTo("results.period.long");
  }

  @Test
  void geographiesThatProvincesHadAreOffered() {
    Page page = pages().get("/results?" + YEAR + "&geographyOn=2025-06-30");
    assertThat(page.all("#f-geography option").stream().map(option -> option.text()))
        .contains(
            "63 tỉnh, thành phố (từ 01/01/2025 đến 30/06/2025)",
            "34 tỉnh, thành phố (từ 01/07/2025 đến 29/04/2026)",
            "34 tỉnh, thành phố (hiện nay, từ 20/09/2026)",
            "Chung cho cả hai kỳ");
    assertThat(page.one("#f-geography option[selected]").attr("value")).isEqualTo("2025-06-30");
    assertThat(page.all("#f-province option")).hasSize(64);
  }

  @Test
  void dayOutsideTheListStaysInItsField() {
    Page page = pages().get("/results?" + YEAR + "&geography=date&geographyOn=2023-05-05");
    assertThat(page.one("#f-geography option[selected]").attr("value")).isEqualTo("date");
    assertThat(page.one("#f-geographyOn").attr("value")).isEqualTo("2023-05-05");
    // the list wins over a day left in the field
    Page today = pages().get("/results?" + YEAR + "&geography=today&geographyOn=2023-05-05");
    assertThat(today.one("#f-geographyOn").attr("value")).isEmpty();
    assertThat(today.one("caption").text()).isNotEmpty();
  }

  @Test
  void rowInCommonOpensToItsRecords() {
    Page page = pages().get("/results?" + YEAR + "&geography=common");
    String href = page.one("#r-46 td.n a").attr("href");
    assertThat(href)
        .isEqualTo(
            "/activities?form=CONFERENCE&from=2022-01-01&to=2022-12-31&province=46"
                + "&common=2022-01-01..2022-12-31,2021-01-01..2021-12-31");
    assertThat(pages().get(href).body())
        .contains("Tỉnh Thừa Thiên Huế (địa giới chung cho các kỳ)");
  }

  @Test
  void unitOfADayOpensToWhatItCarriesOn() {
    Page page = pages().get("/results?" + YEAR + "&by=unit&geographyOn=2026-11-20");
    String href = page.all("tbody td.n a").getFirst().attr("href");
    assertThat(href).contains("&unitsOn=2026-11-20");
    assertThat(pages().get(href).body()).contains("kế tục");
    assertThat(pages().get("/activities?unit=unattributed&unitsOn=2026-11-20").status())
        .isEqualTo(200);
  }

  @Test
  void apiTellsWhatBothPeriodsHaveInCommon() {
    JsonNode json =
        api.get("/api/v1/results?" + YEAR + "&geography=common&compare=same-period-last-year")
            .json();
    assertThat(json.get("geography").stringValue()).isEqualTo("common");
    assertThat(json.get("geographyOn").isNull()).isTrue();
    // nothing changed in 2021 and 2022: as fine as 63
    assertThat(json.get("rows")).hasSize(63);
    assertThat(api.get("/api/v1/results?" + YEAR + "&geography=nowhere").status()).isEqualTo(422);
  }

  @Test
  void fileSaysItsGeography() {
    assertThat(pages().get("/results.csv?" + YEAR + "&geography=common").body())
        .contains("46,Tỉnh Thừa Thiên Huế,1,29");
    assertThat(pages().get("/results.csv?" + YEAR + "&geographyOn=2025-06-30").body())
        .contains("46,Thành phố Huế,1,29");
  }

  @Test
  void wrongPeriodsInCommonAreRefused() {
    assertThat(api.get("/api/v1/activities?province=46&common=2022").status()).isEqualTo(422);
    assertThat(api.get("/api/v1/activities?province=46&common=2022-02-01..2022-01-01").status())
        .isEqualTo(422);
  }
}

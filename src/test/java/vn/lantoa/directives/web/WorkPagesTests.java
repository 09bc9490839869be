package vn.lantoa.directives.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.People;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.organisation.reorganisation.Step.NewThing;
import vn.lantoa.testing.Acts;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;
import vn.lantoa.testing.TestClock;

@LantoaTest
class WorkPagesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate DUE = LocalDate.of(2026, 12, 18);

  @Autowired private PageClient pages;
  @Autowired private PageClient province;
  @Autowired private ApiClient api;
  @Autowired private Directives directives;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private Organisation organisation;
  @Autowired private Reorganisations reorganisations;
  @Autowired private TestClock clock;

  private Viewer headquarters;
  private Viewer hue;

  @BeforeEach
  void signIn() {
    People people = new People(accounts, organisation);
    headquarters = people.headquarters();
    hue = people.hue();
    signIn(pages, headquarters);
    signIn(province, hue);
    UUID parent = people.unit("46", TODAY).value();
    if (organisation.findUnitByCode("46-01", TODAY).isEmpty()) {
      var base =
          new NewThing(UUID.randomUUID(), "46-01", "BHXH cơ sở Thuận Hóa", "BASE", parent, null);
      new Acts(reorganisations, organisation)
          .enacted(LocalDate.of(2026, 1, 1), new Step.Found(Kingdom.UNIT, base));
    }
  }

  /// Stays on the sign-in page: the home page is another module's.
  private static void signIn(PageClient client, Viewer viewer) {
    Page form = client.get("/sign-in");
    var values = Map.of("account", viewer.name(), "password", People.PASSWORD);
    client.submit(form, "form:has(input[name=account])", values);
  }

  private DirectiveId issued(int number, LocalDate dueOn) {
    DirectiveId letter =
        ((Registration.Registered)
                directives.register(headquarters, "letter.txt", People.letter(number)))
            .id();
    directives.issue(headquarters, letter, new IssueOrder(dueOn, 5, null));
    return letter;
  }

  private Page taskOfHue(DirectiveId letter) {
    Page tasks = province.get("/assignments?show=all&directive=" + letter);
    return province.get(tasks.all("tbody th a").getFirst().attr("href"));
  }

  @Test
  void clauseGetsItsOwnDayOnThePageOfIssuing() {
    Page form = pages.get("/directives/new");
    Page review =
        pages.follow(pages.submit(form, "form.handin", Map.of("text", People.text(1101))));
    Page order = pages.get(review.one("a[href$=/issue]").attr("href"));
    String day = order.all("td.own input[type=date]").get(3).attr("name");
    String standing = order.all("td.own input[type=checkbox]").get(0).attr("name");
    String path = order.uri().getPath();
    var fields =
        Map.of(
            order.all("form.issue input[type=hidden]").getFirst().attr("name"),
            order.all("form.issue input[type=hidden]").getFirst().attr("value"),
            "_key",
            UUID.randomUUID().toString(),
            "version",
            order.one("input[name=version]").attr("value"),
            "acknowledgeWithinDays",
            "5",
            "dueOn",
            "2026-12-18");
    var wrong = new java.util.HashMap<>(fields);
    wrong.put(day, "2026-03-01");
    Page refused = pages.post(path, wrong);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one(".error-summary a").attr("href")).isEqualTo("#" + day);
    assertThat(refused.one("input[name=" + day + "]").attr("value")).isEqualTo("2026-03-01");
    var good = new java.util.HashMap<>(fields);
    good.put("_key", UUID.randomUUID().toString());
    good.put(day, "2026-12-04");
    good.put(standing, "on");
    Page progress = pages.follow(pages.post(path, good));
    assertThat(progress.all("table.matrix thead th.cell .was").eachText())
        .containsExactly("↻ thường xuyên", "18/12", "18/12", "04/12");
  }

  @Test
  void unitGivesBackAndHeadquartersInsists() {
    Page task = taskOfHue(issued(1102, DUE));
    Page empty = province.submit(task, "form[action$=/return]", Map.of("returnReason", " "));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.one(".error-summary a").attr("href")).isEqualTo("#returnReason");
    Page sent =
        province.follow(
            province.submit(
                task, "form[action$=/return]", Map.of("returnReason", "Không thuộc địa bàn")));
    assertThat(sent.text()).contains("Đã gửi đề nghị trả lại.").contains("Không thuộc địa bàn");
    Page atGiver = pages.get(task.uri().getPath());
    String form = "form[action$=/return/decision]";
    Page told =
        pages.follow(
            pages.submit(
                atGiver, form, Map.of("returnAnswer", "Vẫn là việc của tỉnh", "verdict", "no")));
    assertThat(told.text()).contains("Cấp giao yêu cầu thực hiện").contains("Vẫn là việc của tỉnh");
    assertThat(province.get(task.uri().getPath()).all("form[action$=/return]")).isEmpty();
  }

  @Test
  void dayIsExtendedToTheOneThatWasGranted() {
    Page task = taskOfHue(issued(1103, DUE));
    String form = "form[action$=/extension]";
    Page early =
        province.submit(task, form, Map.of("wantedDueOn", "2026-12-01", "extensionReason", "Vì"));
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.one("#wantedDueOn").attr("value")).isEqualTo("2026-12-01");
    assertThat(early.one("#extensionReason").text()).isEqualTo("Vì");
    province.submit(
        task, form, Map.of("wantedDueOn", "2027-01-15", "extensionReason", "Chờ số liệu"));
    Page atGiver = pages.get(task.uri().getPath());
    assertThat(atGiver.one("#grantedDueOn").attr("value")).isEqualTo("2027-01-15");
    Page granted =
        pages.follow(
            pages.submit(
                atGiver,
                "form[action$=/extension/decision]",
                Map.of("grantedDueOn", "2026-12-31", "verdict", "yes")));
    assertThat(granted.text()).contains("Đã lùi hạn.").contains("Đồng ý đến 31/12/2026");
  }

  @Test
  void partIsHandedDownAndShownToItsUnitAlone() {
    Page task = taskOfHue(issued(1104, DUE));
    String unit = task.one("#parts input[name=part]").attr("value");
    Page late =
        province.submit(
            task, "form[action$=/parts]", Map.of("part", unit, "partDueOn", "2026-12-19"));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.all("#parts input[checked]")).hasSize(1);
    Page given =
        province.follow(
            province.submit(
                task,
                "form[action$=/parts]",
                Map.of("part", unit, "partDueOn", "2026-12-11", "partNote", "Ba xã ven biển")));
    assertThat(given.text()).contains("Đã giao phần việc xuống.").contains("0/1 phần đã xong");
    People people = new People(accounts, organisation);
    Viewer officer = people.person("b46.one", vn.lantoa.identity.Role.BASE_OFFICER, "46-01");
    signIn(pages, officer);
    Page mine = pages.get("/assignments");
    assertThat(mine.all("tbody tr")).hasSize(1);
    Page part = pages.get(mine.one("tbody th a").attr("href"));
    assertThat(part.text()).contains("BHXH thành phố Huế giao xuống.").contains("Ba xã ven biển");
    assertThat(pages.get(task.uri().getPath()).status()).isEqualTo(404);
  }

  @Test
  void lateUnitsAreRemindedInWordsToPaste() {
    DirectiveId letter = issued(1105, TODAY.plusDays(3));
    clock.set(TODAY.plusDays(10));
    Page late = pages.get("/follow-up");
    assertThat(late.one("tbody").text()).contains("BHXH thành phố Huế").contains("1105/BHXH-TTHT");
    Page reminder = pages.get("/follow-up/reminder?directive=" + letter);
    // 48 units are late, each with a text of its own, and all together.
    assertThat(reminder.all("textarea")).hasSize(49);
    assertThat(reminder.one("#remind-all").wholeText())
        .contains("Việc quá hạn đến ngày 30/11/2026: 48 đơn vị, 50 việc.")
        .contains(
            "BHXH thành phố Huế:\n- Điểm 3.4, 1105/BHXH-TTHT: BHXH các tỉnh, thành phố"
                + " (hạn 23/11/2026, quá 4 ngày làm việc)")
        .doesNotContain("<");
    assertThat(province.get("/follow-up/reminder").all("textarea")).hasSize(1);
    Page only = pages.get("/directives/" + letter + "/progress?only=late&q=hue");
    assertThat(only.all("table.matrix tbody tr")).hasSize(1);
  }

  @Test
  void followUpIsPrintedAndCounted() throws IOException {
    DirectiveId letter = issued(1106, DUE);
    HttpResponse<byte[]> docx = file("/api/v1/directives/" + letter + "/follow-up.docx");
    assertThat(docx.statusCode()).isEqualTo(200);
    try (var document =
        new org.apache.poi.xwpf.usermodel.XWPFDocument(new ByteArrayInputStream(docx.body()))) {
      var tables = document.getTables();
      var units =
          tables.stream().filter(one -> one.getText().contains("BHXH thành phố Huế")).findFirst();
      // A heading, 48 units and the total.
      assertThat(units.orElseThrow().getNumberOfRows()).isEqualTo(50);
    }
    HttpResponse<byte[]> xlsx = file("/api/v1/directives/" + letter + "/follow-up.xlsx");
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx.body()))) {
      assertThat(book.getSheet(1).orElseThrow().read()).hasSize(51);
    }
    assertThat(pages.get("/directives/" + letter + "/follow-up.xlsx").status()).isEqualTo(200);
  }

  private HttpResponse<byte[]> file(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Authorization", "Bearer " + tokens.create(headquarters, "test"))
            .build();
    return sent(request);
  }

  private String address() {
    URI page = pages.get("/assignments").uri();
    return page.getScheme() + "://" + page.getAuthority();
  }

  private static HttpResponse<byte[]> sent(HttpRequest request) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void calendarIsReadWithTheSecretAlone() {
    issued(1107, DUE);
    Page made = province.submit(province.get("/assignments/calendar"), "form.make", Map.of());
    String address = made.one("#address").wholeText().strip();
    assertThat(address).matches("http://.*/calendar/[A-Za-z0-9_-]{43}\\.ics");
    String calendar = read(address);
    assertThat(calendar)
        .startsWith("BEGIN:VCALENDAR")
        .contains("DTSTART;VALUE=DATE:20261218")
        .contains("@lantoa")
        .contains("1107/BHXH-TTHT");
    // Commas of titles are escaped.
    assertThat(calendar.replace("\r\n ", "")).contains("BHXH các tỉnh\\, thành phố");
    assertThat(province.get("/assignments/calendar").text()).contains("đọc lần cuối 20/11/2026");
    Page renewed = province.submit(province.get("/assignments/calendar"), "form.make", Map.of());
    String another = renewed.one("#address").wholeText().strip();
    assertThat(another).isNotEqualTo(address);
    assertThat(status(address)).isEqualTo(404);
    assertThat(status(another)).isEqualTo(200);
    province.submit(province.get("/assignments/calendar"), "form.revoke", Map.of());
    assertThat(status(another)).isEqualTo(404);
  }

  private static int status(String address) {
    return sent(HttpRequest.newBuilder(URI.create(address)).build()).statusCode();
  }

  private static String read(String address) {
    var answer = sent(HttpRequest.newBuilder(URI.create(address)).build());
    return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void programsHandleAssignmentsToo() {
    DirectiveId letter = issued(1108, DUE);
    api.token(tokens.create(hue, "test"));
    String id =
        api.get("/api/v1/assignments?directive=" + letter)
            .json()
            .get("rows")
            .get(0)
            .get("id")
            .asString();
    String task = "/api/v1/assignments/" + id;
    assertThat(api.post(task + "/accept", Map.of()).json().get("acceptedAt").isNull()).isFalse();
    var unit = organisation.findUnitByCode("46-01", TODAY).orElseThrow().id().toString();
    var parts =
        api.post(
            task + "/delegate",
            Map.of("units", List.of(unit), "dueOn", "2026-12-10", "acknowledgeWithinDays", 2));
    assertThat(parts.json().get(0).get("partOf").asString()).isEqualTo(id);
    var refused = api.post(task + "/extension", Map.of("dueOn", "2026-12-01", "reason", "Vì"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("code").asString()).isEqualTo("assignment.day.not.later");
    assertThat(
            api.post(task + "/complete", Map.of("on", "2026-11-20")).json().get("state").asString())
        .isEqualTo("DONE_ON_TIME");
    var matrix = api.get("/api/v1/directives/" + letter + "/matrix").json();
    assertThat(matrix.get("assignments").asInt()).isEqualTo(1);
    assertThat(matrix.get("states").get("DONE_ON_TIME").asInt()).isEqualTo(1);
    assertThat(matrix.get("rows").get(0).get("cells").get(0).get("parts").asInt()).isEqualTo(1);
  }

  @Test
  void everyPageSpeaksEnglish() {
    DirectiveId letter = issued(1109, TODAY.plusDays(1));
    clock.set(TODAY.plusDays(10));
    province.with("Accept-Language", "en");
    for (String path :
        List.of(
            "/follow-up",
            "/follow-up?show=all&level=provincial",
            "/follow-up/reminder",
            "/assignments/calendar",
            "/directives/" + letter + "/progress?state=OPEN_OVERDUE&due=month")) {
      assertThat(province.get(path).status()).as(path).isEqualTo(200);
    }
  }
}

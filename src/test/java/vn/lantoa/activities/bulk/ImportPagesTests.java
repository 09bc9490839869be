package vn.lantoa.activities.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;
import vn.lantoa.testing.Upload;

/// Files of records over HTTP: what headings mean, and giving up while records are written.
@LantoaTest
final class ImportPagesTests {
  private static final String REPORT =
      """
      BÁO CÁO THÁNG 10 NĂM 2026,,,,
      STT,Cơ quan,Hội nghị,Số người dự hội nghị,Phát thanh
      1,46-01,2,150,30
      2,46-02,1,40,-
      ,Tổng cộng,3,190,30
      """;

  /// The first portion of twenty thousand and a second one.
  private static final int ROWS = 21_000;

  @Autowired private PageClient pages;
  @Autowired private ApiClient api;
  @Autowired private Tokens tokens;
  @Autowired private ImportWork work;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource database;

  @BeforeEach
  void signIn() {
    data.loadDetail("organisation/demo");
    jdbc.sql("delete from shared.import_mapping").update();
    Viewer officer = new Crew(accounts, organisation).officer();
    pages.with("Accept-Language", "vi").signIn(officer.name(), Crew.PASSWORD);
  }

  private Page handIn(String text) {
    Upload file = new Upload("bao-cao.csv", "text/csv", text.getBytes(UTF_8));
    Page form = pages.get("/imports/new?kind=activities");
    Page job = pages.follow(pages.submit(form, "form[enctype]", Map.of("file", file)));
    work.runWaiting();
    return pages.get(job.uri().getPath());
  }

  private Page after(Page submitted) {
    Page job = pages.follow(submitted);
    work.runWaiting();
    return pages.get(job.uri().getPath());
  }

  /// Records, quantity and attendances, of a keyed file or of a report.
  private String written(boolean keyed) {
    return jdbc.sql(
            """
            select count(*) || ' ' || coalesce(sum(quantity), 0) || ' '
              || coalesce(sum(attendances), 0)
            from activities.activity
            where import_id is not null and row_key like 'K%' = ?
            """)
        .param(keyed)
        .query(String.class)
        .single();
  }

  private static String chosen(Page page, String field) {
    return page.all("#" + field + " option[selected]").isEmpty()
        ? ""
        : page.one("#" + field + " option[selected]").attr("value");
  }

  @Test
  void headingsAreMappedOnThePageAndTheNextFileIsReadByThem() {
    Page unmapped = handIn(REPORT);
    assertThat(unmapped.text()).contains("Chỉ nghĩa của tên cột");
    Page mapping = pages.get(unmapped.one("#map").attr("href"));
    assertThat(mapping.one("tr.chosen th").text()).startsWith("2");
    // Proposed from the words of headings; the month stands in the title.
    assertThat(chosen(mapping, "part_2") + " " + chosen(mapping, "measure_2"))
        .isEqualTo("CONFERENCE quantity");
    assertThat(chosen(mapping, "part_3") + " " + chosen(mapping, "measure_3"))
        .isEqualTo("CONFERENCE attendances");
    assertThat(chosen(mapping, "part_4")).isEqualTo("BROADCAST");
    assertThat(mapping.one("#all_month").attr("value")).isEqualTo("10/2026");
    assertThat(chosen(mapping, "at_unit")).isEmpty();

    Page shown = after(pages.submit(mapping, "form[data-main]", Map.of("at_unit", "1")));
    assertThat(shown.one("#commit").text()).isEqualTo("Ghi 3 số liệu vào hệ thống");
    assertThat(shown.one("#told").text()).contains("1 dòng tổng cộng được bỏ qua: dòng 5");
    assertThat(written(false)).isEqualTo("0 0 0");
    Page done = after(pages.submit(shown, "form[action$=commit]", Map.of()));
    assertThat(done.text()).contains("Đã ghi vào hệ thống.");
    // 2 + 1 conferences, 30 broadcasts; 150 + 40 attendances.
    assertThat(written(false)).isEqualTo("3 33 190");

    Page again = handIn(REPORT);
    assertThat(again.all("#map")).isEmpty();
    assertThat(again.text()).contains("Mọi dòng đã có trong hệ thống");
    Page next = handIn(REPORT.replace("THÁNG 10", "THÁNG 9").replace("40,-", "40,5"));
    assertThat(next.one("#commit").text()).isEqualTo("Ghi 4 số liệu vào hệ thống");
    assertThat(next.one("#told").text()).contains("09/2026");
  }

  @Test
  void badMappingIsRefusedInItsPlaceAndNothingIsLost() {
    Page mapping = pages.get(handIn(REPORT).one("#map").attr("href"));
    Map<String, Object> wrong = new HashMap<>();
    wrong.put("part_3", "BROADCAST");
    wrong.put("measure_3", "attendances");
    wrong.put("all_month", "");
    wrong.put("all_note", "Gõ dở");
    Page refused = pages.submit(mapping, "form[data-main]", wrong);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.all(".error-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder("#at_unit", "#at_to", "#part_3");
    assertThat(refused.one(".error-summary").text())
        .contains("không có “Lượt người”")
        .contains("“Đến ngày / Tháng (thay cho ngày)” cần một cột");
    assertThat(refused.one("tr.refused th").text()).contains("Số người dự hội nghị");
    assertThat(chosen(refused, "part_3")).isEqualTo("BROADCAST");
    assertThat(refused.one("#all_note").attr("value")).isEqualTo("Gõ dở");
    // Figures of the row as a whole would be counted for each form.
    Page twice =
        pages.submit(
            mapping, "form[data-main]", Map.of("at_unit", "1", "at_people", "3", "part_3", ""));
    assertThat(twice.one(".error-summary a").attr("href")).isEqualTo("#at_people");
    assertThat(jdbc.sql("select count(*) from shared.import_mapping").query(Long.class).single())
        .isZero();
    Page job = pages.get(mapping.uri().getPath().replace("/mapping", ""));
    assertThat(job.one("#map").attr("href")).isEqualTo(mapping.uri().getPath());
  }

  @Test
  void mappingWithNullsIsRefusedFieldByField() throws Exception {
    Page unmapped = handIn(REPORT);
    Viewer officer = new Crew(accounts, organisation).officer();
    var answer =
        api.token(tokens.create(officer, "test"))
            .put(
                "/api/v1" + unmapped.uri().getPath() + "/mapping",
                Map.of(
                    "columns",
                    Collections.singletonMap("unit", null),
                    "figures",
                    List.of(Map.of("at", 3, "measure", "quantity"))));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().toString()).contains("columns.unit", "figures[0].value");
    assertThat(jdbc.sql("select count(*) from shared.import_mapping").query(Long.class).single())
        .isZero();
  }

  @Test
  void givenUpWhileItWritesChangesNothingAndMayBeSentAgain() throws Exception {
    StringBuilder csv = new StringBuilder(FileDesk.HEAD);
    for (int n = 0; n < ROWS; n++) {
      csv.append("K").append(n).append(",46-01,SMALL_GROUP,,2026-10-15,1,10,Nhóm nhỏ\n");
    }
    Page shown = handIn(csv.toString());
    assertThat(shown.one("#commit").text()).isEqualTo("Ghi 21.000 dòng vào hệ thống");
    try (HeldWriting held = new HeldWriting(database, jdbc)) {
      Page committing = pages.follow(pages.submit(shown, "form[action$=commit]", Map.of()));
      CompletableFuture<Integer> writing = HeldWriting.beside(work);
      held.awaitPortion();
      assertThat(pages.get(shown.uri().getPath()).one("#progress-text").text())
          .startsWith("Đang ghi");
      pages.submit(committing, "form[action$=cancel]", Map.of());
      held.release();
      HeldWriting.awaitEnd(writing);
    }
    Page told = pages.get(shown.uri().getPath());
    assertThat(told.text()).contains("Không có gì thay đổi trong hệ thống");
    assertThat(written(true)).isEqualTo("0 0 0");
    assertThat(contributed()).isEqualTo("0");

    Page again = handIn(csv.toString());
    after(pages.submit(again, "form[action$=commit]", Map.of()));
    assertThat(written(true)).isEqualTo("21000 21000 210000");
    assertThat(contributed()).isEqualTo("21000");
    assertThat(handIn(csv.toString()).text()).contains("Mọi dòng đã có trong hệ thống");
  }

  private String contributed() {
    return jdbc.sql(
            """
            select coalesce(sum(d.activities), 0)
            from activities.contribution_delta d
            join policy.form f on f.id = d.form_id and f.code = 'SMALL_GROUP'
            """)
        .query(String.class)
        .single();
  }
}

package vn.lantoa.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

/// A report from its beginning to its signature, as people do it.
@LantoaTest
class ReportPagesTests {
  @Autowired private PageClient client;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    jdbc.sql("truncate reports.report cascade").update();
    Crew crew = new Crew(accounts, organisation);
    crew.officer();
    crew.leader();
    crew.base();
  }

  private void as(String name) {
    client.signIn(name, Crew.PASSWORD);
  }

  private Page sent(String path, String form, Map<String, ?> values) {
    return client.submit(client.get(path), form, values);
  }

  /// @return address of the new report
  private String begun() {
    as("p46.officer");
    Page begun = sent("/reports", "form.asked:not(.plan)", Map.of("period", "2026-11"));
    return begun.location().replace("/edit", "");
  }

  private void submitted(String at) {
    Page submitted = client.follow(sent(at, "form[action$=/submit]", Map.of()));
    assertThat(submitted.text()).contains("chờ duyệt");
  }

  @Test
  void reportIsBegunWrittenHandedInAndSigned() {
    String at = begun();
    assertThat(client.get(at + "/edit").text()).contains("CONFERENCES", "Phần I");
    Page written =
        client.follow(
            sent(at + "/edit", "form.writing", Map.of("title", "Báo cáo tháng mười một")));
    assertThat(written.text()).contains("Đã lưu báo cáo", "0 hội nghị");
    submitted(at);
    as("p46.leader");
    Page approved =
        client.follow(
            sent(
                at,
                "form[action$=/approve]",
                Map.of("notation", "12/BC-BHXH", "place", "Huế", "name", "Lê Thị Mẫu")));
    assertThat(approved.text()).contains("Đã duyệt báo cáo", "12/BC-BHXH", "Số liệu giữ nguyên");
  }

  @Test
  void whatIsNotUnderstoodIsShownAtItsFieldAndNothingTypedIsLost() {
    String at = begun();
    Page refused =
        sent(
            at + "/edit",
            "form.writing",
            Map.of("heading", List.of("Kết quả"), "text", List.of("Có {{PARADES}} thôi")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.all("textarea").get(0).text()).isEqualTo("Có {{PARADES}} thôi");
    assertThat(refused.one(".error-summary").text()).contains("PARADES");
  }

  @Test
  void textIsSeenWithItsFiguresBeforeItIsSaved() {
    String at = begun();
    Page looked =
        sent(
            at + "/edit",
            "form.writing",
            Map.of(
                "heading",
                List.of("Kết quả"),
                "text",
                List.of("Có {{CONFERENCES|số}} thôi"),
                "show",
                "1"));
    assertThat(looked.one("#look").text()).contains("Có 0 hội nghị", "thôi", "chưa lưu");
    assertThat(client.get(at).text()).doesNotContain("thôi");
  }

  @Test
  void signatureThatIsNotWholeIsRefusedWithWhatWasTyped() {
    String at = begun();
    submitted(at);
    as("p46.leader");
    Page refused =
        sent(at, "form[action$=/approve]", Map.of("notation", "12/BC-BHXH", "name", " "));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one("#notation").attr("value")).isEqualTo("12/BC-BHXH");
    assertThat(refused.all(".field.refused label").eachText())
        .contains("Họ tên người ký", "Nơi ban hành");
  }

  /// Who saved later sees both texts, and nothing typed is lost.
  @Test
  void staleTextIsShownBesideTheOther() {
    String at = begun();
    Page mine = client.get(at + "/edit");
    client.submit(client.get(at + "/edit"), "form.writing", Map.of("title", "Của người khác"));
    Page stale = client.submit(mine, "form.writing", Map.of("title", "Của tôi"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.one("#title").attr("value")).isEqualTo("Của tôi");
    assertThat(stale.text()).contains("Người khác vừa sửa báo cáo này");
  }

  @Test
  void draftsAreTheUnitsOwn() {
    String at = begun();
    as("b46.one");
    assertThat(client.get(at).status()).isEqualTo(404);
    assertThat(client.get("/reports").text()).contains("Chưa có báo cáo nào");
  }
}

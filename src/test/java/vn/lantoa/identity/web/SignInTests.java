package vn.lantoa.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.People;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
final class SignInTests {
  @Autowired private PageClient pages;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private JdbcClient jdbc;

  private People people;

  @BeforeEach
  void prepare() {
    people = new People(accounts, organisation);
  }

  @Test
  void strangerIsSentToSignIn() {
    Page page = pages.follow(pages.get("/accounts"));
    assertThat(page.one("h1").text()).isEqualTo("Đăng nhập");
  }

  @Test
  void wrongPasswordKeepsTheAccountAndSaysWhatToDo() {
    Viewer officer = people.at("46", Role.PROVINCIAL_OFFICER);
    Page refused =
        pages.follow(
            pages.submit(
                pages.get("/sign-in"),
                "main form",
                Map.of("account", officer.name(), "password", "not the one")));
    assertThat(refused.one(".error-summary").text()).contains("mật khẩu chưa đúng");
    assertThat(refused.one("#account").attr("value")).isEqualTo(officer.name());
  }

  @Test
  void sessionHoldsNoPassword() {
    Viewer officer = people.at("46", Role.PROVINCIAL_OFFICER);
    pages.signIn(officer.name(), People.PASSWORD);
    long hashes =
        jdbc.sql(
                """
                select count(*) from spring_session_attributes
                where position('argon2'::bytea in attribute_bytes) > 0
                """)
            .query(Long.class)
            .single();
    assertThat(hashes).isZero();
    assertThat(jdbc.sql("select count(*) from spring_session").query(Long.class).single())
        .isPositive();
  }

  @Test
  void oneTimePasswordOpensOnlyItsOwnChange() {
    Viewer administrator = people.at("BHXHVN", Role.ADMINISTRATOR);
    Viewer officer = people.at("12", Role.PROVINCIAL_OFFICER);
    String oneTime = accounts.resetPassword(administrator, officer.account()).orElseThrow();
    pages.signIn(officer.name(), oneTime);
    assertThat(pages.get("/organisation").location()).endsWith("/account/password");
    Page changed =
        pages.submit(
            pages.get("/account/password"),
            "main form",
            Map.of("old", oneTime, "wanted", "mưa chiều trên phá", "again", "mưa chiều trên phá"));
    assertThat(changed.status()).isEqualTo(302);
    assertThat(pages.get("/organisation").status()).isEqualTo(200);
  }

  @Test
  void tokenIsShownOnceAndRevokable() {
    Viewer officer = people.at("46", Role.PROVINCIAL_OFFICER);
    pages.signIn(officer.name(), People.PASSWORD);
    Page made =
        pages.submit(
            pages.get("/account"), "form[action='/account/tokens']", Map.of("label", "đồng bộ"));
    assertThat(made.one("#token").text()).startsWith("lantoa_");
    Page again = pages.get("/account");
    assertThat(again.all("#token")).isEmpty();
    Page revoked = pages.follow(pages.submit(again, "form[action$=revoke]", Map.of()));
    assertThat(revoked.text()).contains("Đã thu hồi");
  }

  @Test
  void auditorReadsTheTrailAndOthersDoNot() {
    Viewer auditor = people.at("BHXHVN", Role.AUDITOR);
    pages.signIn(auditor.name(), People.PASSWORD);
    assertThat(pages.get("/audit").text()).contains("Tạo tài khoản");
    assertThat(pages.get("/accounts").status()).isEqualTo(403);
  }

  @Test
  void languageIsRemembered() {
    Page page = pages.get("/sign-in");
    Page english = pages.follow(pages.submit(page, "form.language", Map.of("to", "en")));
    assertThat(english.one("h1").text()).isEqualTo("Sign in");
    assertThat(pages.get("/sign-in").one("html").attr("lang")).isEqualTo("en");
  }

  @Test
  void administratorMakesAnAccountWithAOneTimePassword() {
    Viewer administrator = people.at("BHXHVN", Role.ADMINISTRATOR);
    pages.signIn(administrator.name(), People.PASSWORD);
    Map<String, String> typed =
        Map.of("name", "p46.lan", "person", "Lan", "unit", "46", "role", "PROVINCIAL_OFFICER");
    Page made = pages.submit(pages.get("/accounts"), "main form.narrow", typed);
    assertThat(made.one(".secret").text()).hasSize(24);
    Page refused = pages.submit(pages.get("/accounts"), "main form.narrow", typed);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one("#name").attr("value")).isEqualTo("p46.lan");
  }
}

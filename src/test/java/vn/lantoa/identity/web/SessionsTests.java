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
final class SessionsTests {
  @Autowired private PageClient here;
  @Autowired private PageClient elsewhere;
  @Autowired private PageClient office;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private JdbcClient jdbc;

  private Viewer officer;
  private Viewer administrator;

  @BeforeEach
  void prepare() {
    People people = new People(accounts, organisation);
    officer = people.at("46", Role.PROVINCIAL_OFFICER);
    administrator = people.at("BHXHVN", Role.ADMINISTRATOR);
    jdbc.sql("delete from spring_session").update();
    here.signIn(officer.name(), People.PASSWORD);
    elsewhere.signIn(officer.name(), People.PASSWORD);
    office.signIn(administrator.name(), People.PASSWORD);
  }

  private static boolean isSignedIn(PageClient client) {
    return client.get("/account").status() == 200;
  }

  @Test
  void personSeesWhereTheyAreSignedIn() {
    assertThat(here.get("/account").table("#sessions table"))
        .hasSize(3)
        .filteredOn(row -> row.getLast().contains("Thiết bị này"))
        .hasSize(1);
  }

  @Test
  void otherSessionsEndAndThisOneGoesOn() {
    long before = ended();
    Page page = here.get("/account");
    Page done = here.follow(here.submit(page, "form[action$=/end-others]", Map.of()));
    assertThat(done.text()).contains("Đã đăng xuất khỏi các thiết bị khác.");
    assertThat(elsewhere.get("/account").location()).endsWith("/sign-in");
    assertThat(isSignedIn(here)).isTrue();
    assertThat(isSignedIn(office)).isTrue();
    assertThat(ended()).isEqualTo(before + 1);
  }

  @Test
  void newPasswordEndsTheOtherSessions() {
    Viewer clerk = new People(accounts, organisation).at("12", Role.PROVINCIAL_OFFICER);
    here.signIn(clerk.name(), People.PASSWORD);
    elsewhere.signIn(clerk.name(), People.PASSWORD);
    String wanted = "mưa chiều trên phá";
    Page refused =
        here.submit(
            here.get("/account/password"),
            "main form",
            Map.of("old", "không phải", "wanted", wanted, "again", wanted));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(isSignedIn(elsewhere)).isTrue();
    here.submit(
        here.get("/account/password"),
        "main form",
        Map.of("old", People.PASSWORD, "wanted", wanted, "again", wanted));
    assertThat(isSignedIn(here)).isTrue();
    assertThat(isSignedIn(elsewhere)).isFalse();
  }

  @Test
  void allSessionsEndThisOneToo() {
    long before = ended();
    Page done = here.follow(here.submit(here.get("/account"), "form[action$=/end-all]", Map.of()));
    assertThat(done.text()).contains("Đã đăng xuất.");
    assertThat(isSignedIn(here)).isFalse();
    assertThat(isSignedIn(elsewhere)).isFalse();
    assertThat(isSignedIn(office)).isTrue();
    assertThat(ended()).isEqualTo(before + 1);
    here.signIn(officer.name(), People.PASSWORD);
    assertThat(isSignedIn(here)).isTrue();
  }

  @Test
  void administratorSignsAnAccountOutEverywhere() {
    Page list = office.get("/accounts?q=" + officer.name());
    assertThat(list.text()).contains("Đăng xuất khỏi mọi thiết bị (2)");
    office.submit(list, "form[action$=/sessions/end]", Map.of());
    assertThat(isSignedIn(here)).isFalse();
    assertThat(isSignedIn(elsewhere)).isFalse();
    Page stranger = here.post("/accounts/" + officer.account() + "/sessions/end", Map.of());
    assertThat(stranger.status()).isEqualTo(403);
  }

  private long ended() {
    return jdbc.sql(
            "select count(*) from shared.audit where action = 'account.sessions.ended' and subject = ?")
        .param("account:" + officer.account())
        .query(Long.class)
        .single();
  }
}

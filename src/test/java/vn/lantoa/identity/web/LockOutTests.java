package vn.lantoa.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.LockOuts;
import vn.lantoa.identity.LockOuts.Attempt;
import vn.lantoa.identity.People;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;
import vn.lantoa.testing.TestClock;

@LantoaTest
final class LockOutTests {
  @Autowired private PageClient pages;
  @Autowired private ApiClient program;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private LockOuts lockOuts;
  @Autowired private Organisation organisation;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private People people;

  @BeforeEach
  void prepare() {
    people = new People(accounts, organisation);
  }

  private Page attempt(String name, String password) {
    var typed = Map.of("account", name, "password", password);
    return pages.submit(pages.get("/sign-in"), "main form", typed);
  }

  private void fail(String name, int times) {
    for (int attempt = 0; attempt < times; attempt++) {
      assertThat(attempt(name, "guess guess guess").status()).isEqualTo(302);
    }
  }

  private static String retryAfter(Page page) {
    return page.headers().firstValue("Retry-After").orElseThrow();
  }

  @Test
  void fifthFailureLocksOutForHalfAMinuteAndTheNextForTwiceAsLong() {
    String name = people.at("04", Role.STAFF).name();
    fail(name, 4);
    Page fifth = pages.follow(attempt(name, "guess guess guess"));
    assertThat(fifth.text()).contains("mật khẩu chưa đúng").contains("thử lại sau 30 giây");
    Page early = attempt(name, People.PASSWORD);
    assertThat(early.status()).isEqualTo(429);
    assertThat(retryAfter(early)).isEqualTo("30");
    assertThat(early.one(".error-summary").text()).contains("thử lại sau 30 giây");
    assertThat(early.one("#account").attr("value")).isEqualTo(name);
    // Attempts while it lasts do not make it longer.
    clock.advance(Duration.ofSeconds(29));
    assertThat(retryAfter(attempt(name, People.PASSWORD))).isEqualTo("1");
    clock.advance(Duration.ofSeconds(1));
    fail(name, 1);
    assertThat(retryAfter(attempt(name, People.PASSWORD))).isEqualTo("60");
    clock.advance(Duration.ofSeconds(60));
    assertThat(attempt(name, People.PASSWORD).location()).doesNotContain("refused");
  }

  @Test
  void successForgetsTheFailures() {
    String name = people.at("08", Role.STAFF).name();
    fail(name, 4);
    assertThat(attempt(name, People.PASSWORD).location()).doesNotContain("refused");
    fail(name, 4);
    assertThat(lockOuts.waitOf(name)).isEmpty();
  }

  @Test
  void nameThatNobodyHasIsTreatedAlike() {
    fail("nobody.at.all", 5);
    Page early = attempt(" Nobody.At.All ", "guess guess guess");
    assertThat(early.status()).isEqualTo(429);
    assertThat(retryAfter(early)).isEqualTo("30");
    // What is typed as a name may be a password: only its hash is kept.
    assertThat(
            jdbc.sql("select t.* from identity.sign_in_failure t")
                .query((rs, n) -> String.valueOf(rs.getObject(1)))
                .list())
        .noneMatch(column -> column.contains("nobody"));
  }

  @Test
  void beginOfALockOutOfAnAccountLeavesAnAuditRow() {
    Viewer victim = people.at("11", Role.STAFF);
    fail(victim.name(), 5);
    attempt(victim.name(), "guess guess guess");
    assertThat(actions(victim.account())).filteredOn("account.locked.out"::equals).hasSize(1);
  }

  private List<String> actions(AccountId account) {
    return jdbc.sql("select action from shared.audit where subject = ? order by id")
        .param("account:" + account)
        .query(String.class)
        .list();
  }

  @Test
  void programWithATokenIsNotTouched() {
    Viewer owner = people.at("12", Role.PROVINCIAL_OFFICER);
    String token = tokens.create(owner, "sync");
    fail(owner.name(), 5);
    assertThat(program.token(token).get("/api/v1/units").status()).isEqualTo(200);
  }

  @Test
  void administratorLiftsIt() {
    String name = people.at("14", Role.STAFF).name();
    String administrator = people.at("BHXHVN", Role.ADMINISTRATOR).name();
    fail(name, 5);
    assertThat(attempt(administrator, People.PASSWORD).status()).isEqualTo(302);
    Page list = pages.get("/accounts?q=" + name);
    assertThat(list.text()).contains("Tạm ngừng đăng nhập, còn 30 giây");
    Page lifted = pages.follow(pages.submit(list, "form[action$=/lift]", Map.of()));
    assertThat(lifted.text()).contains("Tài khoản đăng nhập lại được ngay.");
    assertThat(lockOuts.waitOf(name)).isEmpty();
  }

  @Test
  void manyAttemptsAtOnceAreNoWayAround() {
    // Each is counted before its password is looked at: nobody has succeeded or failed yet.
    for (int number = 1; number <= 5; number++) {
      assertThat(lockOuts.attempt("race")).isEqualTo(new Attempt.Open(number));
    }
    assertThat(lockOuts.attempt("race")).isEqualTo(new Attempt.Waiting(Duration.ofSeconds(30)));
  }

  @Test
  void dayWithoutAttemptsBeginsTheCountAnew() {
    fail("forgetful", 5);
    clock.advance(Duration.ofDays(1).plusSeconds(1));
    assertThat(lockOuts.attempt("forgetful")).isEqualTo(new Attempt.Open(1));
  }

  @Test
  void lockedAccountIsToldOnlyToWhoKnowsThePassword() {
    Viewer victim = people.at("15", Role.STAFF);
    accounts.setLocked(people.at("BHXHVN", Role.ADMINISTRATOR), victim.account(), true);
    assertThat(attempt(victim.name(), "guess guess guess").location()).contains("refused=wrong");
    assertThat(attempt(victim.name(), People.PASSWORD).location()).contains("refused=locked");
  }
}

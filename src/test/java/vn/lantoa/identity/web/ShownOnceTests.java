package vn.lantoa.identity.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/// Passwords, tokens and secret addresses are told once: repeats of the request do not tell them,
/// and nobody finds them among the kept answers.
@LantoaTest
final class ShownOnceTests {
  @Autowired private PageClient client;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private JdbcClient jdbc;

  private Viewer administrator;

  @BeforeEach
  void prepare() {
    People people = new People(accounts, organisation);
    administrator = people.at("BHXHVN", Role.ADMINISTRATOR);
    client.signIn(administrator.name(), People.PASSWORD);
    jdbc.sql("delete from shared.repeat_safe_request").update();
  }

  private Page post(Page from, String path, Map<String, String> fields) {
    var all = new java.util.HashMap<>(fields);
    all.put("_csrf", from.all("input[name=_csrf]").getFirst().attr("value"));
    all.put("_key", "key of " + path);
    return client.post(path, all);
  }

  /// The secret that the first answer shows; the second tells that it does not.
  private String secretOf(Page from, String path, Map<String, String> fields, String where) {
    Page first = post(from, path, fields);
    assertThat(first.status()).as(path).isEqualTo(200);
    String secret = first.one(where).text().strip();
    assertThat(secret.length()).isGreaterThan(10);
    Page again = post(from, path, fields);
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.text()).contains("chỉ hiện một lần").doesNotContain(secret);
    return secret;
  }

  private List<String> kept() {
    return jdbc.sql("select coalesce(body, '') as body from shared.repeat_safe_request")
        .query((rs, n) -> new String(rs.getBytes("body"), UTF_8))
        .list();
  }

  @Test
  void secretsAreNotAmongTheKeptAnswers() {
    Page list = client.get("/accounts");
    Map<String, String> wanted =
        Map.of("name", "moi.mot", "person", "Người Mới", "unit", "BHXHVN", "role", "AUDITOR");
    secretOf(list, "/accounts", wanted, ".secret");
    String id = accounts.findViewer("moi.mot").orElseThrow().account().toString();
    secretOf(list, "/accounts/" + id + "/password", Map.of("name", "moi.mot"), ".secret");
    Page own = client.get("/account");
    secretOf(own, "/account/tokens", Map.of("label", "báo cáo"), ".secret");
    assertThat(kept()).hasSize(3).containsOnly("");
  }

  @Test
  void passwordsLeaveNoPlainHashBehind() {
    String wanted = "mưa chiều trên phá Tam Giang";
    Page form = client.get("/account/password");
    Map<String, String> typed = Map.of("old", People.PASSWORD, "wanted", wanted, "again", wanted);
    assertThat(post(form, "/account/password", typed).status()).isEqualTo(302);
    // The same again is a repeat, another password is not.
    assertThat(post(form, "/account/password", typed).status()).isEqualTo(302);
    Map<String, String> other = Map.of("old", wanted, "wanted", "khác hẳn", "again", "khác hẳn");
    assertThat(post(form, "/account/password", other).status()).isEqualTo(409);
    String fingerprint =
        jdbc.sql("select fingerprint from shared.repeat_safe_request").query(String.class).single();
    assertThat(fingerprint).isNotEqualTo(plainHash("/account/password", typed));
    // Of other fields it is that hash.
    jdbc.sql("delete from shared.repeat_safe_request").update();
    post(client.get("/account"), "/account/tokens", Map.of("label", "báo cáo"));
    assertThat(
            jdbc.sql("select fingerprint from shared.repeat_safe_request")
                .query(String.class)
                .single())
        .isEqualTo(plainHash("/account/tokens", Map.of("label", "báo cáo")));
    accounts.changePassword(administrator, wanted, People.PASSWORD);
  }

  /// What anybody could compute who guesses the password.
  private static String plainHash(String path, Map<String, String> typed) {
    try {
      var digest = java.security.MessageDigest.getInstance("SHA-256");
      digest.update((path + "null").getBytes(UTF_8));
      new java.util.TreeMap<>(typed)
          .forEach((name, value) -> digest.update((name + "[" + value + "]").getBytes(UTF_8)));
      return java.util.HexFormat.of().formatHex(digest.digest());
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

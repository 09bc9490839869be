package vn.lantoa.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
final class IdentityTests {
  private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private Accounts accounts;
  @Autowired private Access access;
  @Autowired private Tokens tokens;
  @Autowired private Organisation organisation;
  @Autowired private Audit audit;
  @Autowired private JdbcClient jdbc;

  private People people;

  @BeforeEach
  void prepare() {
    people = new People(accounts, organisation);
  }

  @Test
  void roleCoversTheUnitAndWhatItInherited() {
    Viewer officer = people.at("08", Role.PROVINCIAL_OFFICER);
    assertThat(access.may(officer, Ability.RECORD, unit("08", TODAY), TODAY)).isTrue();
    assertThat(access.may(officer, Ability.READ, unit("02", BEFORE), TODAY)).isTrue();
    assertThat(access.may(officer, Ability.READ, unit("01", TODAY), TODAY)).isFalse();
    assertThat(access.mayEverywhere(officer, Ability.DIRECT)).isFalse();
  }

  @Test
  void onlyHeadquartersMayEverywhere() {
    assertThat(access.mayEverywhere(people.at("BHXHVN", Role.HQ_LEADER), Ability.READ)).isTrue();
    assertThat(access.mayEverywhere(people.at("46", Role.PROVINCIAL_LEADER), Ability.READ))
        .isFalse();
  }

  @Test
  void passwordIsKeptAsArgon2id() {
    people.at("46", Role.STAFF);
    String hash =
        jdbc.sql("select password_hash from identity.account where name = '46.staff'")
            .query(String.class)
            .single();
    assertThat(hash).startsWith("{argon2id}$argon2id$").doesNotContain(People.PASSWORD);
  }

  @Test
  void tokenActsAsItsOwnerUntilItIsRevoked() {
    Viewer owner = people.at("46", Role.PROVINCIAL_OFFICER);
    String token = tokens.create(owner, "sync");
    assertThat(tokens.findOwner(token)).contains(owner);
    tokens.revoke(owner, tokens.list(owner).getFirst().id());
    assertThat(tokens.findOwner(token)).isEmpty();
  }

  @Test
  void tokenOfALockedAccountIsNobodys() {
    Viewer owner = people.at("40", Role.PROVINCIAL_OFFICER);
    String token = tokens.create(owner, "sync");
    Viewer administrator = people.at("BHXHVN", Role.ADMINISTRATOR);
    assertThat(accounts.setLocked(administrator, owner.account(), true)).isTrue();
    assertThat(tokens.findOwner(token)).isEmpty();
  }

  @Test
  void onlyTheHashOfATokenIsKept() {
    Viewer owner = people.at("38", Role.PROVINCIAL_OFFICER);
    String token = tokens.create(owner, "sync");
    long rows =
        jdbc.sql(
                "select count(*) from identity.api_token where encode(hash, 'escape') like '%' || ? || '%'")
            .param(token)
            .query(Long.class)
            .single();
    assertThat(rows).isZero();
  }

  @Test
  void nameThatIsTakenOrUnusableIsRefused() {
    Viewer there = people.at("46", Role.STAFF);
    assertThat(accounts.create(ActorId.PROGRAM, wanted(there.name(), People.PASSWORD)))
        .isInstanceOf(Accounts.Outcome.NameTaken.class);
    assertThat(accounts.create(ActorId.PROGRAM, wanted("Nguyễn Văn A", People.PASSWORD)))
        .isInstanceOf(Accounts.Outcome.NameUnusable.class);
    assertThat(accounts.create(ActorId.PROGRAM, wanted("weak.one", "short")))
        .isEqualTo(new Accounts.Outcome.PasswordWeak(PasswordRules.Weakness.TOO_SHORT));
  }

  @Test
  void auditWithoutATransactionIsRefused() {
    assertThatThrownBy(() -> audit.record(ActorId.PROGRAM, "x", "y:1", Map.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void makingAnAccountLeavesItsAuditRow() {
    Viewer made = people.at("42", Role.STAFF);
    long rows =
        jdbc.sql(
                "select count(*) from shared.audit where subject = ? and action = 'account.created'")
            .param("account:" + made.account())
            .query(Long.class)
            .single();
    assertThat(rows).isEqualTo(1);
  }

  private Accounts.NewAccount wanted(String name, String password) {
    UnitId hue = unit("46", TODAY);
    return new Accounts.NewAccount(
        name, "A", hue, List.of(new Viewer.Grant(Role.STAFF, hue)), password, false);
  }

  private UnitId unit(String code, LocalDate on) {
    return organisation.findUnitByCode(code, on).orElseThrow().id();
  }
}

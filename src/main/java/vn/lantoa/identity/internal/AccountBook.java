package vn.lantoa.identity.internal;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.OneTimePasswords;
import vn.lantoa.identity.PasswordRules;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.VietnameseText;

/// [Accounts] over the database.
@Service
class AccountBook implements Accounts, OneTimePasswords {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");

  private final AccountRows rows;
  private final AccountLists lists;
  private final KeptAccounts kept;
  private final SessionBook sessions;
  private final LockOutBook lockOuts;
  private final PasswordEncoder encoder;
  private final Audit audit;
  private final SecureRandom random = new SecureRandom();

  AccountBook(
      AccountRows rows,
      AccountLists lists,
      KeptAccounts kept,
      SessionBook sessions,
      LockOutBook lockOuts,
      PasswordEncoder encoder,
      Audit audit) {
    this.rows = rows;
    this.lists = lists;
    this.kept = kept;
    this.sessions = sessions;
    this.lockOuts = lockOuts;
    this.encoder = encoder;
    this.audit = audit;
  }

  @Override
  @Transactional
  public Outcome create(ActorId by, NewAccount wanted) {
    String name = wanted.name().strip().toLowerCase(Locale.ROOT);
    if (!NAME.matcher(name).matches()) {
      return new Outcome.NameUnusable();
    }
    Optional<PasswordRules.Weakness> weakness = PasswordRules.weaknessOf(wanted.password(), name);
    if (weakness.isPresent()) {
      return new Outcome.PasswordWeak(weakness.get());
    }
    String person = VietnameseText.composed(wanted.person());
    Optional<AccountId> id =
        rows.insert(
            name, person, wanted.unit(), encoder.encode(wanted.password()), wanted.mustChange());
    if (id.isEmpty()) {
      return new Outcome.NameTaken();
    }
    wanted.grants().forEach(grant -> rows.grant(id.get(), grant));
    audit.record(
        by,
        "account.created",
        "account:" + id.get(),
        Map.of("name", name, "roles", wanted.grants().toString()));
    return new Outcome.Created(id.get());
  }

  @Override
  public Optional<Viewer> findViewer(String name) {
    return rows.findCredentials(name.toLowerCase(Locale.ROOT))
        .flatMap(credentials -> rows.findViewer(credentials.id()));
  }

  @Override
  public Optional<Viewer> findViewer(ActorId actor) {
    return rows.findViewer(new AccountId(actor.value()));
  }

  @Override
  public Map<ActorId, String> personsOf(Set<ActorId> actors) {
    return rows.personsOf(actors);
  }

  @Override
  @Transactional(readOnly = true)
  public List<AccountRow> list(Viewer viewer, Wanted wanted) {
    requireAdministrator(viewer);
    return lists.list(wanted, kept.keepsAll(viewer), kept.reach(viewer));
  }

  @Override
  @Transactional(readOnly = true)
  public long countStranded(Viewer viewer) {
    requireAdministrator(viewer);
    return lists.countStranded(kept.keepsAll(viewer), kept.reach(viewer));
  }

  @Override
  @Transactional
  public Move move(Viewer viewer, AccountId id, UnitId to) {
    requireAdministrator(viewer);
    if (id.equals(viewer.account())) {
      return new Move.Own();
    }
    Optional<AccountRows.Placed> account = rows.findPlaced(id);
    if (account.isEmpty() || !kept.covers(viewer, account.get().units())) {
      return new Move.Absent();
    }
    if (!lists.isOfToday(to) || !kept.covers(viewer, List.of(to))) {
      return new Move.UnitWrong();
    }
    lists.put(id, account.get().home(), to);
    audit.record(
        viewer.actor(),
        "account.moved",
        "account:" + id,
        Map.of("from", account.get().home().toString(), "to", to.toString()));
    return new Move.Moved();
  }

  @Override
  @Transactional
  public Optional<String> resetPassword(Viewer viewer, AccountId id) {
    requireAdministrator(viewer);
    Optional<String> name = kept.nameFor(viewer, id);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String oneTime = generate();
    rows.setPassword(id, encoder.encode(oneTime), true);
    sessions.end(name.get());
    lockOuts.forget(name.get());
    audit.record(viewer.actor(), "account.password.reset", "account:" + id, Map.of());
    return Optional.of(oneTime);
  }

  @Override
  @Transactional
  public boolean setLocked(Viewer viewer, AccountId id, boolean locked) {
    requireAdministrator(viewer);
    Optional<String> name = kept.nameFor(viewer, id);
    if (name.isEmpty()) {
      return false;
    }
    rows.setLocked(id, locked);
    sessions.end(name.get());
    String action = locked ? "account.locked" : "account.unlocked";
    audit.record(viewer.actor(), action, "account:" + id, Map.of());
    return true;
  }

  @Override
  @Transactional
  public PasswordChange changePassword(Viewer viewer, String old, String wanted) {
    AccountRows.Credentials credentials = rows.findCredentials(viewer.name()).orElseThrow();
    if (!encoder.matches(old, credentials.passwordHash())) {
      return new PasswordChange.OldOneWrong();
    }
    Optional<PasswordRules.Weakness> weakness = PasswordRules.weaknessOf(wanted, viewer.name());
    if (weakness.isPresent()) {
      return new PasswordChange.NewOneWeak(weakness.get());
    }
    rows.setPassword(viewer.account(), encoder.encode(wanted), false);
    audit.record(
        viewer.actor(), "account.password.changed", "account:" + viewer.account(), Map.of());
    return new PasswordChange.Changed();
  }

  @Override
  public long count() {
    return rows.count();
  }

  @Override
  public boolean mustChange(String accountName) {
    return rows.findCredentials(accountName).map(AccountRows.Credentials::mustChange).orElse(false);
  }

  @Override
  public String generate() {
    byte[] bytes = new byte[10];
    random.nextBytes(bytes);
    return String.join("-", HexFormat.of().formatHex(bytes).split("(?<=\\G.{4})"));
  }

  /// Controllers ask first; this stands behind them.
  private static void requireAdministrator(Viewer viewer) {
    if (!viewer.may(Ability.ADMINISTER)) {
      throw new IllegalStateException("Not an administrator: " + viewer.name());
    }
  }
}

package vn.lantoa.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.LockOuts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;

/// [LockOuts] in `identity.sign_in_failure`.
@Repository
class LockOutBook implements LockOuts {
  private static final int FREE_FAILURES = 5;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);

  /// A day without an attempt, and the count begins anew.
  private static final Duration REMEMBERED = Duration.ofDays(1);

  /// Names without an account, so that a flood of them fills no disk.
  private static final int STRANGERS = 100_000;

  private final JdbcClient jdbc;
  private final KeptAccounts kept;
  private final Audit audit;
  private final Clock clock;

  LockOutBook(JdbcClient jdbc, KeptAccounts kept, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.kept = kept;
    this.audit = audit;
    this.clock = clock;
  }

  /// How long a name is locked out after so many failures in a row.
  static Duration lockOutAfter(int failures) {
    if (failures < FREE_FAILURES) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - FREE_FAILURES, 10);
    Duration wanted = FIRST.multipliedBy(1L << doublings);
    return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Attempt attempt(String name) {
    Instant now = clock.instant();
    Optional<Integer> counted = count(name, now);
    if (counted.isEmpty()) {
      // Nothing to wait for any more: a success came in between.
      return waitOf(name).<Attempt>map(Attempt.Waiting::new).orElseGet(() -> attempt(name));
    }
    Duration lockOut = lockOutAfter(counted.get());
    if (lockOut.isPositive()) {
      jdbc.sql("update identity.sign_in_failure set locked_until = :until where name_hash = :name")
          .param("until", utc(now.plus(lockOut)))
          .param("name", hash(name))
          .update();
    }
    return new Attempt.Open(counted.get());
  }

  /// The failures of the name, this attempt among them; absent while it is locked out. The row
  /// stays locked until the transaction ends.
  private Optional<Integer> count(String name, Instant now) {
    return jdbc.sql(
            """
            insert into identity.sign_in_failure as f (name_hash, failures, last_at)
            values (:name, 1, :now)
            on conflict (name_hash) do update
            set failures = case when f.last_at < :forgotten then 1 else f.failures + 1 end,
              last_at = excluded.last_at
            where f.locked_until is null or f.locked_until <= excluded.last_at
            returning f.failures
            """)
        .param("name", hash(name))
        .param("now", utc(now))
        .param("forgotten", utc(now.minus(REMEMBERED)))
        .query(Integer.class)
        .optional();
  }

  @Override
  @Transactional
  public void succeeded(String name) {
    forget(name);
  }

  /// Whether there was something to forget.
  boolean forget(String name) {
    return jdbc.sql("delete from identity.sign_in_failure where name_hash = :name")
            .param("name", hash(name))
            .update()
        > 0;
  }

  /// Only accounts leave a row: by typing names that nobody has, strangers could fill the trail.
  @Override
  @Transactional
  public void failed(String name, Attempt.Open attempt) {
    Duration lockOut = lockOutAfter(attempt.number());
    if (lockOut.isZero()) {
      return;
    }
    jdbc.sql("select id from identity.account where name = :name")
        .param("name", folded(name))
        .query((rs, n) -> rs.getString(1))
        .optional()
        .ifPresent(
            account ->
                audit.record(
                    ActorId.PROGRAM,
                    "account.locked.out",
                    "account:" + account,
                    Map.of("failures", attempt.number(), "seconds", lockOut.toSeconds())));
  }

  @Override
  public Optional<Duration> waitOf(String name) {
    return jdbc.sql("select locked_until from identity.sign_in_failure where name_hash = :name")
        .param("name", hash(name))
        .query(OffsetDateTime.class)
        .optional()
        .map(until -> Duration.between(clock.instant(), until.toInstant()))
        .filter(Duration::isPositive);
  }

  @Override
  @Transactional
  public boolean lift(Viewer administrator, AccountId account) {
    Optional<String> name = kept.nameFor(administrator, account);
    if (name.isPresent() && forget(name.get())) {
      audit.record(
          administrator.actor(), "account.lock.out.lifted", "account:" + account, Map.of());
    }
    return name.isPresent();
  }

  /// Forgets what is old, and the oldest of too many names that nobody has.
  @Transactional
  public void tidy() {
    Instant now = clock.instant();
    jdbc.sql("delete from identity.sign_in_failure where last_at < :forgotten")
        .param("forgotten", utc(now.minus(REMEMBERED)))
        .update();
    jdbc.sql(
            """
            delete from identity.sign_in_failure f
            where f.name_hash in (
              select s.name_hash from identity.sign_in_failure s
              where s.name_hash not in (
                select sha256(convert_to(a.name, 'UTF8')) from identity.account a)
              order by s.last_at desc, s.name_hash
              offset :kept)
            """)
        .param("kept", STRANGERS)
        .update();
  }

  /// As account names are written.
  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static byte[] hash(String name) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(folded(name).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}

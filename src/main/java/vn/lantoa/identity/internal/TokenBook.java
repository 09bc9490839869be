package vn.lantoa.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Audit;

/// [Tokens] in `identity.api_token`. A token has 256 random bits, so a plain SHA-256 is enough.
@Repository
class TokenBook implements Tokens {
  private static final String PREFIX = "lantoa_";

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  TokenBook(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public String create(Viewer owner, String label) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    UUID id =
        jdbc.sql(
                """
                insert into identity.api_token (account_id, hash, label)
                values (:account, :hash, :label) returning id
                """)
            .param("account", owner.account().value())
            .param("hash", hash(token))
            .param("label", label)
            .query(UUID.class)
            .single();
    audit.record(owner.actor(), "token.created", "token:" + id, Map.of("label", label));
    return token;
  }

  private record Use(Viewer owner, @Nullable LocalDate lastOn) {}

  @Override
  public Optional<Viewer> findOwner(String token) {
    if (!token.startsWith(PREFIX)) {
      return Optional.empty();
    }
    Optional<Use> use =
        jdbc.sql(
                "select t.last_used_on, "
                    + AccountRows.VIEWER
                    + """
                    from identity.api_token t
                    join identity.account a on a.id = t.account_id and not a.locked
                    where t.hash = :hash and t.revoked_at is null
                    """)
            .param("hash", hash(token))
            .query(
                (rs, n) ->
                    new Use(
                        AccountRows.viewer(rs, n), rs.getObject("last_used_on", LocalDate.class)))
            .optional();
    use.filter(found -> !LocalDate.now(clock).equals(found.lastOn()))
        .ifPresent(found -> rememberUse(token));
    return use.map(Use::owner);
  }

  /// The day is enough to find forgotten tokens, and costs one write a day instead of one a
  /// request.
  private void rememberUse(String token) {
    jdbc.sql(
            """
            update identity.api_token set last_used_on = :today
            where hash = :hash and last_used_on is distinct from :today
            """)
        .param("today", LocalDate.now(clock))
        .param("hash", hash(token))
        .update();
  }

  @Override
  public List<TokenRow> list(Viewer owner) {
    return jdbc.sql(
            """
            select id, label, created_at, last_used_on, revoked_at
            from identity.api_token where account_id = :account order by id desc
            """)
        .param("account", owner.account().value())
        .query(
            (rs, n) ->
                new TokenRow(
                    rs.getObject("id", UUID.class),
                    rs.getString("label"),
                    rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                    rs.getObject("last_used_on", LocalDate.class),
                    instant(rs.getObject("revoked_at", OffsetDateTime.class))))
        .list();
  }

  @Override
  @Transactional
  public boolean revoke(Viewer owner, UUID id) {
    int revoked =
        jdbc.sql(
                """
                update identity.api_token set revoked_at = now()
                where id = :id and account_id = :account and revoked_at is null
                """)
            .param("id", id)
            .param("account", owner.account().value())
            .update();
    if (revoked == 1) {
      audit.record(owner.actor(), "token.revoked", "token:" + id, Map.of());
    }
    return revoked == 1;
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

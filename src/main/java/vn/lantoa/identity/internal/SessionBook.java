package vn.lantoa.identity.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Sessions;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;

/// [Sessions] in the table that Spring Session keeps. A session whose row is gone is nobody's: a
/// request that still runs under it cannot bring it back, for it only updates.
@Repository
class SessionBook implements Sessions {
  private final JdbcClient jdbc;
  private final KeptAccounts kept;
  private final Audit audit;

  SessionBook(JdbcClient jdbc, KeptAccounts kept, Audit audit) {
    this.jdbc = jdbc;
    this.kept = kept;
    this.audit = audit;
  }

  /// Spring Session reads the wall clock, so the database's clock says what has expired.
  @Override
  public List<Open> list(Viewer owner) {
    return jdbc.sql(
            """
            select session_id, creation_time, last_access_time from spring_session
            where principal_name = :name and expiry_time > extract(epoch from now()) * 1000
            order by last_access_time desc, creation_time desc
            """)
        .param("name", owner.name())
        .query(
            (rs, n) ->
                new Open(
                    rs.getString("session_id"),
                    Instant.ofEpochMilli(rs.getLong("creation_time")),
                    Instant.ofEpochMilli(rs.getLong("last_access_time"))))
        .list();
  }

  @Override
  @Transactional
  public int endOthers(Viewer owner, String present) {
    int ended =
        jdbc.sql(
                "delete from spring_session where principal_name = :name and session_id <> :present")
            .param("name", owner.name())
            .param("present", present)
            .update();
    record(owner.actor(), owner.account(), ended);
    return ended;
  }

  @Override
  @Transactional
  public int endAll(Viewer owner) {
    int ended = end(owner.name());
    record(owner.actor(), owner.account(), ended);
    return ended;
  }

  @Override
  @Transactional
  public OptionalInt endAllOf(Viewer administrator, AccountId account) {
    Optional<String> name = kept.nameFor(administrator, account);
    if (name.isEmpty()) {
      return OptionalInt.empty();
    }
    int ended = end(name.get());
    record(administrator.actor(), account, ended);
    return OptionalInt.of(ended);
  }

  /// Ends all sessions of the account with the name.
  int end(String name) {
    return jdbc.sql("delete from spring_session where principal_name = :name")
        .param("name", name)
        .update();
  }

  private void record(ActorId by, AccountId account, int ended) {
    audit.record(by, "account.sessions.ended", "account:" + account, Map.of("sessions", ended));
  }
}

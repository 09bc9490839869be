package vn.lantoa.shared.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lantoa.shared.Revisions;

/// [Revisions] from their table, kept with the running transaction.
@Repository
class RevisionRows implements Revisions {
  private final JdbcClient jdbc;

  RevisionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public UUID of(String what) {
    Map<String, UUID> known = ofTransaction();
    UUID revision = (known == null ? read() : known).get(what);
    if (revision == null) {
      throw new IllegalArgumentException("No revisions of " + what);
    }
    return revision;
  }

  @Override
  public void seen(String what, UUID revision) {
    Map<String, UUID> known = ofTransaction();
    if (known != null) {
      known.put(what, revision);
    }
  }

  @Override
  public void forget() {
    if (TransactionSynchronizationManager.hasResource(this)) {
      bound().clear();
    }
  }

  /// Null outside of a transaction.
  private @Nullable Map<String, UUID> ofTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()
        || !TransactionSynchronizationManager.isSynchronizationActive()) {
      return null;
    }
    if (!TransactionSynchronizationManager.hasResource(this)) {
      TransactionSynchronizationManager.bindResource(this, new HashMap<String, UUID>());
      TransactionSynchronizationManager.registerSynchronization(new Unbinding());
    }
    Map<String, UUID> known = bound();
    if (known.isEmpty()) {
      known.putAll(read());
    }
    return known;
  }

  @SuppressWarnings("unchecked") // only bound above
  private Map<String, UUID> bound() {
    return (Map<String, UUID>)
        Objects.requireNonNull(TransactionSynchronizationManager.getResource(this));
  }

  private Map<String, UUID> read() {
    Map<String, UUID> all = new HashMap<>();
    jdbc.sql("select what, revision from shared.revision")
        .query(
            rs -> {
              all.put(rs.getString("what"), rs.getObject("revision", UUID.class));
            });
    return all;
  }

  /// A transaction within another one reads for itself.
  private final class Unbinding implements TransactionSynchronization {
    private @Nullable Object kept;

    @Override
    public void suspend() {
      kept = TransactionSynchronizationManager.unbindResourceIfPossible(RevisionRows.this);
    }

    @Override
    public void resume() {
      if (kept != null) {
        TransactionSynchronizationManager.bindResource(RevisionRows.this, kept);
        kept = null;
      }
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(RevisionRows.this);
    }
  }
}

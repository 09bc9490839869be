package vn.lantoa.activities.bulk;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.shared.imports.ImportWork;

/// Holds the writing of an import at its first portion until told, so that a test sees what happens
/// in between. Another connection holds the lock that contributions wait for.
final class HeldWriting implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Connection holder;
  private final JdbcClient jdbc;

  HeldWriting(DataSource database, JdbcClient jdbc) throws SQLException {
    this.jdbc = jdbc;
    this.holder = database.getConnection();
    holder.setAutoCommit(false);
    try (Statement statement = holder.createStatement()) {
      statement.execute("lock table activities.contribution_delta in exclusive mode");
    }
  }

  /// Does the work that waits, beside the test.
  static CompletableFuture<Integer> beside(ImportWork work) {
    CompletableFuture<Integer> done = new CompletableFuture<>();
    Thread.ofPlatform().start(() -> done.complete(work.runWaiting()));
    return done;
  }

  /// Until the first portion waits for the lock.
  void awaitPortion() {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                jdbc.sql(
                            """
                            select count(*)
                            from pg_stat_activity
                            where wait_event_type = 'Lock'
                              and query like '%into activities.contribution_delta%'
                            """)
                        .query(Integer.class)
                        .single()
                    > 0);
  }

  void release() throws SQLException {
    holder.rollback();
  }

  static void awaitEnd(CompletableFuture<Integer> work)
      throws ExecutionException, InterruptedException, TimeoutException {
    work.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public void close() throws SQLException {
    try (holder) {
      holder.rollback();
      holder.setAutoCommit(true);
    }
  }
}

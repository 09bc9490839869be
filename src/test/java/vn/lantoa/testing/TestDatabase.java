package vn.lantoa.testing;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database of its own for one test or class. Closing drops it.
///
/// @param dataSource opens a new connection each time
public record TestDatabase(String name, PGSimpleDataSource dataSource) implements AutoCloseable {

  /// Statements on this database outside the application.
  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource);
  }

  /// The address for programs that are given one; the user is `postgres`, without a password.
  public String url() {
    return dataSource.getUrl();
  }

  @Override
  public void close() {
    TestPostgres.drop(this);
  }
}

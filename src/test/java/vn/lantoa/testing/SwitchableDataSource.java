package vn.lantoa.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// The data source of the one Spring context: test classes come and go, each with a database of its
/// own, while the context stays.
public final class SwitchableDataSource extends AbstractDataSource {
  private final List<Runnable> afterSwitch = new CopyOnWriteArrayList<>();
  private volatile @Nullable HikariDataSource pool;
  private volatile @Nullable TestDatabase database;

  SwitchableDataSource() {}

  /// Runs after each switch, for caches that would remember the database before.
  public void afterSwitch(Runnable forget) {
    afterSwitch.add(forget);
  }

  /// The database in use.
  public TestDatabase database() {
    var current = database;
    if (current == null) {
      throw new IllegalStateException("No database yet: the test class is not a @LantoaTest");
    }
    return current;
  }

  void switchTo(TestDatabase next) {
    var previous = database;
    disconnect();
    if (previous != null) {
      previous.close();
    }
    var settings = new HikariConfig();
    settings.setDataSource(next.dataSource());
    settings.setMaximumPoolSize(10);
    settings.setMinimumIdle(0);
    settings.setPoolName(next.name());
    pool = new HikariDataSource(settings);
    database = next;
    afterSwitch.forEach(Runnable::run);
  }

  /// Closes every connection to the database in use, which may then be copied or dropped.
  void disconnect() {
    var old = pool;
    if (old != null) {
      old.close();
    }
    pool = null;
    database = null;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var current = pool;
    if (current == null) {
      throw new SQLException("No database between two test classes");
    }
    return current.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }
}

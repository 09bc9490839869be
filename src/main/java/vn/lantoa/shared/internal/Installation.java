package vn.lantoa.shared.internal;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.Environment;

/// Reads from `shared.installation` whether the database was born as a demo. The answer never
/// changes from demo to real, so it is kept once it is yes.
@Component
@DependsOnDatabaseInitialization
class Installation implements Environment {
  private final JdbcClient jdbc;
  private volatile boolean demo;

  Installation(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isDemo() {
    if (!demo) {
      demo = jdbc.sql("select kind = 'DEMO' from shared.installation").query(Boolean.class).optional().orElse(false);
    }
    return demo;
  }
}

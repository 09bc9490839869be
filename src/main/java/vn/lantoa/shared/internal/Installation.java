package vn.lantoa.shared.internal;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.Environment;
import vn.lantoa.shared.StartupRefusal;

/// Decides at the first start what kind of installation the database is, and holds every later
/// start to it: demo mode on a real database is refused.
@Component
@DependsOnDatabaseInitialization
class Installation implements Environment, InitializingBean {
  private final JdbcClient jdbc;
  private final boolean wanted;
  private boolean demo;

  Installation(JdbcClient jdbc, @Value("${lantoa.demo:false}") boolean wanted) {
    this.jdbc = jdbc;
    this.wanted = wanted;
  }

  @Override
  public void afterPropertiesSet() {
    jdbc.sql("insert into shared.installation (kind) values (:kind) on conflict do nothing")
        .param("kind", wanted ? "DEMO" : "REAL")
        .update();
    demo = jdbc.sql("select kind = 'DEMO' from shared.installation").query(Boolean.class).single();
    if (wanted && !demo) {
      throw new StartupRefusal(
          "Cơ sở dữ liệu này là dữ liệu thật, không nhận dữ liệu trình diễn; hãy bỏ LANTOA_DEMO hoặc đặt LANTOA_HOME khác.",
          "This database holds real data and takes no demo data; leave LANTOA_DEMO out or choose another LANTOA_HOME.");
    }
  }

  @Override
  public boolean isDemo() {
    return demo;
  }
}

package vn.lantoa.demo;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.testing.DemoTemplate;

/// Fills the template of demo databases with the demo country.
@TestConfiguration(proxyBeanMethods = false)
public class DemoTemplateConfiguration {
  @Bean
  DemoTemplate demoTemplate(Demo demo, JdbcClient jdbc) {
    return () -> {
      jdbc.sql("update shared.installation set kind = 'DEMO'").update();
      // Made by the first start, which was not a demo's.
      jdbc.sql("delete from identity.account_role").update();
      jdbc.sql("delete from identity.account").update();
      demo.load();
    };
  }
}

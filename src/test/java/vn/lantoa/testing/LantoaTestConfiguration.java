package vn.lantoa.testing;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;
import vn.lantoa.files.internal.FullDisk;

/// What stands in the test context in place of the application's own: the data source and the
/// clock; and clients for the running server.
@TestConfiguration(proxyBeanMethods = false)
class LantoaTestConfiguration {

  /// Not closed with the context: the extension owns it.
  @Bean(destroyMethod = "")
  @Primary
  SwitchableDataSource testDataSource() {
    return LantoaExtension.DATA_SOURCE;
  }

  @Bean
  @Primary
  TestClock testClock() {
    return new TestClock();
  }

  /// Before any store of files is made.
  @Bean
  static FullDisk fullDisk() {
    return new FullDisk();
  }

  /// A person's browser without scripts: a new one, signed out, for each test.
  @Bean
  @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
  PageClient pageClient(Environment environment) {
    return new PageClient(address(environment));
  }

  /// A program that calls the interface: a new one, without a token, for each test.
  @Bean
  @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
  ApiClient apiClient(Environment environment) {
    return new ApiClient(address(environment));
  }

  /// Known once the server runs, which is before tests are injected.
  private static String address(Environment environment) {
    return "http://localhost:" + environment.getRequiredProperty("local.server.port");
  }
}

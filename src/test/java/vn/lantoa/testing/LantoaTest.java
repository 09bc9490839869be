package vn.lantoa.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import vn.lantoa.Lantoa;
import vn.lantoa.demo.DemoTemplateConfiguration;

/// A test against the running application: one Spring context serves every such class of a run, and
/// each class begins with a database of its own. Tests within a class share it.
///
/// Properties, profiles or beans of a single class would start a second context: vary what is in
/// the database or the clock instead, or test without Spring.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(LantoaExtension.class)
@SpringBootTest(
    classes = {Lantoa.class, LantoaTestConfiguration.class, DemoTemplateConfiguration.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "db-scheduler.enabled=false",
      "lantoa.home=target/test-home",
      "lantoa.results.warm=false",
      "spring.main.allow-bean-definition-overriding=true",
      "spring.main.banner-mode=off"
    })
public @interface LantoaTest {
  Database database() default Database.EMPTY;
}

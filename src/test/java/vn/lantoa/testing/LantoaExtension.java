package vn.lantoa.testing;

import java.lang.reflect.Modifier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Gives each test class a database of its own and each test a clock that is set back.
final class LantoaExtension implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  static final SwitchableDataSource DATA_SOURCE = new SwitchableDataSource();

  private static final String STARTED = "template_started";
  private static final String DEMO = "template_demo";
  private static boolean started;
  private static boolean demoLoaded;

  /// Comes before Spring's extension, so that the context finds a database when it starts.
  @Override
  public void beforeAll(ExtensionContext context) {
    if (isInner(context)) {
      return;
    }
    var wanted =
        AnnotatedElementUtils.findMergedAnnotation(
            context.getRequiredTestClass(), LantoaTest.class);
    if (wanted == null) {
      throw new IllegalStateException(context.getDisplayName() + " is not a @LantoaTest");
    }
    switch (wanted.database()) {
      case EMPTY -> switchToStarted(context);
      case DEMO -> switchToDemo(context);
    }
  }

  /// As the program leaves a new database at its first start: migrated, with the agency's units.
  private static void switchToStarted(ExtensionContext context) {
    if (!started) {
      var database = TestPostgres.fresh();
      DATA_SOURCE.switchTo(database);
      spring(context);
      DATA_SOURCE.disconnect();
      TestPostgres.keepAsTemplate(database, STARTED);
      started = true;
    }
    DATA_SOURCE.switchTo(TestPostgres.cloneOf(STARTED));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    spring(context).getBean(TestClock.class).reset();
  }

  /// The database stays until the next class, for background work of the context may still read it.
  @Override
  public void afterAll(ExtensionContext context) {
    if (!isInner(context)) {
      spring(context).getBean(TestClock.class).reset();
    }
  }

  private static void switchToDemo(ExtensionContext context) {
    if (!demoLoaded) {
      switchToStarted(context);
      var database = DATA_SOURCE.database();
      spring(context)
          .getBeanProvider(DemoTemplate.class)
          .getIfAvailable(
              () -> {
                throw new IllegalStateException("No DemoTemplate bean fills Database.DEMO");
              })
          .load();
      DATA_SOURCE.disconnect();
      TestPostgres.keepAsTemplate(database, DEMO);
      demoLoaded = true;
    }
    DATA_SOURCE.switchTo(TestPostgres.cloneOf(DEMO));
  }

  private static ApplicationContext spring(ExtensionContext context) {
    return SpringExtension.getApplicationContext(context);
  }

  /// A @Nested class shares the database of the class around it.
  private static boolean isInner(ExtensionContext context) {
    var type = context.getRequiredTestClass();
    return type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
  }
}

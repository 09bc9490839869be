package vn.lantoa.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Keeps Spring from printing the stack trace of a failure that [Launch] tells in a sentence. Named
/// in `META-INF/spring.factories`.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalReporter implements SpringBootExceptionReporter {
  /// Spring passes the context, which may not have come to be.
  RefusalReporter(@Nullable ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    return Refusals.sentence(failure).isPresent();
  }
}

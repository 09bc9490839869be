package vn.lantoa.activities.internal;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Tries something within the running transaction, and undoes it alone when nothing came of it.
@Component
class Attempt {
  private final TransactionTemplate nested;

  Attempt(PlatformTransactionManager transactions) {
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  <T> T undoneWhen(Predicate<T> failed, Supplier<T> act) {
    return Objects.requireNonNull(
        nested.execute(
            status -> {
              T outcome = act.get();
              if (failed.test(outcome)) {
                status.setRollbackOnly();
              }
              return outcome;
            }));
  }
}

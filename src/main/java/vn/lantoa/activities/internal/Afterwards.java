package vn.lantoa.activities.internal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes what must stay though the act that it tells of is undone: once the running transaction
/// has ended, however it ended, in one of its own.
@Component
class Afterwards {
  private final TransactionTemplate own;

  Afterwards(PlatformTransactionManager transactions) {
    this.own = new TransactionTemplate(transactions);
    this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  void write(Runnable act) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      own.executeWithoutResult(status -> act.run());
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int outcome) {
            own.executeWithoutResult(status -> act.run());
          }
        });
  }
}

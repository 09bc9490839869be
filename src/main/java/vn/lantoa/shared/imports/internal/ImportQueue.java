package vn.lantoa.shared.imports.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lantoa.shared.imports.ImportId;

/// Hands imports to the scheduler, in the transaction that sets them going. Where none runs they
/// wait for [vn.lantoa.shared.imports.ImportWork#runWaiting].
@Component
class ImportQueue {
  private final ObjectProvider<Scheduler> schedulers;
  private final ImportRows rows;
  private final Clock clock;

  ImportQueue(ObjectProvider<Scheduler> schedulers, ImportRows rows, Clock clock) {
    this.schedulers = schedulers;
    this.rows = rows;
    this.clock = clock;
  }

  void add(ImportId id) {
    Scheduler scheduler = schedulers.getIfAvailable();
    if (scheduler == null) {
      return;
    }
    scheduler.schedule(
        new TaskInstance<Void>(ImportTasks.RUN, id + "/" + rows.attempts(id)), clock.instant());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            // Else it would wait for the next round of the scheduler.
            scheduler.triggerCheckForDueExecutions();
          }
        });
  }
}

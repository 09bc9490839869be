package vn.lantoa.reports.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lantoa.reports.PrintId;

/// Hands prints to the scheduler, in the transaction that asks for them. Where none runs they wait
/// for [vn.lantoa.reports.PrintWork#runWaiting].
@Component
class PrintQueue {
  private final ObjectProvider<Scheduler> schedulers;
  private final PrintRows rows;
  private final Clock clock;

  PrintQueue(ObjectProvider<Scheduler> schedulers, PrintRows rows, Clock clock) {
    this.schedulers = schedulers;
    this.rows = rows;
    this.clock = clock;
  }

  /// Whether somebody will come for what is handed in.
  boolean isServed() {
    return schedulers.getIfAvailable() != null;
  }

  /// Nothing when it is in the queue already.
  void add(PrintId id) {
    Scheduler scheduler = schedulers.getIfAvailable();
    if (scheduler == null) {
      return;
    }
    // Else the queue would refuse the later of two who add the same at once, with all it did.
    rows.lock(id);
    scheduler.scheduleIfNotExists(
        new TaskInstance<Void>(PrintTasks.RUN, id.toString()), clock.instant());
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

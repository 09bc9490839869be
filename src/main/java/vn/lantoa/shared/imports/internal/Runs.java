package vn.lantoa.shared.imports.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.Head;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.ImportJob.Phase;
import vn.lantoa.shared.imports.ImportKind;
import vn.lantoa.shared.imports.Progress;
import vn.lantoa.shared.imports.internal.RunRows.End;
import vn.lantoa.shared.imports.internal.RunRows.Run;

/// Runs of imports and their transactions: how far a run is, everyone sees at once; what it writes,
/// only at its end.
@Component
class Runs {
  private final ImportRows jobs;
  private final RunRows rows;
  private final ObjectProvider<ImportKind> kinds;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final TransactionTemplate apart;

  Runs(
      ImportRows jobs,
      RunRows rows,
      ObjectProvider<ImportKind> kinds,
      Audit audit,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jobs = jobs;
    this.rows = rows;
    this.kinds = kinds;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  Optional<Run> take(ImportId id) {
    return inOwn(() -> rows.take(id, clock.instant()));
  }

  /// Keeps where the headings of the file stand.
  void keepHead(Run run, Head head) {
    rows.keepHead(run.id(), head, null);
  }

  void begin(Run run, Phase phase) {
    inOwn(
        () -> {
          rows.begin(run, phase, clock.instant());
          return true;
        });
  }

  Progress progressOf(Run run) {
    return new RunProgress((done, total) -> inOwn(() -> rows.tell(run, done, total)) ? 1 : 0);
  }

  void inTransaction(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  void end(Run run, End end) {
    inTransaction(() -> endWithin(run, end));
  }

  /// Ends the run in the caller's transaction, which is undone when it is not this run's to end.
  void endWithin(Run run, End end) {
    if (!rows.end(run, end, true, clock.instant())) {
      throw new GivenUp();
    }
    tell(run);
  }

  /// Ends it even when somebody wished to give it up.
  void endAnyway(Run run, End end) {
    inOwn(
        () -> {
          if (rows.end(run, end, false, clock.instant())) {
            tell(run);
          }
          return true;
        });
  }

  void tell(Run run) {
    jobs.find(run.id())
        .ifPresent(
            job ->
                kinds.stream()
                    .filter(kind -> kind.kind().equals(run.kind()))
                    .forEach(kind -> kind.ended(job)));
  }

  void audit(Run run, Counts counts) {
    audit.record(
        run.by(),
        "import.committed",
        "import:" + run.id(),
        Map.of(
            "kind", run.kind(),
            "file", run.fileName(),
            "new", counts.fresh(),
            "changed", counts.changed(),
            "unchanged", counts.unchanged(),
            "refused", counts.refused()));
  }

  private <T> T inOwn(Supplier<T> work) {
    return Objects.requireNonNull(apart.execute(status -> work.get()));
  }
}

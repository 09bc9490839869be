package vn.lantoa.shared.imports.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.ImportJob.Phase;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.Importer;
import vn.lantoa.shared.imports.Plan;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Source;
import vn.lantoa.shared.imports.internal.RunRows.End;
import vn.lantoa.shared.imports.internal.RunRows.Run;

/// Works on an import: reads its file, plans, and writes where it may. Plan and writing of a commit
/// are one transaction, which also ends the import.
@Component
class ImportRunner implements ImportWork {
  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
  private static final int MOST_FAULTS = 10_000;

  private final ImportRows jobs;
  private final RunRows rows;
  private final ObjectProvider<Importer> importers;
  private final JsonMapper json;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final TransactionTemplate apart;

  ImportRunner(
      ImportRows jobs,
      RunRows rows,
      ObjectProvider<Importer> importers,
      JsonMapper json,
      Audit audit,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jobs = jobs;
    this.rows = rows;
    this.importers = importers;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public int runWaiting() {
    List<ImportId> waiting = jobs.waiting();
    waiting.forEach(this::run);
    return waiting.size();
  }

  @Override
  public void run(ImportId id) {
    inOwn(() -> rows.take(id, clock.instant())).ifPresent(this::work);
  }

  private void work(Run run) {
    try {
      Importer importer =
          importers.stream()
              .filter(each -> each.kind().equals(run.kind()))
              .findFirst()
              .orElseThrow();
      byte[] content = rows.content(run.id());
      switch (read(importer, run, content)) {
        case Read.Refused(List<RowFault> faults) -> end(run, refused(null, faults));
        case Read.Done(Source source, List<RowFault> notes) -> plan(importer, run, source, notes);
      }
    } catch (GivenUp givenUp) {
      inOwn(() -> rows.end(run, End.cancelled(), false, clock.instant()));
    } catch (RuntimeException | OutOfMemoryError failed) {
      if (Thread.currentThread().isInterrupted()) {
        // The program stops: the scheduler of the next one takes the import up again.
        throw failed;
      }
      LOG.error("Import {} of {} failed", run.id(), run.kind(), failed);
      inOwn(() -> rows.end(run, End.failed(), false, clock.instant()));
    }
  }

  /// What came of reading the file.
  private sealed interface Read {
    record Done(Source source, List<RowFault> notes) implements Read {}

    record Refused(List<RowFault> faults) implements Read {}
  }

  private Read read(Importer importer, Run run, byte[] content) {
    Map<String, String> parameters = run.parameters();
    if (importer.shapes().isEmpty()) {
      return readDocument(content, run);
    }
    String encoding = parameters.getOrDefault("encoding", "");
    return switch (TableReader.read(content, encoding, importer.shapes())) {
      case TableReader.Reading.Refused(List<RowFault> faults) -> new Read.Refused(faults);
      case TableReader.Reading.Read(var table, var notes) ->
          new Read.Done(new Source.Rows(table, parameters), notes);
    };
  }

  private Read readDocument(byte[] content, Run run) {
    try {
      return new Read.Done(
          new Source.Document(json.readTree(content), run.fileName(), run.parameters()), List.of());
    } catch (JacksonException unreadable) {
      int line = unreadable.getLocation() == null ? 0 : unreadable.getLocation().getLineNr();
      return new Read.Refused(List.of(RowFault.ofFile("import.json", Math.max(line, 1))));
    }
  }

  private void plan(Importer importer, Run run, Source source, List<RowFault> notes) {
    inOwn(
        () -> {
          rows.begin(run, Phase.PLAN, clock.instant());
          return true;
        });
    Told told = new Told(run);
    if (run.committing()) {
      transaction.executeWithoutResult(
          status -> endWithin(run, write(run, importer.plan(source, told), notes)));
    } else {
      end(run, preview(importer.plan(source, told), notes, false));
    }
  }

  private static End preview(Plan plan, List<RowFault> notes, boolean planChanged) {
    return switch (plan) {
      case Plan.Refused(Counts counts, List<RowFault> faults) -> refused(counts, faults);
      case Plan.Ready ready ->
          new End(
              ImportStatus.PREVIEWED,
              ready.counts(),
              most(ready.faults()),
              both(notes, ready.notes()),
              ready.fingerprint(),
              planChanged);
    };
  }

  /// Writes the plan, unless it is not the one that was shown, or, when none was shown, refuses a
  /// row that a person should know of first.
  private End write(Run run, Plan plan, List<RowFault> notes) {
    if (!(plan instanceof Plan.Ready ready)) {
      return preview(plan, notes, false);
    }
    boolean changed = run.shown() != null && !ready.fingerprint().equals(run.shown());
    if (changed || run.shown() == null && ready.counts().refused() > 0) {
      return preview(plan, notes, changed);
    }
    inOwn(
        () -> {
          rows.begin(run, Phase.WRITE, clock.instant());
          return true;
        });
    ready.commit().write(run.by());
    Counts counts = ready.counts();
    audit.record(
        run.by(),
        "import.committed",
        "import:" + run.id(),
        Map.of(
            "kind", run.kind(),
            "file", run.fileName(),
            "new", counts.fresh(),
            "changed", counts.changed(),
            "unchanged", counts.unchanged()));
    return new End(
        ImportStatus.DONE,
        counts,
        most(ready.faults()),
        both(notes, ready.notes()),
        ready.fingerprint(),
        false);
  }

  private static End refused(
      @org.jspecify.annotations.Nullable Counts counts, List<RowFault> faults) {
    return new End(ImportStatus.REFUSED, counts, most(faults), List.of(), null, false);
  }

  private static List<RowFault> most(List<RowFault> faults) {
    return faults.size() <= MOST_FAULTS ? faults : faults.subList(0, MOST_FAULTS);
  }

  private static List<RowFault> both(List<RowFault> some, List<RowFault> more) {
    return most(java.util.stream.Stream.concat(some.stream(), more.stream()).toList());
  }

  private void end(Run run, End end) {
    transaction.executeWithoutResult(status -> endWithin(run, end));
  }

  private void endWithin(Run run, End end) {
    if (!rows.end(run, end, true, clock.instant())) {
      throw new GivenUp();
    }
  }

  private <T> T inOwn(Supplier<T> work) {
    return java.util.Objects.requireNonNull(apart.execute(status -> work.get()));
  }

  /// A person gave it up, or another process took it up: what was written in between is undone.
  private static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    GivenUp() {
      super("Given up", null, false, false);
    }
  }

  /// Writes how far it is, at most twice a second.
  private final class Told implements vn.lantoa.shared.imports.Progress {
    private static final long PAUSE_NANOS = 500_000_000;

    private final Run run;
    private long total;
    private long toldAt = System.nanoTime() - PAUSE_NANOS;

    Told(Run run) {
      this.run = run;
    }

    @Override
    public void total(long steps) {
      total = steps;
      tell(0);
    }

    @Override
    public void done(long steps) {
      if (System.nanoTime() - toldAt >= PAUSE_NANOS) {
        tell(steps);
      }
    }

    private void tell(long done) {
      if (!inOwn(() -> rows.tell(run, done, total))) {
        throw new GivenUp();
      }
      toldAt = System.nanoTime();
    }
  }
}

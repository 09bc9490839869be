package vn.lantoa.shared.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.Head;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.ImportJob.Phase;
import vn.lantoa.shared.imports.ImportKind;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.Importer;
import vn.lantoa.shared.imports.Imports.Content;
import vn.lantoa.shared.imports.Plan;
import vn.lantoa.shared.imports.Progress;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Source;
import vn.lantoa.shared.imports.StreamImporter;
import vn.lantoa.shared.imports.internal.RunRows.End;
import vn.lantoa.shared.imports.internal.RunRows.Run;

/// Works on an import: reads its file, plans, and writes where it may. Plan and writing of a commit
/// are one transaction, which also ends the import.
@Component
class ImportRunner implements ImportWork {
  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
  private static final int MOST_FAULTS = 10_000;

  private final ImportRows jobs;
  private final FileParts parts;
  private final Runs runs;
  private final StreamRunner streams;
  private final ObjectProvider<ImportKind> kinds;
  private final JsonMapper json;

  ImportRunner(
      ImportRows jobs,
      FileParts parts,
      Runs runs,
      StreamRunner streams,
      ObjectProvider<ImportKind> kinds,
      JsonMapper json) {
    this.jobs = jobs;
    this.parts = parts;
    this.runs = runs;
    this.streams = streams;
    this.kinds = kinds;
    this.json = json;
  }

  @Override
  public int runWaiting() {
    List<ImportId> waiting = jobs.waiting();
    waiting.forEach(this::run);
    return waiting.size();
  }

  @Override
  public void run(ImportId id) {
    runs.take(id).ifPresent(this::work);
  }

  private void work(Run run) {
    try {
      ImportKind kind =
          kinds.stream().filter(each -> each.kind().equals(run.kind())).findFirst().orElseThrow();
      Content content = parts.find(run.id(), run.size()).orElseThrow();
      switch (kind) {
        case Importer importer -> work(importer, run, content);
        case StreamImporter importer -> streams.work(importer, run, content);
      }
    } catch (GivenUp givenUp) {
      runs.endAnyway(run, End.cancelled());
      tidy(run);
    } catch (RuntimeException | OutOfMemoryError failed) {
      if (Thread.currentThread().isInterrupted()) {
        // The program stops: the scheduler of the next one takes the import up again.
        throw failed;
      }
      LOG.error("Import {} of {} failed", run.id(), run.kind(), failed);
      runs.endAnyway(run, End.failed());
    }
  }

  private void work(Importer importer, Run run, Content content) {
    switch (read(importer, run, bytes(content))) {
      case Read.Refused(List<RowFault> faults) -> runs.end(run, End.refused(null, faults));
      case Read.Done done -> plan(importer, run, done);
    }
  }

  private static byte[] bytes(Content content) {
    try (InputStream in = content.open()) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void tidy(Run run) {
    kinds.stream()
        .filter(kind -> kind.kind().equals(run.kind()))
        .forEach(
            kind -> {
              if (kind instanceof StreamImporter importer) {
                importer.drop(run.id());
              }
            });
  }

  /// What came of reading the file.
  private sealed interface Read {
    /// @param head null for what is no table
    record Done(Source source, @Nullable Head head, List<RowFault> notes) implements Read {}

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
      case TableReader.Reading.Read(var table, var head, var notes) ->
          new Read.Done(new Source.Rows(table, parameters), head, notes);
    };
  }

  private Read readDocument(byte[] content, Run run) {
    try {
      return new Read.Done(
          new Source.Document(json.readTree(content), run.fileName(), run.parameters()),
          null,
          List.of());
    } catch (JacksonException unreadable) {
      int line = unreadable.getLocation() == null ? 0 : unreadable.getLocation().getLineNr();
      return new Read.Refused(List.of(RowFault.ofFile("import.json", Math.max(line, 1))));
    }
  }

  private void plan(Importer importer, Run run, Read.Done read) {
    runs.begin(run, Phase.PLAN);
    Progress told = runs.progressOf(run);
    if (run.committing()) {
      runs.inTransaction(
          () -> {
            Plan plan = importer.plan(run.by(), read.source(), told);
            End end = write(run, plan, read.notes());
            // Only now: how far the run is, another transaction tells in the same row.
            keepHead(run, read.head(), plan);
            runs.endWithin(run, end);
          });
    } else {
      Plan plan = importer.plan(run.by(), read.source(), told);
      runs.inTransaction(
          () -> {
            keepHead(run, read.head(), plan);
            runs.endWithin(run, preview(plan, read.notes(), false));
          });
    }
  }

  /// Wrong rows go back as a file only where it would be enough to hand that one in again: where
  /// rows are independent, or all are wrong.
  private void keepHead(Run run, @Nullable Head head, Plan plan) {
    boolean enough =
        switch (plan) {
          case Plan.Ready ready -> !ready.faults().isEmpty();
          case Plan.Refused(Counts counts, var faults) ->
              counts.all() > 0 && counts.refused() == counts.all();
        };
    if (head != null && enough) {
      runs.keepHead(run, head);
    }
  }

  private static End preview(Plan plan, List<RowFault> notes, boolean planChanged) {
    return switch (plan) {
      case Plan.Refused(Counts counts, List<RowFault> faults) -> End.refused(counts, faults);
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
    runs.begin(run, Phase.WRITE);
    ready.commit().write(run.by());
    Counts counts = ready.counts();
    runs.audit(run, counts);
    return new End(
        ImportStatus.DONE,
        counts,
        most(ready.faults()),
        both(notes, ready.notes()),
        ready.fingerprint(),
        false);
  }

  private static List<RowFault> most(List<RowFault> faults) {
    return faults.size() <= MOST_FAULTS ? faults : faults.subList(0, MOST_FAULTS);
  }

  private static List<RowFault> both(List<RowFault> some, List<RowFault> more) {
    return most(java.util.stream.Stream.concat(some.stream(), more.stream()).toList());
  }
}

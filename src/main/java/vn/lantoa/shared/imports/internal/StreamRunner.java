package vn.lantoa.shared.imports.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.imports.Head;
import vn.lantoa.shared.imports.ImportJob.Phase;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.imports.Imports.Content;
import vn.lantoa.shared.imports.Progress;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.StreamImporter;
import vn.lantoa.shared.imports.StreamImporter.Judgement;
import vn.lantoa.shared.imports.internal.RunRows.End;
import vn.lantoa.shared.imports.internal.RunRows.Run;

/// Works on an import of many rows: reads the file into staging, unless an earlier run did, judges
/// the staged rows, and writes the right ones when asked. Judging and writing of a commit are one
/// transaction, which also ends the import; killed anywhere, it begins that step anew.
@Component
class StreamRunner {
  private static final int BATCH = 1_000;

  private final RunRows rows;
  private final FaultRows faultRows;
  private final Runs runs;
  private final SaidHeadings said;

  StreamRunner(RunRows rows, FaultRows faultRows, Runs runs, SaidHeadings said) {
    this.rows = rows;
    this.faultRows = faultRows;
    this.runs = runs;
    this.said = said;
  }

  void work(StreamImporter importer, Run run, Content content) {
    Head head = staged(importer, run, content);
    if (head == null) {
      return;
    }
    boolean written;
    try {
      written = judge(importer, run, head);
    } catch (StreamImporter.Overtaken overtaken) {
      written = judge(importer, run, head);
    }
    if (written) {
      importer.drop(run.id());
    }
  }

  /// @return whether the rows were written
  private boolean judge(StreamImporter importer, Run run, Head head) {
    runs.begin(run, Phase.PLAN);
    StreamImporter.Work work =
        new StreamImporter.Work(
            run.id(), run.by(), run.fileName(), Math.max(1, head.parts().size()));
    Progress progress = runs.progressOf(run);
    boolean[] written = {false};
    runs.inTransaction(
        () -> {
          Judgement judgement = importer.judge(work, progress);
          written[0] = run.committing() && isAsShown(run, judgement);
          if (written[0]) {
            runs.begin(run, Phase.WRITE);
            importer.write(work, progress);
            runs.audit(run, judgement.counts());
          }
          faultRows.replace(run.id(), List.of(), notes(head, judgement));
          int faults = keepFaults(importer, run, head);
          runs.endWithin(run, end(run, judgement, written[0]));
          rows.countFaults(run.id(), faults, head.notes().size() + judgement.notes().size());
        });
    return written[0];
  }

  /// A plan that nobody saw is written when nothing is refused or asked; one that was seen, when it
  /// is the same.
  private static boolean isAsShown(Run run, Judgement judgement) {
    return run.shown() == null
        ? judgement.counts().refused() == 0 && !judgement.asks()
        : judgement.fingerprint().equals(run.shown());
  }

  private static End end(Run run, Judgement judgement, boolean writes) {
    boolean changed = !writes && run.committing() && run.shown() != null;
    return new End(
        writes ? ImportStatus.DONE : ImportStatus.PREVIEWED,
        judgement.counts(),
        null,
        null,
        judgement.fingerprint(),
        changed);
  }

  private static List<RowFault> notes(Head head, Judgement judgement) {
    return Stream.concat(
            head.notes().stream(), judgement.notes().stream().map(head::placed).distinct())
        .toList();
  }

  /// What is wrong with a cell that several records share is told once.
  private int keepFaults(StreamImporter importer, Run run, Head head) {
    List<RowFault> batch = new ArrayList<>();
    Set<RowFault> ofRow = new HashSet<>();
    int[] kept = {0};
    importer.faults(
        run.id(),
        fault -> {
          RowFault placed = head.placed(fault);
          if (ofRow.stream().anyMatch(other -> other.row() != placed.row())) {
            ofRow.clear();
          }
          if (ofRow.add(placed)) {
            batch.add(placed);
          }
          if (batch.size() == BATCH) {
            kept[0] += flush(run, batch, kept[0]);
          }
        });
    kept[0] += flush(run, batch, kept[0]);
    return kept[0];
  }

  private int flush(Run run, List<RowFault> batch, int from) {
    int size = batch.size();
    // Ordinals of notes lie before.
    faultRows.add(run.id(), batch, from + RunRows.MOST_FAULTS);
    batch.clear();
    return size;
  }

  /// The head of the staged file; null when the run has ended.
  private @org.jspecify.annotations.Nullable Head staged(
      StreamImporter importer, Run run, Content content) {
    if (run.head() != null && run.staged() != null && importer.isStaged(run.id(), run.staged())) {
      return run.head();
    }
    Progress progress = runs.progressOf(run);
    try (Spool spool = Spool.of(content)) {
      return switch (new StreamReader(importer, lookup(importer, run), progress)
          .read(spool, run.id(), run.parameters().getOrDefault("encoding", ""))) {
        case StreamReader.Reading.Refused(List<RowFault> faults) -> {
          runs.end(run, End.refused(null, faults));
          importer.drop(run.id());
          yield null;
        }
        case StreamReader.Reading.Unmapped(Head head) -> {
          runs.inTransaction(
              () -> {
                rows.keepHead(run.id(), head, null);
                runs.endWithin(run, End.unmapped(head.notes()));
              });
          yield null;
        }
        case StreamReader.Reading.Staged(Head head, long count) -> {
          runs.inTransaction(() -> rows.keepHead(run.id(), head, count));
          yield head;
        }
      };
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private StreamReader.Lookup lookup(StreamImporter importer, Run run) {
    SaidHeadings.Asking asking = new SaidHeadings.Asking(importer, run.by(), run.parameters());
    return (headings, titles) -> said.find(asking, headings, titles);
  }
}

package vn.lantoa.reports.internal;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.identity.Viewer;
import vn.lantoa.reports.PrintId;
import vn.lantoa.reports.Prints;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.ReportText.Node;

/// [Prints]: a small report is printed while the reader waits, a large one by the scheduler.
@Service
class PrintDesk implements Prints {
  /// Tables and charts that are printed within a second.
  private static final int SMALL = 8;

  /// What collecting the texts of the units below weighs.
  private static final int COLLECTED = 3;

  private static final long PATIENCE_NANOS = 1_000_000_000;
  private static final long PAUSE_MILLIS = 50;

  private final PrintRows prints;
  private final Sight sight;
  private final PrintRunner runner;
  private final PrintQueue queue;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PrintDesk(
      PrintRows prints,
      Sight sight,
      PrintRunner runner,
      PrintQueue queue,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.prints = prints;
    this.sight = sight;
    this.runner = runner;
    this.queue = queue;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /// What is needed of reports.
  record Sight(ReportRows rows, ReportSight sight, ContentMark marks) {
    Optional<Report> of(Viewer viewer, ReportId id) {
      return rows.find(id).filter(report -> sight.sees(viewer, report));
    }

    boolean writes(Viewer viewer, Report report) {
      return sight.writes(viewer, report.unit());
    }
  }

  @Override
  public Optional<Answer> ask(Viewer viewer, ReportId id, Kind kind) {
    record Begun(Report report, Print print) {}
    Optional<Begun> begun =
        Objects.requireNonNull(
            transaction.execute(
                status ->
                    sight.of(viewer, id).map(report -> new Begun(report, begun(report, kind)))));
    return begun.map(
        one -> {
          if (one.print().status() == Status.RUNNING) {
            if (isSmall(one.report()) && !runner.runSmall(one.print().id())) {
              transaction.executeWithoutResult(status -> queue.add(one.print().id()));
            }
            await(one.print().id());
          }
          return answer(one.print().id());
        });
  }

  private Print begun(Report report, Kind kind) {
    Print print =
        prints.ask(
            new PrintRows.Content(report.id(), kind, sight.marks().of(report)), clock.instant());
    if (!isSmall(report) && runner.isIdle(print.id())) {
      queue.add(print.id());
    }
    return print;
  }

  /// Approved reports have their figures: only pages are laid out.
  private static boolean isSmall(Report report) {
    int weight =
        report.sections().stream()
            .flatMap(section -> TextReader.read(section.text()).nodes().stream())
            .mapToInt(
                node ->
                    switch (node) {
                      case Node.Words words -> 0;
                      case Node.Table table -> 1;
                      case Node.Drawn drawn -> 1;
                      case Node.Collected collected -> COLLECTED;
                    })
            .sum();
    return weight <= SMALL;
  }

  /// A moment, for what is done within it.
  private void await(PrintId id) {
    long began = System.nanoTime();
    while (System.nanoTime() - began < PATIENCE_NANOS
        && prints
            .find(id)
            .filter(one -> one.status() == Status.RUNNING)
            .filter(one -> one.stage() != null || queue.isServed())
            .isPresent()) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private Answer answer(PrintId id) {
    Print print = prints.find(id).orElseThrow();
    if (PrintRunner.NO_TABLES.equals(print.failure())) {
      return new Answer.NoTables();
    }
    return prints
        .file(id)
        .<Answer>map(Answer.Ready::new)
        .orElseGet(() -> new Answer.Underway(print));
  }

  @Override
  public Optional<Print> findFor(Viewer viewer, PrintId id) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Optional<Print> print = seen(viewer, id);
              if (print.isPresent() && runner.isIdle(id)) {
                queue.add(id);
              }
              return print;
            }));
  }

  /// What an older text said is for those who write: it may never have been handed in.
  private Optional<Print> seen(Viewer viewer, PrintId id) {
    return prints
        .find(id)
        .filter(
            print ->
                sight
                    .of(viewer, print.report())
                    .filter(
                        report -> prints.isOf(id, report.version()) || sight.writes(viewer, report))
                    .isPresent());
  }

  @Override
  public Optional<byte[]> openFor(Viewer viewer, PrintId id) {
    return seen(viewer, id).flatMap(print -> prints.file(print.id()));
  }
}

package vn.lantoa.reports.internal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.reports.PrintId;
import vn.lantoa.reports.PrintWork;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Prints.Kind;
import vn.lantoa.reports.Prints.Phase;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.internal.PrintRows.Run;
import vn.lantoa.shared.documents.Sheet;

/// Prints a file: works the figures out as of one moment, lays the pages out, keeps the bytes.
@Component
class PrintRunner implements PrintWork {
  private static final Logger LOG = LoggerFactory.getLogger(PrintRunner.class);
  static final String NO_TABLES = "report.no-tables";
  private static final String BROKEN = "report.print";

  private final PrintRows prints;
  private final ReportRows reports;
  private final ReportComposer composer;
  private final Printer printer;
  private final TransactionTemplate reading;
  private final TransactionTemplate apart;
  private final Clock clock;

  PrintRunner(
      PrintRows prints,
      ReportRows reports,
      ReportComposer composer,
      Printer printer,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.prints = prints;
    this.reports = reports;
    this.composer = composer;
    this.printer = printer;
    this.reading = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    this.clock = clock;
    // How far it is, everyone sees at once.
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    reading.setReadOnly(true);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  @Override
  public int runWaiting() {
    List<PrintId> running = prints.running();
    running.forEach(this::run);
    return running.size();
  }

  @Override
  public void run(PrintId id) {
    prints.take(id, false, clock.instant()).ifPresent(this::work);
  }

  /// Prints it here and now, unless somebody else is at it.
  void runNew(PrintId id) {
    prints.take(id, true, clock.instant()).ifPresent(this::work);
  }

  private void work(Run run) {
    try {
      Optional<Laid> laid = Objects.requireNonNull(reading.execute(status -> laid(run)));
      if (laid.isPresent()) {
        keep(run, laid.get());
      } else {
        // It was discarded meanwhile, and the print with it.
        prints.failed(run, BROKEN, clock.instant());
      }
    } catch (PrintProgress.Overtaken overtaken) {
      LOG.info("Print {} is another's now", run.id());
    } catch (RuntimeException | OutOfMemoryError failed) {
      if (Thread.currentThread().isInterrupted()) {
        // The program stops: the scheduler of the next one takes it up again.
        throw failed;
      }
      LOG.error("Print {} of report {} failed", run.id(), run.content().report(), failed);
      prints.failed(run, BROKEN, clock.instant());
    }
  }

  private void keep(Run run, Laid laid) {
    byte[] file = file(run.content().kind(), laid);
    if (file == null) {
      prints.failed(run, NO_TABLES, clock.instant());
    } else {
      prints.done(run, file, laid.composed(), clock.instant());
    }
  }

  /// @param composed null where the printout is kept elsewhere
  private record Laid(Report report, Printout printout, @Nullable Printout composed) {}

  private Optional<Laid> laid(Run run) {
    PrintProgress progress =
        new PrintProgress(
            clock,
            stage ->
                Boolean.TRUE.equals(
                    apart.execute(status -> prints.tell(run, stage, clock.instant()))));
    Optional<Report> found = reports.find(run.content().report());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Report report = found.get();
    Optional<Printout> kept = reports.printout(report.id());
    if (kept.isEmpty()) {
      kept = prints.printout(run.content());
    }
    Printout printout = kept.orElseGet(() -> composer.compose(report, progress));
    progress.begin(Phase.LAYOUT);
    return Optional.of(new Laid(report, printout, report.issue() == null ? printout : null));
  }

  private byte @Nullable [] file(Kind kind, Laid laid) {
    return switch (kind) {
      case DOCX -> printer.document(laid.report(), laid.printout()).docx();
      case PDF -> printer.document(laid.report(), laid.printout()).pdf();
      case XLSX -> {
        List<Sheet> sheets = printer.sheets(laid.printout());
        yield sheets.isEmpty() ? null : printer.book(laid.report(), laid.printout(), sheets).xlsx();
      }
    };
  }
}

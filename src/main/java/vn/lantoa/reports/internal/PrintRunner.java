package vn.lantoa.reports.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
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
import vn.lantoa.reports.Prints.Stage;
import vn.lantoa.reports.Prints.Status;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.internal.PrintRows.Run;
import vn.lantoa.shared.documents.Sheet;

/// Prints a file: works the figures out as of one moment, lays the pages out, keeps the bytes.
@Component
class PrintRunner implements PrintWork {
  private static final Logger LOG = LoggerFactory.getLogger(PrintRunner.class);
  static final String NO_TABLES = "report.no-tables";
  private static final String BROKEN = "report.print";

  /// After which silence work counts as left.
  private static final Duration SILENCE = Duration.ofMinutes(1);

  /// Small ones that are printed at a time, in threads of requests: each holds a connection of the
  /// pool that all pages share.
  private static final int TURNS = 4;

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final PrintRows prints;
  private final ReportRows reports;
  private final ReportComposer composer;
  private final Printer printer;
  private final TransactionTemplate reading;
  private final TransactionTemplate apart;
  private final Clock clock;
  private final Semaphore turns = new Semaphore(TURNS);

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
    prints.take(id, clock.instant()).ifPresent(run -> work(run, stage -> tell(run, stage)));
  }

  /// Whether it is to be printed and nobody is at it.
  boolean isIdle(PrintId id) {
    return prints.isIdle(id, clock.instant().minus(SILENCE));
  }

  /// Prints it unless somebody is at it.
  ///
  /// @return whether it has ended; else somebody is at it
  boolean attend(PrintId id) {
    idle(id).ifPresent(run -> work(run, stage -> tell(run, stage)));
    return prints.find(id).filter(one -> one.status() == Status.RUNNING).isEmpty();
  }

  private Optional<Run> idle(PrintId id) {
    Instant now = clock.instant();
    return prints.takeIdle(id, now.minus(SILENCE), now);
  }

  /// Prints a small one here and now, unless somebody is at it. It is done before anybody would ask
  /// how far it is, and to tell would take another connection.
  ///
  /// @return whether there was room for it
  boolean runSmall(PrintId id) {
    try {
      if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return false;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
    try {
      idle(id).ifPresent(run -> work(run, stage -> true));
      return true;
    } finally {
      turns.release();
    }
  }

  /// @return whether to go on
  private boolean tell(Run run, Stage stage) {
    return Boolean.TRUE.equals(apart.execute(status -> prints.tell(run, stage, clock.instant())));
  }

  /// @param teller answers whether to go on
  private void work(Run run, Predicate<Stage> teller) {
    try {
      PrintProgress progress = new PrintProgress(clock, teller);
      Optional<Laid> laid = Objects.requireNonNull(reading.execute(status -> laid(run, progress)));
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

  private Optional<Laid> laid(Run run, PrintProgress progress) {
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

package vn.lantoa.organisation.internal.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lantoa.organisation.internal.history.Fault;
import vn.lantoa.organisation.internal.history.HistoryKeeper;
import vn.lantoa.organisation.internal.history.Life;
import vn.lantoa.organisation.internal.history.Trial;
import vn.lantoa.organisation.internal.history.Version;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.Plan;
import vn.lantoa.shared.imports.Progress;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Table;

/// Makes a plan of a table: rows on a draft, the draft through the laws of history, faults back to
/// their rows.
@Component
class Planning {
  private final HistoryKeeper keeper;

  Planning(HistoryKeeper keeper) {
    this.keeper = keeper;
  }

  /// Lays one row of a table on a draft.
  @FunctionalInterface
  interface Reader {
    void read(Draft draft, Table.Row row);
  }

  Plan plan(Table table, Progress progress, Reader reader) {
    return plan(table, progress, reader, draft -> {});
  }

  /// @param after what else is to be written, in the same transaction
  Plan plan(Table table, Progress progress, Reader reader, Consumer<Draft> after) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      keeper.lock();
    }
    Draft draft = new Draft(keeper.given());
    progress.total(table.rows().size());
    int done = 0;
    for (Table.Row row : table.rows()) {
      reader.read(draft, row);
      progress.done(++done);
    }
    return finished(draft, table, after);
  }

  private Plan finished(Draft draft, Table table, Consumer<Draft> after) {
    List<RowFault> faults = new ArrayList<>(draft.faults());
    Optional<Trial> trial = Optional.empty();
    if (faults.isEmpty()) {
      trial = Optional.of(keeper.tryOut(draft.given()));
      trial.get().faults().forEach(fault -> faults.add(atItsRow(draft, fault)));
    }
    if (!faults.isEmpty()) {
      faults.sort(Comparator.comparingInt(RowFault::row));
      long wrong = faults.stream().map(RowFault::row).filter(row -> row > 0).distinct().count();
      return new Plan.Refused(Counts.refused(table.rows().size(), wrong), faults);
    }
    Counts counts = counts(draft, table);
    Trial sound = trial.orElseThrow();
    return new Plan.Ready(
        counts,
        List.of(),
        List.of(),
        fingerprint(counts, draft.log()),
        by -> {
          if (counts.written() > 0) {
            keeper.write(sound);
            after.accept(draft);
          }
        });
  }

  private static Counts counts(Draft draft, Table table) {
    long fresh = Collections.frequency(draft.effects().values(), Draft.Effect.FRESH);
    long changed = Collections.frequency(draft.effects().values(), Draft.Effect.CHANGED);
    long all = table.rows().size();
    return new Counts(all, fresh, changed, all - fresh - changed, 0);
  }

  /// The row of the thing that speaks of the day; else the last row of the thing.
  private static Optional<Table.Row> rowOf(Draft draft, Fault fault) {
    List<Table.Row> rows = draft.rowsOf(fault.subject());
    return rows.stream()
        .filter(row -> row.day("from").filter(fault.day()::equals).isPresent())
        .findFirst()
        .or(() -> rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast()));
  }

  /// A thing that the file does not tell of is broken by one that it names, such as its parent.
  private static Optional<Table.Row> rowOfWhatItNames(Draft draft, Fault fault) {
    Optional<Life> life = draft.given().find(fault.of(), fault.subject());
    if (life.isEmpty()) {
      return Optional.empty();
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Version version : life.get().versions()) {
      if (version.parent() != null) {
        rows.addAll(draft.rowsOf(version.parent()));
      }
      if (version.area() != null) {
        rows.addAll(draft.rowsOf(version.area()));
      }
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
  }

  private static RowFault atItsRow(Draft draft, Fault fault) {
    String code = fault.act() == null ? "import.law." + fault.code() : "import.law.act";
    List<Object> arguments = new ArrayList<>();
    arguments.add(fault.day().toString());
    arguments.addAll(
        fault.act() == null
            ? fault.arguments()
            : List.of(draft.given().nameOf(fault.of(), fault.subject(), fault.day())));
    return rowOf(draft, fault)
        .or(() -> rowOfWhatItNames(draft, fault))
        .map(row -> row.fault("", code, arguments.toArray()))
        .orElseGet(() -> RowFault.ofFile(code, arguments.toArray()));
  }

  static String fingerprint(Counts counts, String log) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((counts + "\n" + log).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package vn.lantoa.shared.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.ActorId;

/// How a module takes files of a million rows: rows are put into a staging table as they are read,
/// judged there as a set, and written from there. Right rows may be written while wrong ones go
/// back. Nothing holds all rows in memory.
public non-sealed interface StreamImporter extends ImportKind {
  /// Whose remembered headings apply to a file of the person, such as the id of the home unit.
  String scopeOf(ActorId by);

  /// Values from which one may be chosen for all rows of a file; empty where anything may be
  /// written.
  default List<String> choicesOf(String column, Locale locale) {
    return List.of();
  }

  /// How figures may stand beside each other in a row.
  default Spreading spreading(Locale locale) {
    return Spreading.NONE;
  }

  /// What a heading seems to hold of [#spreading]; only proposed, a person decides.
  default Optional<Spreading.Guess> guess(String heading) {
    return Optional.empty();
  }

  /// Columns whose common value holds for one file alone and is never remembered, such as its
  /// month.
  default Set<String> ofOneFile() {
    return Set.of();
  }

  /// Common values that the texts above the headings say, of columns of [#ofOneFile].
  default Map<String, String> saidAbove(List<String> titles) {
    return Map.of();
  }

  /// Begins a staging table for the file in the place of whatever an earlier attempt left.
  Staging stage(ImportId id);

  /// Whether exactly so many rows are still staged: an outage of the database may have emptied the
  /// table.
  boolean isStaged(ImportId id, long rows);

  /// Judges the staged rows against the state of now, in the caller's transaction. Asked once for
  /// the preview and once more, within the writing transaction, for the commit.
  Judgement judge(Work work, Progress progress);

  /// What is wrong, by number of the record, with the name of the column where a heading will be
  /// put; after [#judge], in the same transaction.
  void faults(ImportId id, Consumer<RowFault> taker);

  /// Writes the rows that were judged right, in the same transaction.
  void write(Work work, Progress progress);

  /// Takes the staging table away.
  void drop(ImportId id);

  /// Takes the staging tables of all other imports away.
  void dropAllBut(Set<ImportId> alive);

  @Override
  default long largestBytes() {
    return 256L << 20;
  }

  /// As many as a sheet has below its headings.
  @Override
  default long mostRows() {
    return 1_048_575;
  }

  /// An import being worked on.
  ///
  /// @param parts records that a row of the file may hold; 1 unless figures stand beside each other
  record Work(ImportId id, ActorId by, String fileName, int parts) {}

  /// A row as it was read.
  ///
  /// @param number of the record: as a spreadsheet counts rows, times the records that a row may
  ///   hold, plus the place among them; so the row is the number divided by [Work#parts]
  /// @param values by column of the shape, in its order; empty where there is nothing
  /// @param bad what is wrong with the row already; the column by its name in the shape
  /// @param beside whether it is one of several that may stand beside each other in a row
  @SuppressWarnings("ArrayRecordComponent") // A million of them, each read once.
  record Row(int number, String[] values, List<RowFault> bad, boolean beside) {}

  /// Somebody wrote the same, or changed what was judged, in the meantime: judged anew, it may be
  /// written.
  final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Overtaken(@Nullable Throwable cause) {
      super("Overtaken", cause);
    }
  }

  /// Takes rows in.
  interface Staging extends AutoCloseable {
    void take(Row row);

    /// Ends it.
    ///
    /// @return how many rows are staged
    long finish();

    @Override
    void close();
  }

  /// What the rows would do.
  ///
  /// @param notes what should be known and hinders nothing
  /// @param asks whether a person has to see the notes before anything is written
  /// @param fingerprint equal for two judgements that would do the same
  record Judgement(Counts counts, List<RowFault> notes, boolean asks, String fingerprint) {
    public Judgement {
      notes = List.copyOf(notes);
    }
  }
}

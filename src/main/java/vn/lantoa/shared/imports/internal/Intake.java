package vn.lantoa.shared.imports.internal;

import java.util.ArrayList;
import java.util.List;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.StreamImporter;

/// Lines below the headings on their way into staging, counted.
final class Intake {
  /// Empty cells of which it is told when something is known; a longer report is read without.
  private static final int MOST_BLANKS = 200_000;

  private final LineReader reader;
  private final long most;
  private final SkippedRows skipped = new SkippedRows();
  private long lines;
  private long records;
  private long blanks;

  Intake(LineReader reader, long most) {
    this.reader = reader;
    this.most = most;
  }

  void take(Raw.Line line, StreamImporter.Staging staging) {
    lines++;
    if (skipped.take(line) || isTooMuch(line)) {
      return;
    }
    List<StreamImporter.Row> rows = reader.rows(line);
    if (rows.isEmpty()) {
      skipped.empty();
    }
    records += rows.size();
    rows.forEach(staging::take);
    if (blanks < MOST_BLANKS) {
      List<StreamImporter.Row> empty = reader.blanks(line);
      blanks += empty.size();
      empty.forEach(staging::take);
    }
  }

  /// Numbers of records must be numbers.
  private boolean isTooMuch(Raw.Line line) {
    boolean isFar = line.number() > Integer.MAX_VALUE / reader.parts() - 1;
    records += isFar ? most + 1 : 0;
    return isFar;
  }

  boolean isTooMuch() {
    return lines > most || records > most;
  }

  long lines() {
    return lines;
  }

  /// Whether all that was taken are empty cells.
  ///
  /// @param staged how many records
  boolean isBlank(long staged) {
    return staged == blanks;
  }

  /// What should be known before anything is written.
  List<RowFault> notes() {
    List<RowFault> notes = new ArrayList<>(skipped.notes());
    if (reader.parts() > 1) {
      notes.addFirst(RowFault.ofFile("import.rows.beside", reader.parts(), records));
    }
    return notes;
  }
}

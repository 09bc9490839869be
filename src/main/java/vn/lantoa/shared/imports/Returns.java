package vn.lantoa.shared.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Wrong rows as a file of the kind in which they came, with a column that says what is wrong: to
/// be corrected and handed in again.
public interface Returns {
  /// Absent when the file is not read row by row, was taken away, or could not be read at all.
  Optional<Returned> of(ImportId id);

  /// @param words of the reader's language
  record Words(String heading, Function<List<RowFault>, String> told) {}

  /// A file that is written when asked; nothing holds all of it.
  interface Returned {
    /// Ending of the file's name: `xlsx` or `csv`.
    String ending();

    void write(OutputStream out, Words words) throws IOException;
  }
}

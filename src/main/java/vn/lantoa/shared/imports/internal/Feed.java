package vn.lantoa.shared.imports.internal;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.imports.RowFault;

/// Rows of a file, one after the other, blank ones left out.
interface Feed extends AutoCloseable {
  /// Name of the sheet; empty for CSV.
  String sheet();

  /// The next row; null at the end.
  Raw.@Nullable Line next() throws IOException;

  /// Rows or bytes behind, and all of them; the total is 0 while unknown.
  Position position();

  /// Places of columns that cannot be seen, from 0.
  BitSet hiddenColumns();

  /// What was noticed, once everything is read.
  List<RowFault> notes();

  @Override
  void close() throws IOException;

  /// @param rows rows behind
  /// @param total all rows, estimated where the file does not say
  record Position(long rows, long total) {}

  /// The file cannot be taken, or not further.
  final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;
    private final transient RowFault fault;

    Unreadable(RowFault fault) {
      super(fault.code());
      this.fault = fault;
    }

    RowFault fault() {
      return fault;
    }
  }
}

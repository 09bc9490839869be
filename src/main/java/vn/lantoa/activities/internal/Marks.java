package vn.lantoa.activities.internal;

import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.CollectionBoard.Mark;
import vn.lantoa.activities.internal.BoardRows.Said;

/// Marks from what is stored.
final class Marks {
  private Marks() {}

  /// @param said what was said beside records; null for nothing
  static Mark of(long records, long waiting, @Nullable Said said) {
    if (records == 0 && said == Said.NOT_APPLICABLE) {
      return Mark.NOT_APPLICABLE;
    }
    return Mark.of(records, waiting, said == Said.ZERO);
  }
}

package vn.lantoa.shared.imports;

import vn.lantoa.shared.ActorId;

/// How a module takes files of some ten thousand rows: the whole table is read, then planned.
public non-sealed interface Importer extends ImportKind {
  /// Works out what the file would do, changing nothing. Asked once for the preview and once more,
  /// within the writing transaction, for the commit: same file and same state, same plan.
  Plan plan(Source source, Progress progress);

  /// The same, where it matters who hands the file in.
  default Plan plan(ActorId by, Source source, Progress progress) {
    return plan(source, progress);
  }

  @Override
  default long largestBytes() {
    return 64L << 20;
  }

  @Override
  default long mostRows() {
    return 200_000;
  }
}

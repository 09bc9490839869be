package vn.lantoa.results;

import org.jspecify.annotations.Nullable;

/// Keeps the summary of the figures. Work of the program itself, so it asks for no viewer; figures
/// are right whether or not it has run, it only keeps them quick.
public interface Upkeep {
  /// Folds all contributions that are there into the summary; leaves at once when another node does
  /// so.
  ///
  /// @return how many contributions were folded
  long fold();

  /// Builds the summary anew from the records, compares, and takes the new one into use. A
  /// difference is logged and written to the audit trail.
  Recounted recount();

  /// Builds the summary from the records after a load in bulk, which writes no contributions.
  /// Nothing is compared: until now the figures could not know.
  void buildAfterLoad();

  /// @param rows rows of the new summary
  /// @param differing rows of the grain that were shown otherwise before; 0 when all is well
  /// @param example one of them in words; null when there is none
  record Recounted(long rows, long differing, @Nullable String example) {}
}

package vn.lantoa.results.web;

import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.Measures;

/// A question of the explorer that was understood.
///
/// @param query with one cut for each sum of the formula
/// @param defined what is counted
/// @param scale what figures are put in proportion to
/// @param isAgainstTarget whether they stand beside what units are to reach; then the query
///   compares with nothing
record ExploreQuestion(
    CrossQuery query, Measures.Defined defined, ExploreScale scale, boolean isAgainstTarget) {
  Formula formula() {
    return defined.version().formula();
  }

  /// Whether cells make their total by addition along a dimension.
  boolean addsUp(Dimension dimension) {
    return formula() instanceof Formula.Sum && scale.isAbsolute() && !dimension.overlaps();
  }

  /// Whether figures are whole numbers.
  boolean isWhole() {
    return !(formula() instanceof Formula.Ratio) && scale.isAbsolute();
  }
}

package vn.lantoa.results.web;

import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.Measures;

/// A question of the explorer that was understood.
///
/// @param query with one cut for each sum of the formula
/// @param defined what is counted
record ExploreQuestion(CrossQuery query, Measures.Defined defined, Scale scale) {
  /// What figures are divided by.
  enum Scale {
    ABSOLUTE,
    /// Base offices, or districts before 1/7/2025, of the row's scope.
    OFFICE
  }

  Formula formula() {
    return defined.version().formula();
  }

  /// Whether cells make their total by addition along a dimension.
  boolean addsUp(Dimension dimension) {
    return formula() instanceof Formula.Sum && scale == Scale.ABSOLUTE && !dimension.overlaps();
  }
}

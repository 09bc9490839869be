package vn.lantoa.results;

import vn.lantoa.identity.Viewer;

/// The figures, as far as the viewer's reading scope goes. Who may read everywhere sees the
/// country; others see the records of the units in their scope and nothing else, predecessors
/// included. Fresh at commit.
public interface Results {
  /// Figures along one breakdown, with the total counted once.
  ///
  /// Rows of provinces: all that figures are told in by code, zeros included (for a viewer of part
  /// of the agency only those with figures and the own one); then the force units and what belongs
  /// to no province, each only when it has figures. Rows of units: those of the day with what they
  /// carry on, or each under the names it bore. Rows of months: every month of the period. Rows of
  /// forms: in the order of the national table. With sub-forms listed beside their forms rows
  /// overlap; the total does not.
  ResultsTable table(Viewer viewer, ResultsQuery query);

  /// The same rows with a column for each form of the national table. The forms that the query asks
  /// for make the chosen figure of each line and do not narrow the columns.
  ResultsMatrix matrix(Viewer viewer, ResultsQuery query);
}

package vn.lantoa.results;

import vn.lantoa.identity.Viewer;

/// Figures by any two dimensions, as far as the viewer's reading scope goes. Who may read
/// everywhere sees the country; others see the records of the units in their scope and nothing
/// else, predecessors included. Fresh at commit.
public interface Cube {
  /// Every cell, and totals that count a record once however many rows it stands in.
  ///
  /// Provinces, units and forms: the rows of [Results#table]. Audiences and policy areas: all of
  /// them, then the records that name none when there are such. Campaigns: those that run in the
  /// period and those with figures, the latest first. Topics: those with figures. Months, quarters
  /// and years: all that the period touches, of each the days of the period; the n-th is compared
  /// with the n-th of the compared period, and what lies further there stands in totals alone.
  Cross cross(Viewer viewer, CrossQuery query);
}

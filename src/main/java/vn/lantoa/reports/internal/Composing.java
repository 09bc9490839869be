package vn.lantoa.reports.internal;

import java.time.LocalDate;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Report;

/// What the book of reports makes texts with, and finds them by.
///
/// @param templates how one begins
record Composing(
    ReportLists lists,
    Templates templates,
    ReportComposer composer,
    Scopes scopes,
    Heads heads,
    FrozenRows frozen) {
  String headOf(UnitId unit, LocalDate day) {
    return scopes.find(unit, day).map(one -> heads.titleOf(one, day)).orElse("");
  }

  void freeze(Report report, Printout printout) {
    frozen.freeze(report.id(), printout, scopes.countedFor(report.unit(), printout.geographyOn()));
  }
}

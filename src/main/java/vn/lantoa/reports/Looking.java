package vn.lantoa.reports;

/// A text with its figures before it is saved.
public interface Looking {
  /// The report as it would be with the text; who calls has let the viewer write it.
  Printout of(Report report, Reports.Writing writing);
}

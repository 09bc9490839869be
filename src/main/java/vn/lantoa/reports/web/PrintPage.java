package vn.lantoa.reports.web;

import org.jspecify.annotations.Nullable;
import vn.lantoa.reports.Prints;
import vn.lantoa.shared.web.Page;

/// How far a file of a report is.
///
/// @param title of the report
/// @param says the same in words
/// @param percent null while nobody can tell
public record PrintPage(String title, Prints.Print print, String says, @Nullable Integer percent)
    implements Page {
  /// Address of the report.
  public String report() {
    return ReportPages.PATH + "/" + print.report();
  }

  public String here() {
    return report() + "/prints/" + print.id();
  }

  /// Asks for the file anew.
  public String again() {
    return report() + "." + ReportFiles.ending(print.kind());
  }
}

package vn.lantoa.activities;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;

/// Workbooks to fill in and import, one for each unit.
public interface ActivityTemplates {
  /// The unit whose workbook the viewer gets: the one asked for where the viewer records for it,
  /// else the home unit, else the first of those recorded for; null for somebody who records for
  /// none.
  @Nullable Unit unitFor(Viewer viewer, @Nullable UnitId asked);

  /// Writes the workbook: headings, rows with the code of the unit, lists to choose from, checks,
  /// and a sheet that explains them.
  void write(Unit unit, Locale locale, OutputStream out) throws IOException;
}

package vn.lantoa.reports;

import java.util.Locale;
import java.util.Optional;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.documents.OfficialDocument;
import vn.lantoa.shared.documents.SheetBook;

/// Reports with their figures. A draft is worked out at every look; an approved report is what was
/// kept, and its files are the same byte by byte whenever they are asked for.
public interface Printouts {
  Optional<Printout> of(Viewer viewer, ReportId id);

  /// What a figure was narrowed to, in words; empty for the whole measure.
  String wordsOf(Narrowing narrowing, Locale locale);

  /// As it is printed: Word and PDF.
  Optional<OfficialDocument> documentOf(Viewer viewer, ReportId id);

  /// The annex of figures; empty where the report has none.
  Optional<SheetBook> bookOf(Viewer viewer, ReportId id);
}

package vn.lantoa.shared.documents;

import java.util.List;

/// The annex of an official document as a workbook, for those who count further with its figures.
public record SheetBook(String title, List<Sheet> sheets, Imprint imprint) {
  public SheetBook {
    sheets = List.copyOf(sheets);
    if (sheets.isEmpty()) {
      throw new IllegalArgumentException("A workbook has at least one sheet: " + title);
    }
  }

  /// The file, in the form of Excel 2007 and later (.xlsx).
  public byte[] xlsx() {
    return new XlsxWriter(this).bytes();
  }
}

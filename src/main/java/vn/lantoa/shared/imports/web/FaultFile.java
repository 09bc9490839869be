package vn.lantoa.shared.imports.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// What is wrong with a file, as a file to work through beside it.
final class FaultFile {
  /// Without it Excel takes UTF-8 for something else.
  private static final String MARK = "\uFEFF";

  private FaultFile() {}

  static String csv(List<ImportPage.Told> faults) {
    StringWriter out = new StringWriter();
    out.write(MARK);
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecord("row", "sheet", "column", "message");
      for (ImportPage.Told fault : faults) {
        printer.printRecord(
            fault.row() == 0 ? "" : fault.row(),
            harmless(fault.sheet()),
            harmless(fault.column()),
            harmless(fault.text()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  /// A text from a file must not become a formula of a spreadsheet.
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}

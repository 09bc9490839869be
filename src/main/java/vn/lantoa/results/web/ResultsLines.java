package vn.lantoa.results.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.lantoa.policy.Form;
import vn.lantoa.results.Figure;
import vn.lantoa.results.ResultsMatrix;
import vn.lantoa.results.ResultsQuery.Breakdown;

/// The figures as lines of a file: key, name, records, quantity, attendances, last year, multiple,
/// and a column for each form of the national table where a row is no form.
final class ResultsLines {
  private ResultsLines() {}

  /// Whether rows may be added up: sub-forms beside their forms overlap, and forms have different
  /// nouns.
  static boolean addUp(ResultsMatrix matrix) {
    return switch (matrix.query().by()) {
      case PROVINCE, MONTH, UNIT -> true;
      case FORM, EVERY_FORM -> false;
    };
  }

  static List<String> heads(ResultsMatrix matrix, Words words) {
    List<String> heads = new ArrayList<>();
    heads.add(words.t("results.head.key"));
    heads.add(words.t("results.head." + ResultsApi.nameOf(matrix.query().by())));
    heads.add(words.t("results.head.activities"));
    heads.add(PageDrawing.measure(matrix.query().filter().forms(), words));
    heads.add(words.t("results.head.attendances"));
    if (matrix.query().isCompared()) {
      heads.add(words.t("results.before"));
      heads.add(words.t("results.head.multiple"));
    }
    for (Form form : columns(matrix)) {
      heads.add(form.shortName().in(words.locale()));
    }
    return heads;
  }

  private static List<Form> columns(ResultsMatrix matrix) {
    return addUp(matrix) ? matrix.columns() : List.of();
  }

  /// Numbers as Long, words as String.
  static List<Object> values(ResultsMatrix.Line line, ResultsMatrix matrix, Words words) {
    List<Object> values = new ArrayList<>();
    values.add(line.subject().key());
    values.add(words.label(line.subject()));
    addFigures(values, line.chosen(), matrix, words);
    if (addUp(matrix)) {
      line.cells().forEach(cell -> values.add(cell.now().quantity()));
    }
    return values;
  }

  static List<Object> total(ResultsMatrix matrix, Words words) {
    List<Object> values = new ArrayList<>();
    values.add("");
    values.add(words.t("results.total"));
    addFigures(values, matrix.total().chosen(), matrix, words);
    if (addUp(matrix)) {
      matrix.total().cells().forEach(cell -> values.add(cell.now().quantity()));
    }
    return values;
  }

  private static void addFigures(
      List<Object> values, Figure figure, ResultsMatrix matrix, Words words) {
    values.add(figure.now().activities());
    values.add(figure.now().quantity());
    values.add(figure.now().attendances());
    if (matrix.query().isCompared()) {
      values.add(figure.quantityBefore());
      values.add(words.multiple(figure.multiple()));
    }
  }

  /// What stands above the table: title, period, geography, moment.
  static List<String> preamble(ResultsMatrix matrix, Words words) {
    List<String> lines = new ArrayList<>();
    lines.add(
        words.t(
            "results.caption." + ResultsApi.nameOf(matrix.query().by()),
            PageDrawing.measure(matrix.query().filter().forms(), words),
            words.period(matrix.query().period())));
    lines.add(
        words.t(
            "results.file.period",
            words.d(matrix.query().period().from()),
            words.d(matrix.query().period().last())));
    lines.add(words.told(matrix.query()));
    lines.add(words.t("results.file.asof", words.at(matrix.asOf())));
    if (matrix.query().by() == Breakdown.EVERY_FORM) {
      lines.add(words.t("results.file.overlap"));
    }
    return lines;
  }

  static String csv(ResultsMatrix matrix, Words words) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      printer.printRecord(heads(matrix, words));
      for (ResultsMatrix.Line line : matrix.lines()) {
        printer.printRecord(values(line, matrix, words));
      }
      printer.printRecord(total(matrix, words));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}

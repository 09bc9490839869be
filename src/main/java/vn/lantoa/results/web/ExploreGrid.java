package vn.lantoa.results.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.Cross;
import vn.lantoa.results.Cross.Figures;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.Subject;
import vn.lantoa.results.web.ExploreFigures.Value;

/// An answer as lines of a file: key, name, every column, the total, the compared total and the
/// change; all rows and columns, however many.
final class ExploreGrid {
  /// Columns before the figures.
  static final int NAMES = 2;

  private final ExploreFigures figures;
  private final ExploreOrder order;
  private final ExploreWords words;

  ExploreGrid(ExploreFigures figures, ExploreOrder order, ExploreWords words) {
    this.figures = figures;
    this.order = order;
    this.words = words;
  }

  private Cross cross() {
    return figures.cross();
  }

  int columns() {
    return order.allColumns().size();
  }

  /// Title, geography and moment, and what a reader must know.
  List<String> preamble(ExploreTelling telling, String asOf) {
    return Stream.concat(
            Stream.of(words.caption(), telling.sentence(), asOf), telling.notes().stream())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  List<String> heads() {
    List<String> heads = new ArrayList<>();
    heads.add(words.t("results.head.key"));
    heads.add(words.dimension(cross().query().rows()));
    order.allColumns().forEach(c -> heads.add(words.head(cross().columns().get(c))));
    heads.add(columns() == 0 ? words.noun() : words.t("results.total"));
    if (figures.isCompared()) {
      heads.add(words.compared());
      heads.add(words.changeHead());
    }
    return heads;
  }

  List<List<Object>> rows() {
    return order.allRows().stream()
        .map(
            row -> {
              Subject subject = cross().rows().get(row);
              return values(subject.key(), words.label(subject), row);
            })
        .toList();
  }

  List<Object> total() {
    return values("", words.t("results.total"), Figures.TOTAL);
  }

  /// Numbers as BigDecimal, words as String; empty where nothing can be told.
  private List<Object> values(String key, String name, int row) {
    List<Object> values = new ArrayList<>();
    values.add(key);
    values.add(name);
    order.allColumns().forEach(column -> values.add(number(figures.at(row, column).now())));
    Value total = figures.at(row, Figures.TOTAL);
    values.add(number(total.now()));
    if (figures.isCompared()) {
      values.add(number(total.before()));
      values.add(words.change(total));
    }
    return values;
  }

  private static Object number(@Nullable BigDecimal value) {
    return value == null ? "" : value;
  }

  /// Whether totals of rows are sums of their columns.
  boolean addsAcross() {
    Dimension dimension = cross().query().columns();
    return dimension != null && columns() > 0 && figures.question().addsUp(dimension);
  }

  boolean addsDown() {
    return figures.question().addsUp(cross().query().rows());
  }

  String csv() {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      printer.printRecord(heads());
      for (List<Object> row : rows()) {
        printer.printRecord(plain(row));
      }
      printer.printRecord(plain(total()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static List<Object> plain(List<Object> row) {
    return row.stream()
        .map(each -> each instanceof BigDecimal number ? (Object) number.toPlainString() : each)
        .toList();
  }
}

package vn.lantoa.results.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.lantoa.results.Cross;
import vn.lantoa.results.Cross.Figures;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.Subject;

/// Which rows and columns are shown, in which order. Rows that belong nowhere stay at the end; rows
/// and columns of open lists without figures are left out; of very many the first are shown.
final class ExploreOrder {
  static final String NAME = "name";
  static final String TOTAL = "total";
  static final String BEFORE = "before";
  static final String CHANGE = "change";

  /// Before the key of a column.
  static final String COLUMN = "c:";

  static final int MOST_ROWS = 300;
  static final int MOST_COLUMNS = 40;
  private static final int PLACES = 6;

  private final List<Integer> allRows;
  private final List<Integer> allColumns;

  ExploreOrder(ExploreFigures figures, Order order, Words words) {
    Cross cross = figures.cross();
    Dimension columns = cross.query().columns();
    this.allColumns =
        IntStream.range(0, cross.columns().size())
            .filter(c -> columns != null && isKept(columns, figures.at(Figures.TOTAL, c)))
            .boxed()
            .toList();
    List<Integer> rows =
        IntStream.range(0, cross.rows().size())
            .filter(r -> isKept(cross.query().rows(), figures.at(r, Figures.TOTAL)))
            .boxed()
            .toList();
    this.allRows = order.column().isEmpty() ? rows : sorted(rows, figures, order, words);
  }

  private static boolean isKept(Dimension dimension, ExploreFigures.Value value) {
    return switch (dimension) {
      case UNIT, FORM, EVERY_FORM, TOPIC, CAMPAIGN -> !value.isZero();
      case PROVINCE, AUDIENCE, POLICY_AREA, MONTH, QUARTER, YEAR -> true;
    };
  }

  private static List<Integer> sorted(
      List<Integer> rows, ExploreFigures figures, Order order, Words words) {
    List<Subject> subjects = figures.cross().rows();
    Collator collator = words.collator();
    Comparator<Integer> comparator =
        order.column().equals(NAME)
            ? (a, b) ->
                collator.compare(
                    words.shortLabel(subjects.get(a)), words.shortLabel(subjects.get(b)))
            : Comparator.comparing(size(figures, order.column()));
    return rows.stream()
        .sorted(
            Comparator.comparing((Integer row) -> isNowhere(subjects.get(row)))
                .thenComparing(order.isDescending() ? comparator.reversed() : comparator))
        .toList();
  }

  private static boolean isNowhere(Subject subject) {
    return subject instanceof Subject.Unattributed || subject instanceof Subject.Unnamed;
  }

  private static Function<Integer, BigDecimal> size(ExploreFigures figures, String column) {
    List<Subject> columns = figures.cross().columns();
    int place =
        IntStream.range(0, columns.size())
            .filter(i -> (COLUMN + columns.get(i).key()).equals(column))
            .findFirst()
            .orElse(Figures.TOTAL);
    return switch (column) {
      case BEFORE -> row -> figures.at(row, Figures.TOTAL).sizeBefore();
      case CHANGE -> row -> growth(figures.at(row, Figures.TOTAL));
      default -> row -> figures.at(row, place).size();
    };
  }

  /// What is new comes after every multiple.
  private static BigDecimal growth(ExploreFigures.Value value) {
    if (value.sizeBefore().signum() == 0) {
      return value.size().signum() == 0
          ? BigDecimal.ONE.negate()
          : BigDecimal.valueOf(Long.MAX_VALUE);
    }
    return value.size().divide(value.sizeBefore(), PLACES, RoundingMode.HALF_UP);
  }

  /// Numbers of the rows to be shown.
  List<Integer> rows() {
    return allRows.subList(0, Math.min(MOST_ROWS, allRows.size()));
  }

  List<Integer> columns() {
    return allColumns.subList(0, Math.min(MOST_COLUMNS, allColumns.size()));
  }

  /// All with figures, for files.
  List<Integer> allRows() {
    return allRows;
  }

  List<Integer> allColumns() {
    return allColumns;
  }
}

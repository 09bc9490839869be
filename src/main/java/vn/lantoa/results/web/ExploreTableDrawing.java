package vn.lantoa.results.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.Cross.Figures;
import vn.lantoa.results.Subject;
import vn.lantoa.results.web.ExploreFigures.Value;
import vn.lantoa.results.web.ExploreTable.Cell;
import vn.lantoa.results.web.ExploreTable.Head;
import vn.lantoa.results.web.ExploreTable.Line;

/// Draws the [ExploreTable]: rows alone with bar and comparison, or crossed with columns.
final class ExploreTableDrawing {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ExploreFigures figures;
  private final ExploreOrder shown;
  private final ExploreWords words;
  private final Address address;
  private final Order order;
  private final List<Long> bounds;
  private final BigDecimal longest;

  ExploreTableDrawing(
      ExploreFigures figures, ExploreOrder shown, ExploreWords words, ExploreAsked asked) {
    this.figures = figures;
    this.shown = shown;
    this.words = words;
    this.address = asked.address();
    this.order = Order.of(asked.input());
    this.bounds = asked.isHeat() ? bounds() : List.of();
    this.longest =
        shown.rows().stream()
            .map(row -> figures.at(row, Figures.TOTAL))
            .map(value -> value.size().max(value.sizeBefore()))
            .reduce(BigDecimal.ONE, BigDecimal::max);
  }

  private boolean isCrossed() {
    return figures.question().query().columns() != null;
  }

  /// Of the cells, not of totals: those would all be dark.
  private List<Long> bounds() {
    List<Long> sizes = new ArrayList<>();
    for (int row : shown.rows()) {
      if (isCrossed()) {
        shown.columns().forEach(column -> sizes.add(hundredths(figures.at(row, column))));
      } else {
        sizes.add(hundredths(figures.at(row, Figures.TOTAL)));
      }
    }
    return MapDrawing.upperBounds(sizes);
  }

  /// Ratios have two places, which classes of whole numbers keep as hundredths.
  static long hundredths(Value value) {
    return value.size().multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP).longValue();
  }

  ExploreTable draw() {
    List<Line> lines = new ArrayList<>();
    for (int row : shown.rows()) {
      Subject subject = figures.cross().rows().get(row);
      lines.add(new Line("r" + row, words.label(subject), words.plain().hint(subject), cells(row)));
    }
    Line foot = new Line("r-total", words.t("results.total"), "", cells(Figures.TOTAL));
    return new ExploreTable(words.caption(), heads(), lines, foot, cut());
  }

  private String cut() {
    int rows = shown.allRows().size() - shown.rows().size();
    int columns = shown.allColumns().size() - shown.columns().size();
    return rows + columns == 0 ? "" : words.t("explore.cut", rows, columns);
  }

  private List<Head> heads() {
    List<Head> heads = new ArrayList<>();
    heads.add(head(words.dimension(figures.question().query().rows()), ExploreOrder.NAME, false));
    if (isCrossed()) {
      for (int column : shown.columns()) {
        Subject subject = figures.cross().columns().get(column);
        heads.add(head(words.head(subject), ExploreOrder.COLUMN + subject.key(), true));
      }
      heads.add(head(words.t("results.total"), ExploreOrder.TOTAL, true));
      return heads;
    }
    heads.add(head(words.noun(), ExploreOrder.TOTAL, true));
    heads.add(new Head(words.t("results.head.bar"), null, null, false));
    if (figures.isCompared()) {
      heads.add(head(words.compared(), ExploreOrder.BEFORE, true));
      heads.add(head(words.changeHead(), ExploreOrder.CHANGE, false));
    }
    return heads;
  }

  /// First press: names from a to z, figures from the largest; next press: the other way.
  private Head head(String text, String column, boolean isNumber) {
    boolean isOrder = order.column().equals(column);
    boolean descending = isOrder ? !order.isDescending() : !column.equals(ExploreOrder.NAME);
    String sorted = isOrder ? (order.isDescending() ? "descending" : "ascending") : null;
    String href = address.with("sort", column).with("dir", descending ? "desc" : "asc").href();
    return new Head(text, href, sorted, isNumber);
  }

  private List<Cell> cells(int row) {
    List<Cell> cells = new ArrayList<>();
    if (isCrossed()) {
      shown.columns().forEach(column -> cells.add(figure(row, column, row != Figures.TOTAL, true)));
      cells.add(figure(row, Figures.TOTAL, false, true));
      return cells;
    }
    Value value = figures.at(row, Figures.TOTAL);
    cells.add(figure(row, Figures.TOTAL, row != Figures.TOTAL, false));
    cells.add(new Cell("", null, "", -1, row == Figures.TOTAL ? null : bar(value), false));
    if (figures.isCompared()) {
      cells.add(new Cell(words.n(value.before()), null, "", -1, null, true));
      cells.add(new Cell(words.change(value), null, "", -1, null, false));
    }
    return cells;
  }

  private Cell figure(int row, int column, boolean isShaded, boolean isChangeTold) {
    Value value = figures.at(row, column);
    @Nullable String href = !value.worked() ? null : figures.records(row, column).orElse(null);
    int shade = isShaded && !bounds.isEmpty() ? MapDrawing.shadeOf(hundredths(value), bounds) : -1;
    return new Cell(
        words.n(value.now()), href, isChangeTold ? words.change(value) : "", shade, null, true);
  }

  private ExploreTable.Bar bar(Value value) {
    return new ExploreTable.Bar(length(value.size()), length(value.sizeBefore()));
  }

  private int length(BigDecimal size) {
    return size.multiply(HUNDRED).divide(longest, 0, RoundingMode.DOWN).intValue();
  }
}

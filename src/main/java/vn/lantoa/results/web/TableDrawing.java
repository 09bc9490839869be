package vn.lantoa.results.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.policy.Form;
import vn.lantoa.results.Figure;
import vn.lantoa.results.ResultsMatrix;
import vn.lantoa.results.ResultsQuery.Breakdown;
import vn.lantoa.results.Subject;
import vn.lantoa.results.web.TableView.Cell;
import vn.lantoa.results.web.TableView.Head;

/// Draws the [TableView] of a matrix: name, the chosen figure with bar, last year and multiple,
/// then the other forms.
final class TableDrawing {
  private final ResultsMatrix matrix;
  private final Words words;
  private final Records records;
  private final Address address;
  private final Order order;
  private final List<Form> chosen;
  private final List<Integer> others;
  private final long longest;

  TableDrawing(ResultsMatrix matrix, Words words, Address address, Order order) {
    this.matrix = matrix;
    this.words = words;
    this.records = new Records(matrix.query(), address);
    this.address = address;
    this.order = order;
    this.chosen = matrix.query().filter().forms();
    this.others = others(matrix);
    this.longest = longest(matrix);
  }

  /// Columns of other forms that have figures; none where a row is a form.
  private static List<Integer> others(ResultsMatrix matrix) {
    if (isOfForms(matrix)) {
      return List.of();
    }
    return IntStream.range(0, matrix.columns().size())
        .filter(i -> !matrix.query().filter().forms().equals(List.of(matrix.columns().get(i))))
        .filter(i -> !matrix.total().cells().get(i).isZero())
        .boxed()
        .toList();
  }

  private static boolean isOfForms(ResultsMatrix matrix) {
    Breakdown by = matrix.query().by();
    return by == Breakdown.FORM || by == Breakdown.EVERY_FORM;
  }

  /// Of rows that may be compared with each other; a longer bar of the rest is cut off.
  private static long longest(ResultsMatrix matrix) {
    ToLongFunction<ResultsMatrix.Line> longer =
        line -> Math.max(line.chosen().now().quantity(), line.chosen().quantityBefore());
    return Math.max(
        1,
        matrix.lines().stream()
            .filter(line -> !(line.subject() instanceof Subject.Unattributed))
            .mapToLong(longer)
            .max()
            .orElse(1));
  }

  TableView draw(String caption, String measure) {
    List<TableView.Line> lines =
        order.sort(matrix, words).stream()
            .map(line -> new TableView.Line(rowId(line.subject()), cells(line)))
            .toList();
    return new TableView(caption, heads(measure), lines, foot());
  }

  private List<Head> heads(String measure) {
    boolean ofForms = isOfForms(matrix);
    List<Head> heads = new ArrayList<>();
    heads.add(head(words.t("results.head." + ResultsApi.nameOf(matrix.query().by())), Order.NAME));
    heads.add(number(measure, measure, Order.NOW));
    heads.add(new Head("", words.t("results.head.bar"), null, null, false));
    if (matrix.query().isCompared()) {
      String before = words.t("results.before");
      heads.add(number(words.t("results.head.before"), before, Order.BEFORE));
      heads.add(head(words.t("results.head.multiple"), Order.MULTIPLE));
    }
    heads.add(
        number(
            words.t("results.head.attendances"),
            words.t("results.head.attendances.full"),
            Order.ATTENDANCES));
    if (ofForms) {
      heads.add(
          number(
              words.t("results.head.activities"),
              words.t("results.head.activities.full"),
              Order.ACTIVITIES));
    }
    for (int i : others) {
      Form form = matrix.columns().get(i);
      heads.add(
          number(form.shortName().in(words.locale()), form.name().in(words.locale()), form.code()));
    }
    return heads;
  }

  private Head number(String text, String hint, String column) {
    return new Head(text, hint, sortHref(column), sortedBy(column), true);
  }

  private Head head(String text, String column) {
    return new Head(text, text, sortHref(column), sortedBy(column), false);
  }

  /// First press: names from a to z, figures from the largest; next press: the other way.
  private String sortHref(String column) {
    boolean descendingFirst = !column.equals(Order.NAME);
    boolean descending = order.column().equals(column) ? !order.isDescending() : descendingFirst;
    return address.with("sort", column).with("dir", descending ? "desc" : "asc").href();
  }

  private @Nullable String sortedBy(String column) {
    if (!order.column().equals(column)) {
      return null;
    }
    return order.isDescending() ? "descending" : "ascending";
  }

  private List<Cell> cells(ResultsMatrix.Line line) {
    Figure figure = line.chosen();
    List<Cell> cells = new ArrayList<>();
    cells.add(
        new Cell.Name(
            words.shortLabel(line.subject()), words.hint(line.subject()), drill(line.subject())));
    cells.add(figure(figure.now().quantity(), records.of(line.subject(), chosen)));
    cells.add(
        isOfForms(matrix)
            ? ownBar(figure)
            : new Cell.Bar(length(figure.now().quantity()), length(figure.quantityBefore())));
    addComparison(cells, figure);
    cells.add(attendances(line.subject(), figure));
    if (isOfForms(matrix)) {
      cells.add(figure(figure.now().activities(), records.of(line.subject(), chosen)));
    }
    for (int i : others) {
      cells.add(
          figure(
              line.cells().get(i).now().quantity(),
              records.of(line.subject(), List.of(matrix.columns().get(i)))));
    }
    return cells;
  }

  /// Nobody attends a broadcast: no figure is not zero.
  private Cell attendances(Subject subject, Figure figure) {
    return subject instanceof Subject.OfForm(Form form) && !form.attended()
        ? new Cell.Empty()
        : figure(figure.now().attendances(), null);
  }

  private void addComparison(List<Cell> cells, Figure figure) {
    if (matrix.query().isCompared()) {
      cells.add(figure(figure.quantityBefore(), null));
      cells.add(new Cell.Text(words.multiple(figure.multiple())));
    }
  }

  /// Forms are counted in nouns of their own: a bar shows this year beside last year, not form
  /// beside form.
  private static Cell.Bar ownBar(Figure figure) {
    long most = Math.max(1, Math.max(figure.now().quantity(), figure.quantityBefore()));
    return new Cell.Bar(
        (int) (figure.now().quantity() * 100 / most), (int) (figure.quantityBefore() * 100 / most));
  }

  private int length(long quantity) {
    return (int) Math.min(100, quantity * 100 / longest);
  }

  private @Nullable String drill(Subject subject) {
    return switch (subject) {
      case Subject.Province province -> formsIn(province);
      case Subject.Together together -> formsIn(together);
      case Subject.OfForm(Form form) ->
          address.with("by", "province").with("form", form.code()).with("sort", "").href();
      default -> null;
    };
  }

  private String formsIn(Subject province) {
    return address
        .with("by", "form")
        .with("form", "")
        .with("sort", "")
        .with("dir", "")
        .with("province", province.key())
        .href();
  }

  private Cell figure(long value, @Nullable String href) {
    return new Cell.Number(words.n(value), value == 0 ? null : href, value == 0);
  }

  private List<Cell> foot() {
    Figure figure = matrix.total().chosen();
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell.Name(words.t("results.total"), "", null));
    if (isOfForms(matrix)) {
      // Conferences, broadcasts and leaflets make no sum; records do.
      cells.add(new Cell.Empty());
      cells.add(new Cell.Empty());
      if (matrix.query().isCompared()) {
        cells.add(new Cell.Empty());
        cells.add(new Cell.Empty());
      }
      cells.add(figure(figure.now().attendances(), null));
      cells.add(figure(figure.now().activities(), records.all(chosen)));
      return cells;
    }
    cells.add(figure(figure.now().quantity(), records.all(chosen)));
    cells.add(new Cell.Empty());
    addComparison(cells, figure);
    cells.add(figure(figure.now().attendances(), null));
    for (int i : others) {
      cells.add(
          figure(
              matrix.total().cells().get(i).now().quantity(),
              records.all(List.of(matrix.columns().get(i)))));
    }
    return cells;
  }

  /// A code is borne by several units over the years, so a unit's row is named by its id.
  private static String rowId(Subject subject) {
    return switch (subject) {
      case Subject.OfUnit unit -> "r-" + unit.id();
      case Subject.Then unit -> "r-" + unit.id() + "-" + unit.from();
      default -> "r-" + subject.key();
    };
  }
}

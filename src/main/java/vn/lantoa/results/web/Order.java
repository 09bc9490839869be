package vn.lantoa.results.web;

import java.math.BigInteger;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vn.lantoa.policy.Form;
import vn.lantoa.results.Figure;
import vn.lantoa.results.Multiple;
import vn.lantoa.results.ResultsMatrix;
import vn.lantoa.results.Subject;

/// The order of a table's rows: by a column, else as the figures come. What belongs to no province
/// stays at the end whatever the order.
///
/// @param column `name`, `now`, `before`, `multiple`, `attendances`, a form's code; empty for none
record Order(String column, boolean isDescending) {
  static final String NAME = "name";
  static final String NOW = "now";
  static final String BEFORE = "before";
  static final String MULTIPLE = "multiple";
  static final String ATTENDANCES = "attendances";
  static final String ACTIVITIES = "activities";

  static Order of(ResultsInput input) {
    return new Order(
        ResultsInput.or(input.sort(), ""), ResultsInput.or(input.dir(), "desc").equals("desc"));
  }

  List<ResultsMatrix.Line> sort(ResultsMatrix matrix, Words words) {
    if (column.isEmpty()) {
      return matrix.lines();
    }
    Comparator<ResultsMatrix.Line> order = comparator(matrix.columns(), words);
    return matrix.lines().stream()
        .sorted(
            Comparator.comparing(
                    (ResultsMatrix.Line line) -> line.subject() instanceof Subject.Unattributed)
                .thenComparing(isDescending ? order.reversed() : order))
        .toList();
  }

  private Comparator<ResultsMatrix.Line> comparator(List<Form> columns, Words words) {
    Collator collator = words.collator();
    return switch (column) {
      case NAME ->
          (a, b) -> collator.compare(words.shortLabel(a.subject()), words.shortLabel(b.subject()));
      case NOW -> Comparator.comparingLong(line -> line.chosen().now().quantity());
      case BEFORE -> Comparator.comparingLong(line -> line.chosen().quantityBefore());
      case ATTENDANCES -> Comparator.comparingLong(line -> line.chosen().now().attendances());
      case ACTIVITIES -> Comparator.comparingLong(line -> line.chosen().now().activities());
      case MULTIPLE -> (a, b) -> compare(a.chosen(), b.chosen());
      default -> byForm(columns);
    };
  }

  private Comparator<ResultsMatrix.Line> byForm(List<Form> columns) {
    int place =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).code().equals(column))
            .findFirst()
            .orElse(-1);
    return place < 0
        ? (a, b) -> 0
        : Comparator.comparingLong(line -> line.cells().get(place).now().quantity());
  }

  /// Exactly, by cross-multiplication; nothing first, what is new last.
  private static int compare(Figure a, Figure b) {
    if (a.multiple() instanceof Multiple.Ratio one && b.multiple() instanceof Multiple.Ratio two) {
      return product(one.value(), two.base()).compareTo(product(two.value(), one.base()));
    }
    return Integer.compare(rank(a.multiple()), rank(b.multiple()));
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  private static int rank(Multiple multiple) {
    return switch (multiple) {
      case Multiple.Nothing() -> 0;
      case Multiple.Ratio ratio -> 1;
      case Multiple.New() -> 2;
    };
  }
}

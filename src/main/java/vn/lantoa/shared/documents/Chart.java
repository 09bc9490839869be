package vn.lantoa.shared.documents;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A chart that can be read in black and white: this period dark, the one before in grey.
///
/// @param description what is seen, for readers who do not see it
/// @param labels of the bars or months
/// @param now the period that is reported
/// @param before the period that it is compared with; null for none
/// @param target null for none; only lines by month bear one
public record Chart(
    Kind kind,
    String caption,
    String description,
    List<String> labels,
    Series now,
    @Nullable Series before,
    @Nullable Target target)
    implements Block {

  public Chart {
    labels = List.copyOf(labels);
    if (now.values().size() != labels.size()
        || (before != null && before.values().size() != labels.size())) {
      throw new IllegalArgumentException("A series is not as long as its labels: " + caption);
    }
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("A chart shows nothing: " + caption);
    }
  }

  public enum Kind {
    /// Lying bars.
    BARS,
    /// Lines over months.
    MONTHS
  }

  /// @param values figures, ratios, or blanks where nothing is known
  public record Series(String name, List<Cell> values) {
    public Series {
      values = List.copyOf(values);
    }
  }

  /// @param value where the line of the target stands
  public record Target(String name, Cell value) {}

  /// A bar beside that of the period before.
  public record Bar(String label, Cell now, Cell before) {}

  /// How a chart is told of.
  public record Telling(String caption, String description, String now, String before) {}

  /// Bars in pairs, the longest of this period first.
  public static Chart bars(Telling telling, List<Bar> bars) {
    List<Bar> sorted =
        bars.stream()
            .sorted(
                Comparator.comparing((Bar bar) -> value(bar.now()).orElse(BigDecimal.ZERO))
                    .reversed())
            .toList();
    return new Chart(
        Kind.BARS,
        telling.caption(),
        telling.description(),
        sorted.stream().map(Bar::label).toList(),
        new Series(telling.now(), sorted.stream().map(Bar::now).toList()),
        new Series(telling.before(), sorted.stream().map(Bar::before).toList()),
        null);
  }

  /// Lines by month.
  public static Chart months(Telling telling, List<Bar> months, @Nullable Target target) {
    return new Chart(
        Kind.MONTHS,
        telling.caption(),
        telling.description(),
        months.stream().map(Bar::label).toList(),
        new Series(telling.now(), months.stream().map(Bar::now).toList()),
        new Series(telling.before(), months.stream().map(Bar::before).toList()),
        target);
  }

  /// What a bar or point measures; empty where nothing is known.
  static Optional<BigDecimal> value(Cell cell) {
    return switch (cell) {
      case Cell.Figure(BigDecimal value, _) -> Optional.of(value);
      case Cell.Percent(BigDecimal ratio, _) -> Optional.of(ratio);
      case Cell.Words _, Cell.Blank _ -> Optional.empty();
    };
  }

  /// All that is drawn, the target included.
  List<BigDecimal> drawn() {
    var cells = new java.util.ArrayList<>(now.values());
    if (before != null) {
      cells.addAll(before.values());
    }
    if (target != null) {
      cells.add(target.value());
    }
    return cells.stream().flatMap(cell -> value(cell).stream()).toList();
  }
}

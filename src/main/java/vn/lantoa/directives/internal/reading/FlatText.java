package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;

/// The letter on one line, so that a number cut off from its "số" is found again.
final class FlatText {

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();

  private FlatText() {}

  static FlatText of(Lines lines) {
    var flat = new FlatText();
    for (Line line : lines.all()) {
      if (!line.furniture() && !line.isBlank()) {
        flat.starts.add(flat.text.length());
        flat.numbers.add(line.number());
        flat.text.append(line.text()).append(' ');
      }
    }
    return flat;
  }

  String text() {
    return text.toString();
  }

  /// The line of the original in which a position of the flat text stands.
  int lineAt(int position) {
    int low = 0;
    int high = starts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts.get(middle) <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return numbers.isEmpty() ? 0 : numbers.get(low);
  }
}

package vn.lantoa.reports.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.lantoa.reports.Narrowing;
import vn.lantoa.shared.VietnameseText;

/// Reads what a figure is narrowed to: `đối tượng: FARMERS + STUDENTS`.
final class NarrowingReader {
  private final List<String> forms = new ArrayList<>();
  private final List<String> audiences = new ArrayList<>();
  private final List<String> policyAreas = new ArrayList<>();
  private String unit = "";

  /// @return whether it is understood
  boolean take(String part) {
    int colon = part.indexOf(':');
    if (colon < 0) {
      return false;
    }
    List<String> words =
        Stream.of(part.substring(colon + 1).split("\\+"))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
    switch (VietnameseText.fold(part.substring(0, colon)).strip()) {
      case "hinh thuc", "form" -> forms.addAll(words);
      case "doi tuong", "audience" -> audiences.addAll(words);
      case "linh vuc", "area" -> policyAreas.addAll(words);
      case "don vi", "unit" -> {
        if (words.size() != 1 || !unit.isEmpty()) {
          return false;
        }
        unit = words.getFirst();
      }
      default -> {
        return false;
      }
    }
    return !words.isEmpty();
  }

  Narrowing read() {
    return new Narrowing(forms, audiences, policyAreas, unit, null);
  }
}

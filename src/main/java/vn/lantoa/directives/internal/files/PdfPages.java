package vn.lantoa.directives.internal.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Puts the pages of a PDF together without page numbers and running heads and feet.
final class PdfPages {
  private static final Pattern NUMBER =
      Pattern.compile("[-–—\\s]{0,4}(?:Trang\\s)?\\d{1,3}(?:\\s?/\\s?\\d{1,3})?[-–—\\s]{0,4}");

  /// A running line stands on so many pages at least.
  private static final int FEWEST_PAGES = 3;

  private PdfPages() {}

  static String text(List<List<String>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (List<String> page : pages) {
      edges(page).stream().distinct().forEach(line -> seen.merge(shape(line), 1, Integer::sum));
    }
    List<String> lines = new ArrayList<>();
    for (List<String> page : pages) {
      int from = 0;
      int to = page.size();
      boolean first = page == pages.getFirst();
      while (from < to && !first && isRunning(page.get(from), seen, pages.size())) {
        from++;
      }
      while (to > from && isRunning(page.get(to - 1), seen, pages.size())) {
        to--;
      }
      lines.addAll(page.subList(from, to));
    }
    return String.join("\n", lines);
  }

  private static List<String> edges(List<String> page) {
    return page.isEmpty() ? List.of() : List.of(page.getFirst(), page.getLast());
  }

  private static boolean isRunning(String line, Map<String, Integer> seen, int pages) {
    int times = seen.getOrDefault(shape(line), 0);
    boolean everywhere = times >= FEWEST_PAGES && times * 2 > pages && line.length() < 120;
    return NUMBER.matcher(line).matches() || everywhere;
  }

  /// The line with its numbers alike.
  private static String shape(String line) {
    return line.replaceAll("\\d+", "0");
  }
}

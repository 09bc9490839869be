package vn.lantoa.demo.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/// Titles of invented work, from `demo/titles.csv`: a few phrases a form, `{place}` filled in.
final class Titles {
  private final Map<String, List<String>> phrases = new HashMap<>();

  Titles() {
    for (CSVRecord row : NationalTotals.rows("demo/titles.csv")) {
      phrases
          .computeIfAbsent(row.get("form"), form -> new java.util.ArrayList<>())
          .add(row.get("title"));
    }
  }

  /// @param number chooses the phrase; any non-negative number
  String titleOf(String form, String place, int number) {
    List<String> known = phrases.getOrDefault(form, phrases.getOrDefault("*", List.of("{place}")));
    return known.get(number % known.size()).replace("{place}", place);
  }
}

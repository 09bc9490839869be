package vn.lantoa.directives.internal.register;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.VietnameseText;

/// What somebody searches for: every word has to be there, whatever its diacritics. Each word is a
/// condition of its own so that the index on the column is used.
record SearchWords(List<String> words) {
  private static final int MOST = 12;

  SearchWords {
    words = List.copyOf(words);
  }

  static SearchWords of(String typed) {
    return new SearchWords(
        Arrays.stream(VietnameseText.fold(typed).split(" "))
            .filter(word -> !word.isEmpty())
            .limit(MOST)
            .toList());
  }

  static SearchWords none() {
    return new SearchWords(List.of());
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /// A condition on a column of folded text.
  String in(String column) {
    return words.isEmpty()
        ? "true"
        : IntStream.range(0, words.size())
            .mapToObj(at -> column + " like :word" + at)
            .collect(Collectors.joining(" and ", "(", ")"));
  }

  Map<String, @Nullable Object> params() {
    Map<String, @Nullable Object> params = new HashMap<>();
    for (int at = 0; at < words.size(); at++) {
      params.put("word" + at, "%" + words.get(at) + "%");
    }
    return params;
  }

  boolean allIn(String text) {
    String folded = VietnameseText.fold(text);
    return words.stream().allMatch(folded::contains);
  }
}

package vn.lantoa.directives.internal.reading;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Small questions about the letters of a text.
final class Letters {

  /// Words that refer to the number behind them, except behind the words they make another word
  /// with: "địa điểm", "hằng tháng", "chuyển đổi số".
  private static final Map<String, Set<String>> REFERENCES =
      Map.ofEntries(
          Map.entry("mục", Set.of("danh", "chuyên", "hạng", "tiết", "đề")),
          Map.entry(
              "điểm",
              Set.of(
                  "địa", "quan", "thời", "trọng", "cao", "thí", "làm", "đặc", "ưu", "nhược",
                  "khuyết", "luận", "chọn", "tâm", "giao", "kiểm", "mô")),
          Map.entry("khoản", Set.of("tài", "điều", "các")),
          Map.entry("điều", Set.of("mọi", "những", "nhiều")),
          Map.entry(
              "số",
              Set.of(
                  "đổi", "nghệ", "năng", "dân", "tham", "hệ", "chỉ", "đa", "thiểu", "tổng", "doanh",
                  "trường", "hội", "tế", "tảng", "liệu", "một", "chữ", "con", "kỹ", "phẩm", "sổ")),
          Map.entry("ngày", Set.of("hằng", "hàng", "mỗi", "trong", "cả", "từng", "các", "nhiều")),
          Map.entry(
              "tháng",
              Set.of("hằng", "hàng", "mỗi", "trong", "cả", "từng", "các", "nhiều", "đầu", "cuối")),
          Map.entry("lúc", Set.of("mọi", "nhiều", "cùng", "đúng", "một", "kịp")),
          Map.entry("bảng", Set.of("lập", "đặt", "treo", "bằng")),
          Map.entry("phần", Set.of("thành", "một", "góp", "cổ", "học", "chia")),
          Map.entry("chương", Set.of("văn", "huân")));

  private Letters() {}

  static boolean areCaps(String text) {
    int capitals = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (Character.isLowerCase(letter)) {
        return false;
      }
      if (Character.isUpperCase(letter)) {
        capitals++;
      }
    }
    return capitals >= 2;
  }

  static boolean startsUpper(String text) {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }

  /// Whether the text ends a sentence or a listed item.
  static boolean isClosed(String text) {
    return !text.isEmpty() && ".;:!?…".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  static String firstWord(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }

  /// Whether a number in the next line belongs to this one: "theo mục", "ngày". A heading in
  /// capitals refers to nothing.
  static boolean endsWithReference(String text) {
    if (areCaps(text)) {
      return false;
    }
    String small = text.toLowerCase(Locale.ROOT);
    int space = small.lastIndexOf(' ');
    @Nullable Set<String> others = REFERENCES.get(small.substring(space + 1));
    String before = space < 0 ? "" : small.substring(0, space);
    return others != null && !others.contains(before.substring(before.lastIndexOf(' ') + 1));
  }

  static boolean startsWithWord(String key, String word) {
    return key.startsWith(word)
        && (key.length() == word.length() || !Character.isLetter(key.charAt(word.length())));
  }

  static boolean startsWithAny(String key, Iterable<String> words) {
    for (String word : words) {
      if (startsWithWord(key, word)) {
        return true;
      }
    }
    return false;
  }

  /// Joins two pieces of one sentence; no space inside brackets and quotes or before punctuation.
  static String join(String left, String right) {
    boolean spaced = !left.isEmpty() && needsSpace(left.charAt(left.length() - 1), right);
    return spaced ? left + " " + right : left + right;
  }

  static boolean needsSpace(char last, String right) {
    return !right.isEmpty()
        && "(“‘[/".indexOf(last) < 0
        && ".,;:)”’!?".indexOf(right.charAt(0)) < 0;
  }
}

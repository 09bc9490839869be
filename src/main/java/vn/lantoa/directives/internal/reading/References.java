package vn.lantoa.directives.internal.reading;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words at the end of a line that refer to a number in the next: "theo mục", "ngày".
final class References {
  /// Words that refer to the number behind them, except behind the words they make another word
  /// with: "địa điểm", "hằng tháng", "chuyển đổi số".
  private static final Map<String, Set<String>> WORDS =
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

  private References() {}

  /// Whether a number in the next line belongs to this one: "theo mục", "ngày". A heading in
  /// capitals refers to nothing.
  static boolean areAtEndOf(String text) {
    if (Letters.areCaps(text)) {
      return false;
    }
    String small = text.toLowerCase(Locale.ROOT);
    int space = small.lastIndexOf(' ');
    @Nullable Set<String> others = WORDS.get(small.substring(space + 1));
    String before = space < 0 ? "" : small.substring(0, space);
    return others != null && !others.contains(before.substring(before.lastIndexOf(' ') + 1));
  }
}

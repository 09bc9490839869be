package vn.lantoa.directives.internal.reading;

import java.util.List;
import java.util.Optional;

/// The named types of official documents, as data (Nghị định 30/2020/NĐ-CP, appendix III; laws and
/// Party papers added because letters cite them).
final class DocumentTypes {

  static final String LETTER = "Công văn";

  private static final List<Type> ALL =
      List.of(
          new Type("Bộ luật", ""),
          new Type("Luật", ""),
          new Type("Pháp lệnh", ""),
          new Type("Nghị định", "NĐ"),
          new Type("Nghị quyết", "NQ"),
          new Type("Quyết định", "QĐ"),
          new Type("Chỉ thị", "CT"),
          new Type("Thông tư liên tịch", "TTLT"),
          new Type("Thông tư", "TT"),
          new Type("Kế hoạch", "KH"),
          new Type("Chương trình", "CTr"),
          new Type("Thông báo", "TB"),
          new Type("Hướng dẫn", "HD"),
          new Type("Báo cáo", "BC"),
          new Type("Kết luận", "KL"),
          new Type("Quy định", "QyĐ"),
          new Type("Quy chế", "QC"),
          new Type("Tờ trình", "TTr"),
          new Type("Đề án", "ĐA"),
          new Type("Phương án", "PA"),
          new Type("Công điện", "CĐ"),
          new Type("Giấy mời", "GM"),
          new Type("Biên bản", "BB"),
          new Type("Thông cáo", "TC"),
          new Type("Dự án", "DA"),
          new Type("Bản thỏa thuận", "TTh"),
          new Type("Thỏa thuận", ""),
          new Type("Bản ghi nhớ", "GN"),
          new Type("Giấy giới thiệu", "GGT"),
          new Type("Giấy ủy quyền", "GUQ"),
          new Type("Phiếu chuyển", "PC"),
          new Type("Phiếu gửi", "PG"),
          new Type("Phiếu báo", "PB"),
          new Type("Thư công", ""),
          new Type("Thư ngỏ", ""),
          new Type("Lời kêu gọi", ""),
          new Type("Chuyên đề", ""),
          new Type(LETTER, "CV"));

  private record Type(String name, String code) {

    String key() {
      return Fold.key(name);
    }
  }

  private DocumentTypes() {}

  /// The type a line in capitals announces, such as "KẾ HOẠCH".
  static Optional<String> titled(Line line) {
    if (!line.isCaps() || line.text().length() > 160) {
      return Optional.empty();
    }
    return ALL.stream().filter(type -> isTitle(line.key(), type.key())).map(Type::name).findFirst();
  }

  private static boolean isTitle(String key, String type) {
    return key.equals(type) || (type.contains(" ") && key.startsWith(type + " "));
  }

  /// The type the notation itself names: `4057/KH-BHXH`, `28-NQ/TW`, `30/2020/NĐ-CP`. A drafting
  /// unit is no type: `4736/BHXH-TT` names none.
  static Optional<String> coded(String notation) {
    if (notation.matches("[^/]{1,9}/\\d{4}/QH\\d{1,3}")) {
      return Optional.of("Luật");
    }
    return notationCode(notation).flatMap(DocumentTypes::byCode);
  }

  /// The last type word in a folded text with the number behind it, such as "luat bhxh so".
  static Optional<String> lastNamed(String key) {
    Optional<String> last = Optional.empty();
    int best = -1;
    for (Type type : ALL) {
      int at = lastWord(key, type.key());
      if (at > best) {
        best = at;
        last = Optional.of(type.name());
      }
    }
    return last;
  }

  private static int lastWord(String key, String word) {
    int at = key.lastIndexOf(word);
    while (at > 0 && Character.isLetter(key.charAt(at - 1))) {
      at = key.lastIndexOf(word, at - 1);
    }
    boolean whole = at >= 0 && Letters.startsWithWord(key.substring(at), word);
    return whole ? at : -1;
  }

  private static Optional<String> notationCode(String notation) {
    int slash = notation.lastIndexOf('/');
    int dash = notation.indexOf('-');
    if (slash < 0 || dash < 0) {
      return Optional.empty();
    }
    return Optional.of(
        dash < slash ? notation.substring(dash + 1, slash) : notation.substring(slash + 1, dash));
  }

  private static Optional<String> byCode(String code) {
    return ALL.stream()
        .filter(type -> !type.code().isEmpty())
        .filter(type -> type.code().equals(code) || type.code().equalsIgnoreCase(code))
        .map(Type::name)
        .findFirst();
  }
}

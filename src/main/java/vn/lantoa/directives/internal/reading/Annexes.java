package vn.lantoa.directives.internal.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether an annex is said to be attached, and whether it is there.
final class Annexes {

  private static final Pattern ATTACHED =
      Pattern.compile(
          "(?:phụ lục|danh mục|biểu mẫu)[^.;:\\[]{0,40}(?:đính kèm|gửi kèm|kèm theo)"
              + "|(?:đính kèm|gửi kèm|kèm theo)\\s(?:các\\s)?(?:phụ lục|danh mục|biểu mẫu)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// Folded names of things that are attached and are no type of official document.
  private static final List<String> OTHERS =
      List.of(
          "noi quy",
          "dieu le",
          "kich ban",
          "de cuong",
          "bang",
          "lich",
          "bo tieu chi",
          "quy trinh",
          "noi dung",
          "phan cong",
          "tai lieu",
          "tien do",
          "ma tran");

  private static final int TITLE_REACH = 8;

  private Annexes() {}

  /// The words that promise an annex which the text does not hold.
  static Optional<Warning> missing(Lines lines, FlatText flat, int tailEnd) {
    Matcher promise = ATTACHED.matcher(flat.text());
    if (!promise.find() || isPresent(lines, tailEnd)) {
      return Optional.empty();
    }
    int line = flat.lineAt(promise.start());
    return Optional.of(Warning.of(Warning.Code.ANNEX_MISSING, line, promise.group().strip()));
  }

  private static boolean isPresent(Lines lines, int tailEnd) {
    return lines.between(tailEnd, lines.size()).stream().anyMatch(Annexes::isTitle);
  }

  /// Whether a line announces an annex: "PHỤ LỤC II", "Phụ lục 1", "DANH MỤC …".
  static boolean isTitle(Line line) {
    String key = line.key();
    boolean numbered = key.matches("phu luc(?: so)?(?: [ivx]{1,5}| \\d{1,2})?[.:]?");
    return numbered || (line.isCaps() && isListing(key)) || (line.isCaps() && isNamed(key));
  }

  /// A document of a type of its own that says it belongs to this one: "QUY CHẾ … (Ban hành kèm
  /// theo Quyết định số …)".
  static boolean isAttached(Lines lines, int at) {
    Line line = lines.get(at);
    if (!line.isCaps() || line.text().length() > 120 || !isDocument(line)) {
      return false;
    }
    int seen = 0;
    for (int next = at + 1; next < lines.size() && seen < TITLE_REACH; next++) {
      String key = lines.get(next).key();
      seen += key.isEmpty() ? 0 : 1;
      if (key.startsWith("(") && key.contains("kem theo")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDocument(Line line) {
    return DocumentTypes.titled(line).isPresent() || Letters.startsWithAny(line.key(), OTHERS);
  }

  private static boolean isNamed(String key) {
    return Letters.startsWithWord(key, "phu luc");
  }

  /// A list of things or a form to fill in: it has no clauses.
  static boolean isListing(String key) {
    return key.startsWith("danh muc")
        || key.startsWith("danh sach")
        || key.startsWith("bieu mau")
        || key.startsWith("bieu so")
        || key.startsWith("mau so");
  }
}

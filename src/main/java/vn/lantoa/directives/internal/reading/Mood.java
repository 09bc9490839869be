package vn.lantoa.directives.internal.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the words before the parts of a letter make of them.
final class Mood {

  /// So many characters before the first part are looked at.
  private static final int REACH = 400;

  /// Folded: whoever speaks asks, orders or decides.
  private static final Pattern ASKS =
      Pattern.compile(
          "(?:yeu cau|de nghi|chi thi|chi dao|giao(?! duc| dich| thong| tiep)|ket luan|co y kien"
              + "|thong nhat|dien(?= ?:)|nhiem vu|viec sau|trien khai|thuc hien)[^.]{0,200}:?$");

  private Mood() {}

  /// DUTY when the last sentence before the parts asks for something; else null.
  static @Nullable ClauseKind of(List<Row> preamble) {
    var words = new StringBuilder();
    for (int at = preamble.size() - 1; at >= 0 && words.length() < REACH; at--) {
      words.insert(0, preamble.get(at).text() + " ");
    }
    String key = Fold.key(words.toString());
    String last = key.substring(key.lastIndexOf(". ") + 1);
    return last.endsWith(":") && ASKS.matcher(last).find() ? ClauseKind.DUTY : null;
  }
}

package vn.lantoa.directives.internal.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Buttons, forms and titles that a web page leaves around the letter.
final class Furniture {

  /// Folded words of buttons that no letter uses; they may be glued to a title.
  private static final List<String> BUTTONS =
      List.of(
          "open navigation",
          "send feedback",
          "tai van ban tieng viet",
          "tai van ban goc",
          "tai ve van ban");

  /// Folded sentences of a page's forms.
  private static final List<String> SENTENCES =
      List.of(
          "cau tra loi nay co giup ich", "rat tiec la chung toi khong giup duoc",
          "hay giup chung toi cai thien", "hien tai bai viet chua duoc cap nhat");

  /// Folded buttons whose words a letter uses too: only a line that says nothing else is one.
  private static final Set<String> WHOLE_LINES =
      Set.of(
          "dang nhap",
          "dang ky",
          "chia se bai viet",
          "chia se",
          "in bai viet",
          "in trang",
          "quay lai dau trang",
          "skip to content",
          "yes no");

  /// "Trang 2/5", "- 3 -", "Page 1 of 4" and what a signature by certificate prints.
  private static final Pattern PRINTED =
      Pattern.compile(
          "^(?:trang(?: so)?:? ?\\d{1,3}(?: ?(?:/|tren|of) ?\\d{1,3})?|- ?\\d{1,3} ?-|page \\d{1,3}(?: of"
              + " \\d{1,3})?|(?:nguoi ky|ky boi|thoi gian ky|ngay ky|gio ky|duoc ky boi|signature"
              + " not verified|digitally signed by|signer|signing date)(?: ?:.*)?)$");

  private Furniture() {}

  /// A label starts with a capital; a wrapped sentence that goes on with the same words does not.
  static boolean is(String text, String key) {
    if (key.length() <= 120 && PRINTED.matcher(key).matches()) {
      return true;
    }
    return Letters.startsUpper(text)
        && (BUTTONS.stream().anyMatch(key::startsWith)
            || Letters.startsWithAny(key, SENTENCES)
            || WHOLE_LINES.contains(key));
  }

  /// Where the next button begins in a folded text, at or after `from`; -1 when nowhere.
  static int findButton(String key, int from) {
    int first = -1;
    for (String button : BUTTONS) {
      int at = key.indexOf(button, from);
      if (at >= 0 && (first < 0 || at < first)) {
        first = at;
      }
    }
    return first;
  }
}

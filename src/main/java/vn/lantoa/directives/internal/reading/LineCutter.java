package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds where one physical line holds several cells: the two columns of a letterhead, or a site's
/// button glued to a title.
final class LineCutter {

  /// Longer lines are running text; nobody sets columns that wide.
  private static final int LONGEST = 400;

  private static final Pattern NUMBER_THEN_PLACE =
      Pattern.compile(
          "^so ?: ?[\\d.… ]{0,20}(?:[a-z\\d.&]{0,20}+ ?[-/] ?){0,5}[a-z\\d.&]{0,20}"
              + " (?=\\*{0,3}[a-z][a-z. -]{1,40} ?, ?(?:ngay|\\d))");

  /// "Nơi nhận: GIÁM ĐỐC" and "- Như trên; GIÁM ĐỐC": the list and the signature on one line.
  private static final Pattern LIST_THEN_OFFICE =
      Pattern.compile(
          "^(?:Nơi nhận ?:?|[-–][^\\n]{2,80}?(?:[;,)]|(?<=\\p{Ll})\\.))\\s+(?=\\p{Lu}[\\p{Lu}.,/-]{1,20} [\\p{Lu}. ,/-]{2,60}$)");

  /// "- Lưu: VT, VP. Nguyễn Văn A".
  private static final Pattern ARCHIVE_THEN_NAME =
      Pattern.compile(
          "^[-–] ?Lưu[^\\n]{1,60}?[.;)] +(?=\\p{Lu}\\p{Ll}+(?: \\p{Lu}[\\p{Ll}'’-]+){1,4}$)");

  private final String raw;
  private final String key;
  private final int[] offsets;

  private LineCutter(String raw) {
    this.raw = raw;
    var folded = new StringBuilder(raw.length());
    var at = new int[raw.length() + 1];
    for (int index = 0; index < raw.length(); index++) {
      char base = Fold.base(raw.charAt(index));
      boolean after = !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ';
      boolean second = base == ' ' && after;
      if (base != 0 && !second) {
        at[folded.length()] = index;
        folded.append(base);
      }
    }
    this.key = folded.toString();
    this.offsets = at;
  }

  /// Offsets inside `raw` at which a new cell starts, in order; empty for most lines.
  static List<Integer> cuts(String raw) {
    if (raw.length() > LONGEST || raw.isBlank() || raw.startsWith("| ")) {
      return List.of();
    }
    return new LineCutter(raw).cuts();
  }

  private List<Integer> cuts() {
    var cuts = new TreeSet<Integer>();
    addGaps(cuts);
    addBefore(cuts, "cong hoa xa hoi chu nghia");
    addBefore(cuts, "doc lap - tu do");
    addFurniture(cuts);
    Matcher place = NUMBER_THEN_PLACE.matcher(key);
    if (place.find()) {
      cuts.add(offsets[place.end()]);
    }
    addBehind(cuts, LIST_THEN_OFFICE);
    addBehind(cuts, ARCHIVE_THEN_NAME);
    cuts.remove(0);
    return new ArrayList<>(cuts);
  }

  private void addBefore(TreeSet<Integer> cuts, String phrase) {
    int at = key.indexOf(phrase);
    if (at > 0) {
      cuts.add(offsets[at]);
    }
  }

  private void addBehind(TreeSet<Integer> cuts, Pattern column) {
    char first = raw.charAt(0);
    @Nullable Matcher list =
        first == '-' || first == '–' || first == 'N' ? column.matcher(raw) : null;
    if (list != null && list.find()) {
      cuts.add(list.end());
    }
  }

  private void addFurniture(TreeSet<Integer> cuts) {
    for (int at = Furniture.findButton(key, 0); at >= 0; ) {
      if (Character.isUpperCase(raw.charAt(offsets[at]))) {
        cuts.add(offsets[at]);
      }
      at = Furniture.findButton(key, at + 1);
    }
  }

  /// "------" beside the name of a body.
  private boolean isRule(int at) {
    char sign = raw.charAt(at);
    return "-_*—–=".indexOf(sign) >= 0 && raw.startsWith(String.valueOf(sign).repeat(3), at);
  }

  /// A gap of three blanks or a tab before a capital separates columns.
  private void addGaps(TreeSet<Integer> cuts) {
    int gap = 0;
    boolean tab = false;
    boolean begun = false;
    for (int at = 0; at < raw.length(); at++) {
      char here = raw.charAt(at);
      if (Character.isWhitespace(here) || Character.isSpaceChar(here)) {
        gap++;
        tab |= here == '\t';
        continue;
      }
      boolean cell = Character.isUpperCase(here) || isRule(at);
      if (begun && (tab || gap >= 3) && cell) {
        cuts.add(at);
      }
      begun = true;
      gap = 0;
      tab = false;
    }
  }
}

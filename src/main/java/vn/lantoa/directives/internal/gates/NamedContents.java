package vn.lantoa.directives.internal.gates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lantoa.shared.VietnameseText;

/// Which contents of a directive a clause names: "nội dung 1.1-1.2", "các nội dung tại điểm 1.1,
/// 1.3 và mục II", "phần 1". A clause that names none means all of them.
final class NamedContents {
  private static final String REF = "(?:[ivx]{1,5}|\\d{1,2})(?:\\.\\d{1,2}){0,4}";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}\\d])noi dung (?:tuyen truyen |truyen thong )?(?:da |duoc )?(?:neu |quy dinh )?(?:tai |o |thuoc )?"
              + "(?:(?:cac )?(?:diem|muc|khoan|phan) )?\\(?("
              + REF
              + "(?![\\p{L}\\d])(?:\\)? ?(?:,|;|va|den|-) ?(?:(?:noi dung|diem|muc|khoan|phan) )?\\(?"
              + REF
              + "(?![\\p{L}\\d])){0,20})");

  private static final Pattern ONE =
      Pattern.compile("(den |- ?)?(?:(?:noi dung|diem|muc|khoan|phan) )?\\(?(" + REF + ")");

  private static final Pattern MARK = Pattern.compile("\\p{M}+");

  private NamedContents() {}

  /// Positions in `refs` of the contents that the text names; empty when it names none that the
  /// directive has.
  static List<Integer> in(String text, List<String> refs) {
    Set<Integer> found = new TreeSet<>();
    Matcher named = NAMED.matcher(folded(text));
    while (named.find()) {
      found.addAll(listed(named.group(1), refs));
    }
    return List.copyOf(found);
  }

  /// Without diacritics and in lower case; what stands between refs keeps its place.
  private static String folded(String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return MARK.matcher(bare)
        .replaceAll("")
        .replace('đ', 'd')
        .replaceAll("\\p{Pd}", "-")
        .replaceAll("\\s+", " ");
  }

  private static List<Integer> listed(String list, List<String> refs) {
    List<Integer> found = new ArrayList<>();
    int last = -1;
    Matcher one = ONE.matcher(list);
    while (one.find()) {
      List<Integer> meant = under(one.group(2), refs);
      if (one.group(1) != null && last >= 0 && !meant.isEmpty()) {
        for (int at = last + 1; at < meant.getFirst(); at++) {
          found.add(at);
        }
      }
      found.addAll(meant);
      last = meant.isEmpty() ? -1 : meant.getLast();
    }
    return found;
  }

  /// The clause of that ref, or all that lie in the section of that ref.
  private static List<Integer> under(String ref, List<String> refs) {
    List<Integer> found = new ArrayList<>();
    for (int at = 0; at < refs.size(); at++) {
      String one = VietnameseText.composed(refs.get(at)).toLowerCase(Locale.ROOT);
      if (one.equals(ref) || one.startsWith(ref + ".")) {
        found.add(at);
      }
    }
    return found;
  }
}

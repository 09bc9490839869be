package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who joins in where somebody leads: "Trung tâm Truyền thông chủ trì, phối hợp với Vụ Pháp chế và
/// Ban Quản lý Thu xây dựng …" names the second and the third.
public final class Companions {
  /// "chủ trì, phối hợp với …"; what stands between the two is short.
  private static final Pattern TOGETHER =
      Pattern.compile("chủ trì,?[^.;]{0,20}? phối hợp(?: chặt chẽ)?(?: cùng)?(?: với)? ");

  private static final int LONGEST = 300;

  private Companions() {}

  /// Names as written, each once, in order; empty where nobody is named.
  public static List<String> in(String text) {
    Set<String> names = new LinkedHashSet<>();
    Matcher together = TOGETHER.matcher(text);
    while (together.find()) {
      names.addAll(namesIn(text.substring(together.end())));
    }
    return new ArrayList<>(names);
  }

  private static List<String> namesIn(String rest) {
    String start = rest.substring(0, Math.min(LONGEST, rest.length()));
    int sentence = start.split("[.;:\\n]", 2)[0].length();
    int end = Math.min(sentence, Math.min(Actors.firstVerb(start), start.length()));
    return Actors.apart(start.substring(0, end)).stream()
        .filter(name -> Letters.startsUpper(name) && Actors.startsWithUnit(name))
        .toList();
  }
}

package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds who has to act: the name a duty's heading or its first sentence opens with.
///
/// Words are compared with their marks: "Sở" is a unit and "Số" is not, "Ban" is one and "Ban hành"
/// is a verb.
final class Actors {

  private static final int LONGEST = 200;

  private static final Pattern TOGETHER =
      Pattern.compile(
          "^ ?phối hợp(?: chặt chẽ)? với ([^,;.]{3,80}?)(?: các đơn vị| đơn vị)?(?: cùng)? chủ trì");

  private Actors() {}

  static boolean startsWithUnit(String text) {
    String small = withoutArticle(text.toLowerCase(Locale.ROOT));
    return Letters.startsWithAny(small, ActorWords.UNITS)
        && (!Letters.startsWithAny(small, ActorWords.NO_UNITS)
            || small.startsWith("tổ chức dịch vụ"));
  }

  static boolean startsWithVerb(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return Letters.startsWithAny(small, ActorWords.VERBS)
        || Letters.startsWithAny(small, ActorWords.AMBIGUOUS_VERBS);
  }

  /// Whether the sentence opens with a unit, asked or not, and goes on behind its name.
  static boolean isAddressed(String sentence) {
    return startsWithUnit(withoutRequest(sentence));
  }

  /// Whether the sentence asks a unit by name: "Đề nghị Ban Công tác Mặt trận các thôn …".
  static boolean isRequest(String sentence) {
    String unit = withoutRequest(sentence);
    return unit.length() < sentence.length() && startsWithUnit(unit);
  }

  /// The actor a printed heading names.
  static Optional<String> inHeading(String heading) {
    String unit = withoutRequest(heading);
    return startsWithUnit(unit) ? Optional.of(trimmed(unit)) : Optional.empty();
  }

  /// The actor a sentence opens with: "Trung tâm Truyền thông, Tạp chí BHXH đẩy mạnh …".
  static Optional<String> inSentence(String sentence) {
    String text = withoutRequest(sentence);
    if (!startsWithUnit(text)) {
      return Optional.empty();
    }
    String start = text.substring(0, Math.min(LONGEST, text.length()));
    int end = Math.min(firstVerb(start), firstColon(start));
    return end == Integer.MAX_VALUE
        ? Optional.empty()
        : Optional.of(trimmed(start.substring(0, end)) + partner(start.substring(end)));
  }

  /// "Công đoàn phối hợp với Đoàn thanh niên chủ trì …": both lead.
  private static String partner(String rest) {
    Matcher together = TOGETHER.matcher(rest);
    boolean both = together.find() && startsWithUnit(together.group(1));
    return both ? ", " + trimmed(together.group(1)) : "";
  }

  /// Several units in one name: "Vụ A, Trung tâm B và Tạp chí C".
  static List<String> apart(String names) {
    var units = new ArrayList<String>();
    int from = 0;
    for (int at = 0; at < names.length(); at++) {
      int length = separator(names, at);
      if (length > 0 && opensName(names.substring(at + length))) {
        units.add(trimmed(names.substring(from, at)));
        from = at + length;
      }
    }
    units.add(trimmed(names.substring(from)));
    return units.stream().filter(unit -> !unit.isEmpty()).toList();
  }

  private static int separator(String names, int at) {
    for (String separator : List.of(", ", "; ", " và ")) {
      if (names.startsWith(separator, at)) {
        return separator.length();
      }
    }
    return 0;
  }

  private static boolean opensName(String rest) {
    return (Letters.startsUpper(rest) || rest.startsWith("các ")) && startsWithUnit(rest);
  }

  private static String withoutRequest(String sentence) {
    String small = sentence.toLowerCase(Locale.ROOT);
    for (String request : ActorWords.REQUESTS) {
      if (small.startsWith(request + " ")) {
        return sentence.substring(request.length() + 1);
      }
    }
    return sentence;
  }

  private static String withoutArticle(String small) {
    return small.startsWith("các ") ? small.substring(4) : small;
  }

  static int firstVerb(String text) {
    int first = Integer.MAX_VALUE;
    for (String verb : ActorWords.VERBS) {
      int at = text.indexOf(" " + verb);
      first = at > 0 && at < first ? at : first;
    }
    return first;
  }

  private static int firstColon(String text) {
    int at = text.indexOf(':');
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  private static String trimmed(String name) {
    int end = name.length();
    while (end > 0 && " :;,.".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(0, end).strip();
  }
}

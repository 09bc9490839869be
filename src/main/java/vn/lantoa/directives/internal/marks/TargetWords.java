package vn.lantoa.directives.internal.marks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.register.Marks;
import vn.lantoa.shared.VietnameseText;

/// Reads quotas out of the words of a clause: "10-12 cuộc/tỉnh/năm", "tối thiểu 04 lượt mỗi tuần",
/// "15-20% số xã". Only what the words say is kept; a number without a noun of work or a percent
/// sign is no target.
final class TargetWords {
  private static final int MOST_TARGETS = 20;

  private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{3})+|\\d{1,7})";

  private static final String NOUN =
      "hoi nghi|cuoc|buoi|luot|tin,? bai|tin|bai viet|bai|phong su|chuyen muc|an pham|san pham|video"
          + "|clip|infographic|to gap|to roi|bang ron|lop|dot|van ban|nguoi|chuong trinh|gian hang";

  // Words without diacritics: they are looked for in text that was folded letter for letter.
  private static final Pattern TARGET =
      Pattern.compile(
          "(?<bound>toi thieu|it nhat|khong duoi|toi da|khong qua|tu|dat|tren)?\\s*(?<least>"
              + NUMBER
              + ")(?:\\s*(?:-|–|den)\\s*(?<most>"
              + NUMBER
              + "))?\\s*(?:(?<share>%)|(?<noun>"
              + NOUN
              + ")(?![a-z]))(?<rest>[^.;\\n]{0,60})");

  private static final Pattern PER =
      Pattern.compile(
          "(?:/|moi\\s+|hang\\s+|hang\\s+|trong\\s+)(tinh|huyen|xa|don vi|co so|ngay|tuan|thang|quy"
              + "|nam|nguoi)");

  private static final Pattern WHOLE =
      Pattern.compile("^\\s*(?:so\\s+|tong so\\s+)?([a-z ]{2,40})");

  private TargetWords() {}

  static List<Marks.Target> in(String text) {
    String words = VietnameseText.composed(text);
    List<Marks.Target> targets = new ArrayList<>();
    Matcher matcher = TARGET.matcher(plain(words));
    int from = 0;
    while (targets.size() < MOST_TARGETS && matcher.find(from)) {
      // What follows may hold the next target: only the number and its noun are used up.
      from = matcher.start("rest");
      targets.add(target(words, matcher));
    }
    return targets;
  }

  /// Without diacritics and capitals, letter for letter.
  private static String plain(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    words
        .chars()
        .forEach(
            c -> {
              String folded = VietnameseText.fold(Character.toString(c));
              plain.append(folded.length() == 1 ? folded.charAt(0) : (char) c);
            });
    return plain.toString();
  }

  private static Marks.Target target(String words, Matcher matcher) {
    int least = number(matcher.group("least"));
    String upper = matcher.group("most");
    Integer most = upper == null ? null : Integer.valueOf(number(upper));
    String bound = matcher.group("bound") == null ? "" : matcher.group("bound");
    boolean atMost = bound.equals("toi da") || bound.equals("khong qua");
    boolean share = matcher.group("share") != null;
    boolean exact = most == null && bound.isEmpty() && !share;
    Integer top = exact ? Integer.valueOf(least) : most;
    if (top != null && top < least) {
      top = null;
    }
    String rest = words.substring(matcher.start("rest"), matcher.end("rest"));
    return new Marks.Target(
        sentence(words, matcher, rest),
        share ? whole(rest) : words.substring(matcher.start("noun"), matcher.end("noun")),
        atMost ? null : Integer.valueOf(least),
        atMost ? Integer.valueOf(least) : top,
        share,
        per(rest));
  }

  private static int number(String written) {
    return Integer.parseInt(written.replace(".", ""));
  }

  /// Of what it is a share.
  private static @Nullable String whole(String rest) {
    Matcher whole = WHOLE.matcher(plain(rest));
    return whole.find() ? rest.substring(whole.start(1), whole.end(1)).strip() : null;
  }

  private static @Nullable String per(String rest) {
    Set<String> each = new LinkedHashSet<>();
    Matcher per = PER.matcher(plain(rest));
    while (per.find()) {
      each.add(rest.substring(per.start(1), per.end(1)));
    }
    return each.isEmpty() ? null : String.join(", ", each);
  }

  /// The target with the words that say for what it holds.
  private static String sentence(String words, Matcher matcher, String rest) {
    int end = matcher.start("rest");
    Matcher per = PER.matcher(plain(rest));
    while (per.find()) {
      end = matcher.start("rest") + per.end();
    }
    return words.substring(matcher.start(), end).strip();
  }
}

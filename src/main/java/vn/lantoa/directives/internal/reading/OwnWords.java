package vn.lantoa.directives.internal.reading;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the letter itself writes in running text what its head prints in capitals. What it says
/// nowhere else is put in sentence case by rule.
final class OwnWords {
  /// So much of a text is looked at, in characters.
  private static final int REACH = 60_000;

  private static final int LONGEST_RUN = 4;

  /// Folded kinds of place that a name follows.
  private static final Set<String> PLACES =
      Set.of("tỉnh", "huyện", "quận", "xã", "phường", "thôn", "bản", "phố", "đảo");

  /// Words with which a place's name is over, or that make another word of the kind before.
  private static final Set<String> COMMON =
      Set.of(
          "năm", "giai", "và", "về", "trong", "trên", "của", "từ", "đến", "tại", "cho", "với",
          "theo", "hội", "ủy", "viên", "tự", "để", "khi", "là", "có", "do", "đối", "nhằm", "thuộc",
          "tham", "lần", "nhiệm", "khóa", "thực", "đợt", "quý", "tháng", "-", "–");

  private final String text;
  private final String key;

  private OwnWords(String text, String key) {
    this.text = text;
    this.key = key;
  }

  static OwnWords of(Lines lines) {
    var text = new StringBuilder(" ");
    for (Line line : lines.all()) {
      if (text.length() < REACH
          && line.text().length() < REACH
          && !line.isBlank()
          && !line.isCaps()) {
        text.append(line.text()).append(' ');
      }
    }
    String key = " " + Fold.key(text.toString()) + " ";
    return key.length() == text.length()
        ? new OwnWords(text.toString(), key)
        : new OwnWords("", "");
  }

  /// @param printed a body as the letterhead prints it
  /// @param place where the letter was written; null when it does not say
  String body(String printed, @Nullable String place) {
    @Nullable String whole = written(Fold.key(printed));
    if (whole != null) {
      return whole;
    }
    var body = new StringBuilder(SentenceCase.of(printed));
    takeOpening(body);
    String folded = " " + Fold.key(body.toString()) + " ";
    if (place != null && folded.length() == body.length() + 2) {
      ProperNouns.capitalise(body, folded, place);
    }
    return body.toString();
  }

  /// The words as the text writes them with a capital first, but not in capitals throughout.
  private @Nullable String written(String wanted) {
    for (int at = find(wanted, 0); at >= 0; at = find(wanted, at + 1)) {
      String found = text.substring(at, at + wanted.length());
      if (Letters.startsUpper(found) && !Letters.areCaps(found)) {
        return found;
      }
    }
    return null;
  }

  /// "Phòng giao dịch đề nghị …": the first words of the name, as the text writes them.
  private void takeOpening(StringBuilder body) {
    String folded = Fold.key(body.toString());
    for (int end = folded.lastIndexOf(' '); end > 0; end = folded.lastIndexOf(' ', end - 1)) {
      String opening = folded.substring(0, end);
      @Nullable String written = opening.indexOf(' ') < 0 ? null : written(opening);
      if (written != null) {
        body.replace(0, end, written);
        return;
      }
    }
  }

  /// @param printed an abstract in capitals
  /// @param place where the letter was written; null when it does not say
  String subject(String printed, @Nullable String place) {
    String[] words = printed.split(" ");
    var small = new StringBuilder();
    for (int at = 0; at < words.length; at++) {
      String word = SentenceCase.inSentence(words[at]);
      small.append(at == 0 ? "" : " ").append(isName(words, at) ? capital(word) : word);
    }
    var subject = new StringBuilder(ProperNouns.in(small.toString()));
    String folded = " " + Fold.key(subject.toString()) + " ";
    if (folded.length() == subject.length() + 2) {
      if (place != null) {
        ProperNouns.capitalise(subject, folded, place);
      }
      takeRuns(subject, words);
    }
    return capital(subject.toString());
  }

  /// Up to three words behind a kind of place.
  private static boolean isName(String[] words, int at) {
    for (int back = 1; back <= 3 && at - back >= 0; back++) {
      String between = words[at - back + 1].toLowerCase(Locale.ROOT);
      String kind = words[at - back].toLowerCase(Locale.ROOT);
      if (COMMON.contains(between.replaceAll("[,.;:]", ""))
          || !Character.isLetter(between.charAt(0))) {
        return false;
      }
      if (PLACES.contains(kind)) {
        return true;
      }
      if (!Character.isLetter(kind.charAt(kind.length() - 1))) {
        return false;
      }
    }
    return false;
  }

  /// Runs of words that the text uses within a sentence are written as there.
  private void takeRuns(StringBuilder subject, String[] words) {
    int start = 0;
    for (int from = 0; from < words.length; ) {
      int taken = 1;
      int length = words[from].length();
      int end = start + length;
      for (int to = from + 1; to < Math.min(words.length, from + LONGEST_RUN); to++) {
        end += 1 + words[to].length();
        int at = within(Fold.key(subject.substring(start, end)));
        if (at >= 0) {
          subject.replace(start, end, text.substring(at, at + end - start));
          taken = to - from + 1;
          length = end - start;
        }
      }
      from += taken;
      start += length + 1;
    }
  }

  /// Where the words stand behind a word of the same sentence, in small letters if they ever do; -1
  /// when nowhere. "Luật Bảo hiểm xã hội" says nothing of "bảo hiểm xã hội".
  private int within(String wanted) {
    int first = -1;
    for (int at = find(wanted, 0); at >= 0; at = find(wanted, at + 1)) {
      char before = at < 2 ? '.' : text.charAt(at - 2);
      boolean inside = Character.isLetterOrDigit(before) || before == ',';
      if (inside && Character.isLowerCase(text.charAt(at))) {
        return at;
      }
      boolean law = at >= 5 && key.startsWith("luat ", at - 5);
      first = first < 0 && inside && !law ? at : first;
    }
    return first;
  }

  private int find(String wanted, int from) {
    int at = wanted.isEmpty() ? -1 : key.indexOf(" " + wanted, from);
    while (at >= 0 && Character.isLetterOrDigit(key.charAt(at + 1 + wanted.length()))) {
      at = key.indexOf(" " + wanted, at + 1);
    }
    return at < 0 ? -1 : at + 1;
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}

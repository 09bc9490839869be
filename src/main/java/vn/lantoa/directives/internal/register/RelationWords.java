package vn.lantoa.directives.internal.register;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lantoa.directives.register.RelationKind;
import vn.lantoa.shared.VietnameseText;

/// Guesses from the words around a notation what the letter has to do with it.
///
/// A verb counts when it stands in the same sentence before the notation; "sửa đổi" inside the name
/// of a law ("Luật sửa đổi, bổ sung …") and "thay thế" of somebody else do not. The last verb is
/// the nearest and wins.
final class RelationWords {
  private static final int REACH = 160;

  private static final Pattern SENTENCE = Pattern.compile("[.;:]\\s|\\n\\s*\\n|\\./\\.");

  private record Word(Pattern pattern, RelationKind kind) {}

  private static final List<Word> WORDS =
      List.of(
          word("(?<!duoc )thay the(?! boi)|bai bo|thay cho", RelationKind.REPLACES),
          word(
              "(?<!luat |nghi dinh |thong tu |quyet dinh |luat so |duoc )sua doi",
              RelationKind.AMENDS),
          word("phuc dap|tra loi", RelationKind.REPLIES_TO),
          word("thuc hien|trien khai|huong dan|cu the hoa|thi hanh", RelationKind.IMPLEMENTS),
          word("can cu|theo|vien dan", RelationKind.CITES));

  private RelationWords() {}

  private static Word word(String pattern, RelationKind kind) {
    return new Word(Pattern.compile("(?:^| )(?:" + pattern + ")(?= |$)"), kind);
  }

  /// The strongest of what is said at any place where the notation stands.
  static RelationKind of(String text, String notation) {
    RelationKind best = RelationKind.CITES;
    Matcher place = looseOf(notation).matcher(text);
    while (place.find()) {
      RelationKind here =
          nearest(text.substring(Math.max(0, place.start() - REACH), place.start()));
      if (strength(here) > strength(best)) {
        best = here;
      }
    }
    return best;
  }

  /// Blanks and line ends may stand inside a notation.
  private static Pattern looseOf(String notation) {
    StringBuilder loose = new StringBuilder("(?<![\\p{L}\\d/])");
    notation
        .chars()
        .forEach(c -> loose.append(Pattern.quote(Character.toString(c))).append("\\s?"));
    return Pattern.compile(loose.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static RelationKind nearest(String before) {
    Matcher end = SENTENCE.matcher(before);
    int from = 0;
    while (end.find()) {
      from = end.end();
    }
    String words = VietnameseText.fold(before.substring(from));
    RelationKind found = RelationKind.CITES;
    int at = -1;
    for (Word word : WORDS) {
      Matcher matcher = word.pattern().matcher(words);
      while (matcher.find()) {
        if (matcher.start() > at) {
          at = matcher.start();
          found = word.kind();
        }
      }
    }
    return found;
  }

  private static int strength(RelationKind kind) {
    return switch (kind) {
      case CITES -> 0;
      case IMPLEMENTS -> 1;
      case REPLIES_TO -> 2;
      case AMENDS -> 3;
      case REPLACES -> 4;
    };
  }
}

package vn.lantoa.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one normaliser of Vietnamese text. It folds what is stored for search and what is searched
/// for, so both always agree; the database's own `unaccent` is only STABLE and not used.
public final class VietnameseText {
  private static final Pattern NOT_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK;
  private static final int NUMBERS =
      1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

  private VietnameseText() {}

  /// Whether two writings are one name: whatever the case, the place of the tone mark (Hoà, Hòa),
  /// composed or decomposed, and whatever stands between the words. Hòa and Hoa are two names.
  public static boolean isSameName(String one, String other) {
    return one.equals(other) || nameKey(one).equals(nameKey(other));
  }

  /// The name with the tone mark at the end of each word.
  private static String nameKey(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder();
    for (String word : NOT_NAME.split(decomposed)) {
      Matcher tone = TONES.matcher(word);
      String mark = tone.find() ? tone.group() : "";
      key.append(TONES.matcher(word).replaceAll("")).append(mark).append(' ');
    }
    return key.toString().strip();
  }

  /// Lower case, without diacritics, đ as d, everything between words as one space. "Hoà Bình" and
  /// "Hòa Bình", composed or decomposed, all give "hoa binh".
  public static String fold(String text) {
    String decomposed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    boolean isBetween = false;
    for (int at = 0; at < decomposed.length(); ) {
      int letter = decomposed.codePointAt(at);
      at += Character.charCount(letter);
      if (isIn(MARKS, letter)) {
        continue;
      }
      if (!Character.isLetter(letter) && !isIn(NUMBERS, letter)) {
        isBetween = !folded.isEmpty();
        continue;
      }
      if (isBetween) {
        folded.append(' ');
        isBetween = false;
      }
      folded.appendCodePoint(bare(letter));
    }
    return folded.toString();
  }

  private static int bare(int letter) {
    return letter == 'đ' || letter == 'Đ' ? 'd' : Character.toLowerCase(letter);
  }

  private static boolean isIn(int types, int letter) {
    return letter > 127
        ? (1 << Character.getType(letter) & types) != 0
        : types == NUMBERS && letter >= '0' && letter <= '9';
  }

  private static boolean isAscii(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) > 127) {
        return false;
      }
    }
    return true;
  }

  /// The text in composed form (NFC) with outer blanks removed: how names are stored.
  public static String composed(String text) {
    boolean isComposed = isAscii(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC);
    return (isComposed ? text : Normalizer.normalize(text, Normalizer.Form.NFC)).strip();
  }
}

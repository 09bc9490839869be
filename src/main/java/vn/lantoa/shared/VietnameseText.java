package vn.lantoa.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one normaliser of Vietnamese text. It folds what is stored for search and what is searched
/// for, so both always agree; the database's own `unaccent` is only STABLE and not used.
public final class VietnameseText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

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
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    String bare = MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
    return NOT_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /// The text in composed form (NFC) with outer blanks removed: how names are stored.
  public static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }
}

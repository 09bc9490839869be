package vn.lantoa.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The one normaliser of Vietnamese text. It folds what is stored for search and what is searched
/// for, so both always agree; the database's own `unaccent` is only STABLE and not used.
public final class VietnameseText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private VietnameseText() {}

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

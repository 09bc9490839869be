package vn.lantoa.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class VietnameseTextTests {
  @Test
  void bothTonePlacementsAndBothCompositionsFoldAlike() {
    String decomposed = Normalizer.normalize("Hòa Bình", Normalizer.Form.NFD);
    assertThat(VietnameseText.fold("Hoà  Bình")).isEqualTo("hoa binh");
    assertThat(VietnameseText.fold("Hòa Bình")).isEqualTo("hoa binh");
    assertThat(VietnameseText.fold(decomposed)).isEqualTo("hoa binh");
  }

  @Test
  void crossedDIsFoldedInBothCases() {
    assertThat(VietnameseText.fold("Đài ĐÀI đài")).isEqualTo("dai dai dai");
  }

  @Test
  void everythingBetweenWordsIsOneSpace() {
    assertThat(VietnameseText.fold("  BHXH, BHYT – \"BHTN\"/2022. "))
        .isEqualTo("bhxh bhyt bhtn 2022");
  }

  @Test
  void placeOfTheToneMarkAndCompositionDoNotMakeAnotherName() {
    assertThat(VietnameseText.isSameName("Xã Phú Hoà", "xã  Phú Hòa")).isTrue();
    assertThat(
            VietnameseText.isSameName(
                "Bà Rịa - Vũng Tàu", "Ba\u0300 Ri\u0323a-Vu\u0303ng Ta\u0300u"))
        .isTrue();
    assertThat(VietnameseText.isSameName("Hòa", "Hoa")).isFalse();
    assertThat(VietnameseText.isSameName("Đa", "Da")).isFalse();
    assertThat(VietnameseText.isSameName("Mân", "Man")).isFalse();
  }

  /// What folding means, in the words of regular expressions.
  private static String foldSlowly(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  @Test
  void everyLetterFoldsAsTheRulesSay() {
    for (int letter = 1; letter <= Character.MAX_CODE_POINT; letter++) {
      // A sigma at the end of a word has a letter of its own.
      boolean isOdd = letter == 'Σ' || Character.isSurrogate((char) letter) && letter < 0x10000;
      String text = isOdd ? "x" : "Ý " + Character.toString(letter) + "\u0301, Đ";
      assertThat(VietnameseText.fold(text)).isEqualTo(foldSlowly(text));
    }
  }
}

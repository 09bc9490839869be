package vn.lantoa.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
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
}

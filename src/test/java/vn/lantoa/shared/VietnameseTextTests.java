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
}

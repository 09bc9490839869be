package vn.lantoa.directives.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.directives.register.RelationKind;

class RelationWordsTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Công văn này thay thế Công văn số 1/BHXH-TT ngày 02/3/2024.| REPLACES
          Bãi bỏ Công văn số 1/BHXH-TT| REPLACES
          Sửa đổi, bổ sung điểm 2 Kế hoạch số 1/BHXH-TT như sau| AMENDS
          Phúc đáp Công văn số 1/BHXH-TT của BHXH thành phố Huế| REPLIES_TO
          Triển khai thực hiện Chỉ thị số 1/BHXH-TT| IMPLEMENTS
          Căn cứ Luật sửa đổi, bổ sung một số điều số 1/BHXH-TT| CITES
          Căn cứ Nghị định số 1/BHXH-TT được sửa đổi năm 2020| CITES
          Kế hoạch cũ đã được thay thế. Xem Công văn số 1/BHXH-TT| CITES
          Thực hiện Luật sửa đổi số 1/BHXH-TT| IMPLEMENTS
          Xem Công văn số 1/BHXH-TT| CITES
          """)
  void kindIsReadFromTheWordsBefore(String text, RelationKind kind) {
    assertThat(RelationWords.of(text, "1/BHXH-TT")).isEqualTo(kind);
  }

  @Test
  void strongestOfSeveralPlacesCounts() {
    String text =
        "Căn cứ Công văn số 1/BHXH-TT. 2. Việc chung. Công văn này thay thế\nCông văn số 1/BHXH- TT.";
    assertThat(RelationWords.of(text, "1/BHXH-TT")).isEqualTo(RelationKind.REPLACES);
    assertThat(RelationWords.of(text, "11/BHXH-TT")).isEqualTo(RelationKind.CITES);
  }

  @Test
  void notationsAreComparedWithoutZerosBlanksAndCase() {
    assertThat(NotationKey.of("07/CT-TTg")).isEqualTo(NotationKey.of("7 / ct-ttg"));
    assertThat(NotationKey.of("10/CT-TTg")).isNotEqualTo(NotationKey.of("1/CT-TTg"));
    assertThat(NotationKey.of("351/2025/NĐ-CP")).isEqualTo("351 2025 nd cp");
    assertThat(NotationKey.of("công văn")).isNull();
    assertThat(NotationKey.of(null)).isNull();
  }
}

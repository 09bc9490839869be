package vn.lantoa.directives.internal.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamedContentsTests {
  private static final List<String> REFS = List.of("1.1", "1.2", "1.3", "1.4", "1.5", "II.1");

  private static List<String> named(String text) {
    return NamedContents.in(text, REFS).stream().map(REFS::get).toList();
  }

  @Test
  void rangeMeansAllBetween() {
    assertThat(named("Truyền thông nội dung 1.1-1.3 tới từng xã."))
        .containsExactly("1.1", "1.2", "1.3");
    assertThat(named("các nội dung tại điểm 1.2 đến 1.4")).containsExactly("1.2", "1.3", "1.4");
    assertThat(named("Nội dung 1.1 – 1.2")).containsExactly("1.1", "1.2");
  }

  @Test
  void listMeansEach() {
    assertThat(named("nội dung (1.1), (1.3) và 1.5")).containsExactly("1.1", "1.3", "1.5");
    assertThat(named("nội dung truyền thông tại điểm 1.1 và điểm 1.2."))
        .containsExactly("1.1", "1.2");
  }

  @Test
  void sectionMeansWhatLiesInIt() {
    assertThat(named("về các nội dung nêu tại mục 1 Công văn này"))
        .containsExactly("1.1", "1.2", "1.3", "1.4", "1.5");
    assertThat(named("nội dung tại mục II")).containsExactly("II.1");
  }

  @Test
  void composedAndDecomposedTextNameTheSame() {
    String decomposed =
        java.text.Normalizer.normalize("nội dung 1.5", java.text.Normalizer.Form.NFD);
    assertThat(named(decomposed)).containsExactly("1.5");
  }

  @Test
  void otherNumbersNameNothing() {
    assertThat(named("Tổ chức 12 hội nghị, mỗi hội nghị có nội dung thiết thực")).isEmpty();
    assertThat(named("nội dung 9.1")).isEmpty();
    assertThat(named("đổi mới nội dung, 1.5 triệu người")).isEmpty();
    assertThat(named("chủ động nội dung 15 phút")).isEmpty();
  }
}

package vn.lantoa.directives.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GatesTests {

  @Test
  void rangeGatesEveryClauseInIt() {
    assertThat(gated("- Bài tại điểm 1.1 đến 1.3: chờ sau khi mưa tạnh."))
        .containsExactly("1.1", "1.2", "1.3");
  }

  @Test
  void sectionGatesItsClauses() {
    assertThat(gated("Việc tại mục 1: làm khi có lệnh."))
        .containsExactly("1.1", "1.2", "1.3", "1.4");
  }

  @Test
  void listGatesEachNamedClause() {
    assertThat(gated("Các bài tại điểm 1.1, 1.2 và điểm 1.4: sau khi họp."))
        .containsExactly("1.1", "1.2", "1.4");
  }

  @Test
  void placeOfPrintingIsNoGate() {
    assertThat(gated("Bài tại điểm 1.1: in ở trang cuối.")).isEmpty();
  }

  private static List<String> gated(String note) {
    Extraction letter =
        SampleLetters.read(
            """
            1. Nội dung [1]
            1.1. Mưa.
            1.2. Nắng.
            1.3. Gió.
            1.4. Bão.
            GIÁM ĐỐC
            Hà Văn Lụa
            [1] %s
            """
                .formatted(note));
    return letter.clauses().stream().filter(c -> c.gate() != null).map(Clause::ref).toList();
  }
}

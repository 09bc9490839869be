package vn.lantoa.shared.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SkippedRowsTests {
  private static Raw.Line line(String text) {
    return new Raw.Line(9, List.of(text.split(",", -1)), false, List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tổng cộng,9",
        ",CỘNG:,9",
        "III,Tổng số,9",
        "12,Tổng,9",
        ",,Cộng toàn tỉnh,9",
        "Tổng (I+II),9",
        "Tổng số trong tháng 10,1",
        "Total,4"
      })
  void totalsAreRecognised(String text) {
    assertThat(SkippedRows.isTotal(line(text))).isTrue();
  }

  /// A company is no sum, nor is a name that only begins like one.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Công ty Hải Vân,3",
        "Tổng công ty Sông Hương,3",
        "1,Cộng Hòa,3",
        "46-01,Tổng cộng,3",
        "1,2,3",
        "A,Phường Tổng Cọt,2",
        ""
      })
  void namesAreNoTotals(String text) {
    assertThat(SkippedRows.isTotal(line(text))).isFalse();
  }

  @Test
  void numbersOfColumnsAreLeftOutBelowTheHeadingsOnly() {
    SkippedRows skipped = new SkippedRows();
    assertThat(skipped.take(line("A,B,(1),(2),(3)"))).isTrue();
    assertThat(skipped.take(line("1,2,3,4,5"))).isFalse();
    assertThat(skipped.notes()).isEmpty();
    assertThat(skipped.take(line("Tổng,2,3"))).isTrue();
    assertThat(skipped.notes().getFirst().arguments()).isEqualTo(List.of(1, "9"));
    assertThat(new SkippedRows().take(line("1,46-01,3,4"))).isFalse();
  }
}

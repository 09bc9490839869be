package vn.lantoa.activities.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Titles of a file, divided by `|`.
final class TitledPeriodTests {
  private static Map<String, String> of(String titles) {
    return TitledPeriod.of(Arrays.stream(titles.split("\\|")).map(String::strip).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "BÁO CÁO KẾT QUẢ TRUYỀN THÔNG THÁNG 10 NĂM 2026; 10/2026",
        "Kết quả tháng 9/2026; 09/2026",
        "Kết quả cả tháng 10 năm 2026; 10/2026",
        "Biểu số 3 | Tháng 07.2026; 07/2026",
        "Huế, ngày 05 tháng 11 năm 2026 | Báo cáo tháng 10 năm 2026; 10/2026",
        "Tháng 10 năm 2026 | (Kèm theo Công văn số 12 ngày 5/11/2026); 10/2026",
        "Tháng 10 năm 2026 | Số liệu tháng 10; 10/2026",
        "(Theo Thông tư 12/2025) | BHXH tự nguyện tháng 10/2026; 10/2026"
      })
  void titleOfOneMonthNamesIt(String titles, String month) {
    assertThat(of(titles)).isEqualTo(Map.of("month", month));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kết quả từ tháng 1 đến tháng 10 năm 2026",
        "Tháng 7 - tháng 9 năm 2026",
        "Tháng 7 - 9 năm 2026",
        "Tháng 7, 8 và tháng 9 năm 2026",
        "9 tháng đầu năm 2026",
        "9 tháng năm 2026 | Tháng 9 năm 2026",
        "Báo cáo tháng 10 và 10 tháng năm 2026",
        "Sáu tháng cuối năm | Tháng 12 năm 2026",
        "Quý 3 năm 2026 | Tháng 9 năm 2026",
        "Quý III/2026 (tháng 9/2026)",
        "Lũy kế đến tháng 10 năm 2026",
        "Luỹ kế tháng 10 năm 2026",
        "Tháng 10 năm 2026 | Cộng dồn",
        "Đến tháng 10 năm 2026",
        "Đến hết tháng 10/2026",
        "Tính đến tháng 10 năm 2026",
        "Tháng 10 năm 2026 | (từ đầu năm)",
        "Tháng 10 năm 2026 | Từ ngày 16/9 đến 15/10/2026",
        "Tuần 2 tháng 10 năm 2026",
        "15 ngày đầu tháng 10 năm 2026",
        "Nửa cuối tháng 10 năm 2026",
        "Tháng 10 năm 2026 | Kế hoạch tháng 11 năm 2026",
        "Tháng 10 năm 2026 | So với tháng 10 năm 2025",
        "Huế, ngày 05 tháng 11 năm 2026",
        "Từ ngày 1 tháng 10 đến ngày 7 tháng 10 năm 2026",
        "Tháng 13 năm 2026",
        "Năm 2026"
      })
  void otherTimesNameNone(String titles) {
    assertThat(of(titles)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Từ ngày 01/10/2026 đến ngày 07/10/2026; 2026-10-01; 2026-10-07",
        "Tháng 10 năm 2026 (từ 21/9/2026 đến 20/10/2026); 2026-09-21; 2026-10-20",
        "Tuần 2 tháng 10 năm 2026 | 5/10/2026 - 11/10/2026; 2026-10-05; 2026-10-11",
        // Without a month beside it a longer time is what it says.
        "Từ 01/01/2026 đến 31/10/2026; 2026-01-01; 2026-10-31"
      })
  void twoDaysAreATime(String titles, String from, String to) {
    assertThat(of(titles)).isEqualTo(Map.of("from", from, "to", to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tháng 10 năm 2026 | Từ 01/01/2026 đến 31/10/2026",
        "Lũy kế từ 01/01/2026 đến 31/10/2026",
        "Từ 01/10/2026 đến 07/10/2026 | Kế hoạch từ 08/10/2026 đến 14/10/2026",
        "Từ 07/10/2026 đến 01/10/2026"
      })
  void doubtfulDaysNameNone(String titles) {
    assertThat(TitledPeriod.of(List.of(titles.split("\\|")))).isEmpty();
  }
}

package vn.lantoa.directives.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CitationsTests {

  @Test
  void dateMayFollowTheIssuer() {
    String text = "theo Quyết định số 21/QĐ-TTg của Thủ tướng Chính phủ ngày 2/3/2021;";
    assertThat(Citations.in(text, ""))
        .containsExactly(
            new Citation(
                "21/QĐ-TTg", "Quyết định", LocalDate.of(2021, 3, 2), "Thủ tướng Chính phủ"));
  }

  @Test
  void dateMayComeWithALaterMention() {
    String text =
        "Chỉ thị số 5-CT/TW và Công văn số 6/ABC-D; xem Chỉ thị số 5-CT/TW ngày 4/5/2022 của Ban"
            + " Bí thư về ruộng.";
    assertThat(Citations.in(text, ""))
        .containsExactly(
            new Citation("5-CT/TW", "Chỉ thị", LocalDate.of(2022, 5, 4), "Ban Bí thư"),
            new Citation("6/ABC-D", "Công văn", null, null));
  }

  @Test
  void letterDoesNotCiteItself() {
    assertThat(Citations.in("Công văn 7/BHXH-TT và 8/BHXH-TT", "7/BHXH-TT"))
        .extracting(Citation::notation)
        .containsExactly("8/BHXH-TT");
  }

  @Test
  void datesRatiosAndAddressesAreNoNotations() {
    assertThat(
            Citations.in(
                "ngày 13/10/2024, mở 24/7, 10-12 cuộc/tỉnh, 3/4 số xã, https://a.vn/12/KH-B", ""))
        .isEmpty();
  }

  @Test
  void lawsAndResolutionsOfTheAssemblyAreToldApart() {
    assertThat(Citations.in("Luật Lúa số 1/2024/QH15, Nghị quyết số 2/2024/QH15 của Quốc hội", ""))
        .containsExactly(
            new Citation("1/2024/QH15", "Luật", null, "Quốc hội"),
            new Citation("2/2024/QH15", "Nghị quyết", null, "Quốc hội"));
  }

  @Test
  void longDateIsRead() {
    assertThat(Citations.in("Kế hoạch số 3/KH-X ngày 01 tháng 02 năm 2023", ""))
        .extracting(Citation::issuedOn)
        .containsExactly(LocalDate.of(2023, 2, 1));
  }
}

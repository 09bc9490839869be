package vn.lantoa.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.lantoa.results.Multiple;
import vn.lantoa.shared.DayRange;

final class WordsTests {
  private final Words vietnamese = words(Locale.of("vi"));
  private final Words english = words(Locale.ENGLISH);

  private static Words words(Locale locale) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setBasenames("messages/results");
    return new Words(messages, locale, ZoneId.of("Asia/Ho_Chi_Minh"), List.of());
  }

  @Test
  void multiplesArePrintedAsReportsPrintThem() {
    assertThat(vietnamese.multiple(Multiple.of(144_000, 49_655))).isEqualTo("gấp 2,9 lần");
    assertThat(vietnamese.multiple(Multiple.of(45_900, 22_950))).isEqualTo("gấp 2 lần");
    assertThat(vietnamese.multiple(Multiple.of(18_000, 16_981))).isEqualTo("gấp 1,06 lần");
    assertThat(vietnamese.multiple(Multiple.of(87, 100))).isEqualTo("bằng 87%");
    assertThat(vietnamese.multiple(Multiple.of(5, 5))).isEqualTo("tương đương");
    assertThat(vietnamese.multiple(Multiple.of(5, 0))).isEqualTo("mới");
    assertThat(vietnamese.multiple(Multiple.of(0, 0))).isEmpty();
  }

  @Test
  void englishHasItsOwnPointAndWords() {
    assertThat(english.multiple(Multiple.of(144_000, 49_655))).isEqualTo("2.9 times");
    assertThat(english.multiple(Multiple.of(5, 5))).isEqualTo("on a par");
    assertThat(english.multiple(Multiple.of(87, 100))).isEqualTo("87%");
  }

  @Test
  void wholePeriodsHaveNames() {
    assertThat(vietnamese.period(DayRange.year(2022))).isEqualTo("năm 2022");
    assertThat(vietnamese.period(range("2022-04-01", "2022-06-30"))).isEqualTo("quý II/2022");
    assertThat(vietnamese.period(range("2024-02-01", "2024-02-29"))).isEqualTo("tháng 02/2024");
    assertThat(vietnamese.period(range("2022-01-01", "2022-10-31")))
        .isEqualTo("từ 01/01/2022 đến 31/10/2022");
  }

  private static DayRange range(String first, String last) {
    return DayRange.inclusive(LocalDate.parse(first), LocalDate.parse(last));
  }
}

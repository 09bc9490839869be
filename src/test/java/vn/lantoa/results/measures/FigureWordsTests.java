package vn.lantoa.results.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.policy.Term;
import vn.lantoa.results.measures.Spoken.Precision;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.LantoaTest;

/// Figures as the letter of 7/11/2022 and the review of 2022 print them.
@LantoaTest
final class FigureWordsTests {
  private static final Locale VI = Locale.of("vi");
  private static final DayRange YEAR_2022 = DayRange.year(2022);

  @Autowired private FigureWords words;

  private static BigDecimal of(String number) {
    return new BigDecimal(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the review, with its nouns
        "45900 | ABOUT | 3 | hội nghị | khoảng 45.900 hội nghị",
        "45917 | AUTO | 3 | hội nghị | khoảng 45.900 hội nghị",
        "45900 | AUTO | 3 | hội nghị | 45.900 hội nghị",
        "1700000 | ABOUT | 3 | lượt người | khoảng 1,7 triệu lượt người",
        "139000 | ABOUT | 3 | cuộc | khoảng 139.000 cuộc",
        "989000 | ABOUT | 3 | lượt người | khoảng 989.000 lượt người",
        "1050000 | ABOUT | 3 | lượt | khoảng 1,05 triệu lượt",
        "8812345 | OVER | 2 | ấn phẩm | trên 8,8 triệu ấn phẩm",
        "950 | ABOUT | 3 | hội nghị | khoảng 950 hội nghị",
        "846000 | ABOUT | 3 | sản phẩm | khoảng 846.000 sản phẩm",
        // the letter
        "864257 | OVER | 4 | lượt | trên 864.200 lượt",
        "15049 | OVER | 3 | tin, bài | trên 15.000 tin, bài",
        // "trên" and "gần" are only said where they are true
        "15000 | OVER | 3 | tin, bài | 15.000 tin, bài",
        "14960 | NEARLY | 3 | tin, bài | gần 15.000 tin, bài",
        "999999 | AUTO | 3 | lượt | khoảng 1 triệu lượt",
        "1234567890 | AUTO | 3 | đồng | khoảng 1,23 tỷ đồng",
        "1234567890 | EXACT | 3 | đồng | 1.234.567.890 đồng",
        "7 | AUTO | 3 | lễ ra quân | 7 lễ ra quân",
        "0 | AUTO | 3 | cuộc | 0 cuộc"
      })
  void amountsAreToldWithTheirNouns(
      BigDecimal value, Precision precision, int digits, String noun, String told) {
    assertThat(words.counted(value, new Term(noun, noun), new Spoken.Style(precision, digits), VI))
        .isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "45900 | 22950 | TIMES | tăng gấp 2 lần",
        "139000 | 49643 | ABOUT | tăng gấp khoảng 2,8 lần",
        "1050000 | 750000 | TIMES | tăng gấp 1,4 lần",
        "18000 | 16981 | TIMES | tăng gấp 1,06 lần",
        // 38 000 / 29 000 = 1.3103; 1.3 × 29 000 = 37 700, 0.8 % below
        "38000 | 29000 | QUALIFIED | tăng gấp hơn 1,3 lần",
        // 846 000 / 430 000 = 1.9674; 2 × 430 000 = 860 000, 1.6 % above
        "846000 | 430000 | QUALIFIED | tăng gấp gần 2 lần",
        // 15 000 / 12 700 = 1.1811 → 1.2: 15 240, 1.6 % above
        "15000 | 12700 | QUALIFIED | tăng gấp gần 1,2 lần",
        "144000 | 49655 | QUALIFIED | tăng gấp 2,9 lần",
        "1123 | 1000 | PERCENT | tăng 12,3%",
        "877 | 1000 | PERCENT | giảm 12,3%",
        "870 | 1000 | TIMES | bằng 87%",
        "1004 | 1000 | TIMES | tương đương",
        "10004 | 10000 | PERCENT | tương đương",
        // a ratio of a few says nothing
        "12 | 3 | TIMES | tăng từ 3 lên 12",
        "3 | 12 | PERCENT | giảm từ 12 xuống 3",
        "5 | 5 | TIMES | tương đương",
        "4 | 0 | TIMES | trước đó chưa có",
        "1 | 1000000 | TIMES | bằng 0,01%"
      })
  void changesAreToldAsTheAgencyWrites(
      BigDecimal now, BigDecimal base, Growth.Style style, String told) {
    assertThat(words.change(now, base, style, VI)).isEqualTo(told);
  }

  @Test
  void nothingIsToldOfNothing() {
    assertThat(words.change(BigDecimal.ZERO, BigDecimal.ZERO, Growth.Style.TIMES, VI)).isEmpty();
  }

  @Test
  void englishSaysTheSame() {
    Spoken.Style about = Spoken.Style.ABOUT;
    Term noun = new Term("lượt", "broadcasts");
    assertThat(words.counted(of("1050000"), noun, about, Locale.ENGLISH))
        .isEqualTo("about 1.05 million broadcasts");
    assertThat(words.change(of("846000"), of("430000"), Growth.Style.QUALIFIED, Locale.ENGLISH))
        .isEqualTo("nearly 2 times as much");
  }

  @Test
  void periodsHaveTheirNames() {
    assertThat(words.period(YEAR_2022, VI)).isEqualTo("năm 2022");
    assertThat(words.period(days("2022-01-01", "2022-10-31"), VI))
        .isEqualTo("10 tháng đầu năm 2022");
    assertThat(words.period(days("2022-01-01", "2022-06-30"), VI))
        .isEqualTo("6 tháng đầu năm 2022");
    assertThat(words.period(days("2022-10-01", "2022-12-31"), VI)).isEqualTo("quý IV/2022");
    assertThat(words.period(days("2022-05-01", "2022-05-31"), VI)).isEqualTo("tháng 05/2022");
    assertThat(words.period(days("2022-02-03", "2022-02-09"), VI))
        .isEqualTo("từ ngày 03/02/2022 đến ngày 09/02/2022");
  }

  @Test
  void partOfAYearIsComparedWithTheSamePeriod() {
    DayRange tenMonths = days("2022-01-01", "2022-10-31");
    assertThat(words.comparedWith(new Comparisons.Periods(tenMonths, tenMonths.yearBefore()), VI))
        .isEqualTo("so với cùng kỳ năm 2021");
    assertThat(words.comparedWith(new Comparisons.Periods(YEAR_2022, DayRange.year(2021)), VI))
        .isEqualTo("so với năm 2021");
  }

  private static DayRange days(String first, String last) {
    return DayRange.inclusive(LocalDate.parse(first), LocalDate.parse(last));
  }

  /// Whatever is rounded away, the word before the number is true, and no more than half of the
  /// last figure is lost.
  @Test
  void qualifiersAreTrueOfAnyNumber() {
    long seed = 45_900;
    Random random = new Random(seed);
    for (int n = 0; n < 20_000; n++) {
      BigDecimal value = BigDecimal.valueOf(random.nextLong(1L << (1 + random.nextInt(40))));
      int digits = 2 + random.nextInt(5);
      for (Precision precision : Precision.values()) {
        Spoken spoken = Spoken.of(value, new Spoken.Style(precision, digits));
        BigDecimal said = spoken.shown().movePointRight(places(spoken.scale()));
        int order = said.compareTo(value);
        assertThat(
                switch (spoken.qualifier()) {
                  case EXACT -> order == 0;
                  case OVER -> order < 0;
                  case NEARLY -> order > 0;
                  case ABOUT -> true;
                })
            .as("%s of %s to %s, seed %s: %s", precision, value, digits, seed, spoken)
            .isTrue();
        assertThat(said.subtract(value).abs().multiply(BigDecimal.TEN.pow(digits - 1)))
            .isLessThanOrEqualTo(value.max(BigDecimal.ONE));
      }
    }
  }

  private static int places(Spoken.Scale scale) {
    return switch (scale) {
      case ONE -> 0;
      case MILLION -> 6;
      case BILLION -> 9;
    };
  }
}

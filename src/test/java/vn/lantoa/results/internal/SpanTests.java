package vn.lantoa.results.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.lantoa.results.internal.Span.Grain;
import vn.lantoa.shared.DayRange;

class SpanTests {
  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void yearIsOnePart() {
    assertThat(Span.of(DayRange.year(2024), Grain.YEAR))
        .containsExactly(new Span(Grain.YEAR, day("2024-01-01"), day("2025-01-01")));
  }

  @Test
  void periodIsYearsWithinMonthsWithinDays() {
    DayRange period = DayRange.inclusive(day("2021-11-29"), day("2024-02-03"));
    assertThat(Span.of(period, Grain.YEAR))
        .containsExactly(
            new Span(Grain.DAY, day("2021-11-29"), day("2021-12-01")),
            new Span(Grain.MONTH, day("2021-12-01"), day("2022-01-01")),
            new Span(Grain.YEAR, day("2022-01-01"), day("2024-01-01")),
            new Span(Grain.MONTH, day("2024-01-01"), day("2024-02-01")),
            new Span(Grain.DAY, day("2024-02-01"), day("2024-02-04")));
  }

  @Test
  void monthsAreNotPutTogetherWhereRowsAreMonths() {
    assertThat(Span.of(DayRange.year(2024), Grain.MONTH))
        .containsExactly(new Span(Grain.MONTH, day("2024-01-01"), day("2025-01-01")));
  }

  @Test
  void partsFollowEachOtherWithoutGap() {
    Random random = new Random(41);
    for (int round = 0; round < 2_000; round++) {
      LocalDate from = day("2019-01-01").plusDays(random.nextInt(1_500));
      DayRange period = new DayRange(from, from.plusDays(1 + random.nextInt(1_200)));
      Grain coarsest = Grain.values()[random.nextInt(3)];
      List<Span> spans = Span.of(period, coarsest);
      LocalDate at = period.from();
      for (Span span : spans) {
        assertThat(span.from()).as("%s", period).isEqualTo(at).isBefore(span.end());
        assertThat(span.grain()).isLessThanOrEqualTo(coarsest);
        at = span.end();
      }
      assertThat(at).isEqualTo(period.end());
      assertThat(spans.size()).isLessThanOrEqualTo(5);
    }
  }
}

package vn.lantoa.targets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class MonthLineTests {
  /// 31 in January and 28 in February of 2025, then nothing until 240 in December of 2026.
  private static MonthLine line() {
    long[] sums = new long[24];
    sums[0] = 31;
    sums[1] = 28;
    sums[23] = 240;
    return new MonthLine(2025, sums);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void takesPartsOfMonthsByDays() {
    assertThat(line().between(day("2025-01-01"), day("2025-01-11"))).isEqualTo(10);
    assertThat(line().between(day("2025-01-11"), day("2025-02-15"))).isEqualTo(21 + 14);
    assertThat(line().between(day("2025-01-01"), day("2026-01-01"))).isEqualTo(59);
    assertThat(line().between(day("2025-07-01"), day("2027-01-01"))).isEqualTo(240);
  }

  @Test
  void hasNothingBeforeAndAfter() {
    assertThat(line().between(day("2019-01-01"), day("2025-01-01"))).isZero();
    assertThat(line().between(day("2027-01-01"), day("2030-05-05"))).isZero();
    assertThat(line().begin()).isEqualTo(day("2025-01-01"));
    assertThat(new MonthLine(2025, new long[12]).begin()).isNull();
  }
}

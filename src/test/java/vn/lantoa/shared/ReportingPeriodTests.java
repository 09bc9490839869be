package vn.lantoa.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.ReportingPeriod.Kind;

class ReportingPeriodTests {
  /// 1/1/2027 is a Friday of week 53 of 2026.
  @Test
  void newYearBelongsToTheOldWeekAndTheNewYear() {
    LocalDate day = LocalDate.of(2027, 1, 1);
    assertThat(ReportingPeriod.of(Kind.WEEK, day).code()).isEqualTo("2026-W53");
    assertThat(ReportingPeriod.of(Kind.MONTH, day).code()).isEqualTo("2027-01");
    assertThat(ReportingPeriod.of(Kind.QUARTER, day).code()).isEqualTo("2027-Q1");
    assertThat(ReportingPeriod.of(Kind.HALF_YEAR, day).code()).isEqualTo("2027-H1");
    assertThat(ReportingPeriod.of(Kind.YEAR, day).code()).isEqualTo("2027");
  }

  @Test
  void codeIsReadAsItIsWritten() {
    LocalDate day = LocalDate.of(2024, 2, 29);
    for (int n = 0; n < 900; n += 13) {
      for (Kind kind : List.of(Kind.WEEK, Kind.MONTH, Kind.QUARTER, Kind.HALF_YEAR, Kind.YEAR)) {
        ReportingPeriod period = ReportingPeriod.of(kind, day.plusDays(n));
        assertThat(ReportingPeriod.parse(period.code())).contains(period);
        assertThat(period.days().contains(day.plusDays(n))).isTrue();
        assertThat(period.plus(1).days().from()).isEqualTo(period.days().end());
        assertThat(period.plus(1).plus(-1)).isEqualTo(period);
      }
    }
  }

  @Test
  void nonsenseIsNoPeriod() {
    for (String code : List.of("", "2026-13", "2026-00", "2025-W53", "2026-Q5", "2026-H3", "26")) {
      assertThat(ReportingPeriod.parse(code)).isEmpty();
    }
  }

  @Test
  void campaignIsComparedWithAsManyDaysBefore() {
    var days = DayRange.inclusive(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 10));
    ReportingPeriod campaign = ReportingPeriod.campaign("T5", days);
    assertThat(campaign.code()).isEqualTo("C:T5");
    assertThat(campaign.number()).isEqualTo("T5");
    // The ten days from 21 to 30 April.
    assertThat(campaign.plus(-1).days())
        .isEqualTo(DayRange.inclusive(LocalDate.of(2026, 4, 21), LocalDate.of(2026, 4, 30)));
  }
}

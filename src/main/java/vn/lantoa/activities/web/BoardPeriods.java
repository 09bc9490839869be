package vn.lantoa.activities.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Periods;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.Week;
import vn.lantoa.shared.web.Refusal;

/// Finds the period that an address means.
@Component
class BoardPeriods {
  private final Periods periods;
  private final Clock clock;

  BoardPeriods(Periods periods, Clock clock) {
    this.periods = periods;
    this.clock = clock;
  }

  /// The present week where none is named.
  ReportingPeriod orThisWeek(@Nullable String code) {
    return code == null || code.isBlank()
        ? ReportingPeriod.of(Week.of(LocalDate.now(clock)))
        : required(code);
  }

  ReportingPeriod required(String code) {
    return periods.find(code.strip()).orElseThrow(Refusal::absent);
  }

  Periods.Course courseOf(ReportingPeriod period) {
    return periods.courseOf(period);
  }
}

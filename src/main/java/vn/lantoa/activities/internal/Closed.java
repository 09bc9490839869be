package vn.lantoa.activities.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.Fault;

/// What closed periods refuse: new work, and corrections without a reason.
@Component
class Closed {
  private static final int LONGEST_REASON = 500;

  private final PeriodRows periods;

  Closed(PeriodRows periods) {
    this.periods = periods;
  }

  Optional<Fault> toNewWork(ActivityFacts facts) {
    return periods
        .closedFor(facts.unit(), facts.days().to())
        .map(period -> new Fault("to", "period.closed", period));
  }

  /// Work that is moved into a closed period is new there; what stays in one needs a reason.
  Optional<Fault> toChange(ActivityFacts before, ActivityFacts after, String reason) {
    if (reason.length() > LONGEST_REASON) {
      return Optional.of(new Fault("reason", "reason.long", LONGEST_REASON));
    }
    Optional<String> left = periods.closedFor(before.unit(), before.days().to());
    Optional<String> entered = periods.closedFor(after.unit(), after.days().to());
    if (entered.isPresent() && !entered.equals(left)) {
      return entered.map(period -> new Fault("to", "period.closed", period));
    }
    return left.filter(period -> reason.isBlank())
        .map(period -> new Fault("reason", "reason.closed", period));
  }
}

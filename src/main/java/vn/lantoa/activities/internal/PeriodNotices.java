package vn.lantoa.activities.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Reopening;
import vn.lantoa.activities.ReopeningId;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.AccountId;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notices;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ReportingPeriod;

/// Tells people what happens to periods.
@Component
class PeriodNotices {
  private final Notices notices;
  private final Organisation organisation;
  private final Sight sight;

  PeriodNotices(Notices notices, Organisation organisation, Sight sight) {
    this.notices = notices;
    this.organisation = organisation;
    this.sight = sight;
  }

  /// The level above is asked.
  void asked(ReopeningId id, UnitId unit, ReportingPeriod period, String reason) {
    LocalDate today = sight.today();
    Optional<UnitId> above = organisation.findUnit(unit, today).map(Unit::parent);
    Notice.To to =
        above
            .<Notice.To>map(parent -> new Notice.To.Units(Set.of(parent), Ability.APPROVE))
            .orElseGet(() -> new Notice.To.Everywhere(Ability.APPROVE));
    notices.tell(
        new Notice(
            "reopening.asked",
            "reopening:" + id,
            to,
            List.of(nameOf(unit), period.code(), reason),
            "/periods",
            Notice.Weight.PROMPT));
  }

  /// Who asked learns that the period is open.
  void granted(Reopening asked, LocalDate until) {
    notices.tell(
        new Notice(
            "reopening.granted",
            "reopening:" + asked.id(),
            new Notice.To.Person(new AccountId(asked.askedBy().value())),
            List.of(asked.period(), until.toString()),
            "/periods",
            Notice.Weight.PROMPT));
  }

  /// Who asked learns why not.
  void refused(Reopening asked, String answer) {
    notices.tell(
        new Notice(
            "reopening.refused",
            "reopening:" + asked.id(),
            new Notice.To.Person(new AccountId(asked.askedBy().value())),
            List.of(asked.period(), answer),
            "/periods",
            Notice.Weight.PROMPT));
  }

  /// Offices that said nothing are reminded; once a day.
  void remind(Set<UnitId> units, ReportingPeriod period) {
    if (!units.isEmpty()) {
      notices.tell(
          new Notice(
              "period.missing",
              "period:" + period.code() + ":" + sight.today(),
              new Notice.To.Units(units, Ability.RECORD),
              List.of(period.code()),
              "/board?period=" + period.code(),
              Notice.Weight.PROMPT));
    }
  }

  private String nameOf(UnitId unit) {
    return organisation.findUnit(unit, sight.today()).map(Unit::name).orElse("");
  }
}

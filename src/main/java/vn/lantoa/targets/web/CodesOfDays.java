package vn.lantoa.targets.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;

/// Whom a text means on a day: by id, or by the code that the unit bore then.
@Component
class CodesOfDays {
  private final Organisation organisation;

  CodesOfDays(Organisation organisation) {
    this.organisation = organisation;
  }

  Optional<Unit> find(String text, LocalDate on) {
    try {
      return organisation.findUnit(new UnitId(UUID.fromString(text)), on);
    } catch (IllegalArgumentException noId) {
      return organisation.findUnitByCode(text, on);
    }
  }
}

package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;

/// Finds a unit by what people and programs write: its code on a day, or its id.
@Component
class Units {
  private final Organisation organisation;

  Units(Organisation organisation) {
    this.organisation = organisation;
  }

  /// Absent for an unknown code; an id is taken as it is.
  Optional<UnitId> findBy(String text, LocalDate on) {
    return uuid(text)
        .map(UnitId::new)
        .filter(id -> !organisation.lifeOf(id).isEmpty())
        .or(() -> organisation.findUnitByCode(text, on).map(Unit::id));
  }

  /// The name on the day, or the last it had before.
  String nameOf(UnitId id, LocalDate on) {
    return organisation
        .findUnit(id, on)
        .or(() -> organisation.lifeOf(id).reversed().stream().findFirst())
        .map(Unit::name)
        .orElse("");
  }

  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notId) {
      return Optional.empty();
    }
  }
}

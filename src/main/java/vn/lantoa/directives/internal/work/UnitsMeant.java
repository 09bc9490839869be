package vn.lantoa.directives.internal.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;

/// Units as filters name them, and who may answer for the work of whom.
@Component
class UnitsMeant {
  private final Organisation organisation;
  private final Sights sights;

  UnitsMeant(Organisation organisation, Sights sights) {
    this.organisation = organisation;
    this.sights = sights;
  }

  /// @param ids null for all units
  /// @param code code on the day of a letter; empty when units were named by id
  record Meant(@Nullable List<String> ids, String code) {}

  /// @param unit id or code; empty for all
  /// @param letter day of the letter that is listed; null where letters of many days are
  Meant by(String unit, @Nullable LocalDate letter) {
    if (unit.isBlank()) {
      return new Meant(null, "");
    }
    String wanted = unit.strip();
    try {
      return new Meant(List.of(UUID.fromString(wanted).toString()), "");
    } catch (IllegalArgumentException code) {
      // An id is a UUID, so this is a code.
    }
    List<String> ids = new ArrayList<>();
    Stream.of(sights.today(), letter == null ? sights.today() : letter)
        .distinct()
        .flatMap(day -> organisation.findUnitByCode(wanted, day).stream())
        .forEach(found -> ids.add(found.id().toString()));
    return new Meant(ids, wanted);
  }

  /// Whether work of a unit is evidence for the bearer of an assignment: the bearer itself, a unit
  /// below it, or who took over from a bearer that has ended.
  boolean answersFor(UnitId unit, UnitId bearer, LocalDate on) {
    if (unit.equals(bearer) || organisation.sphereOf(bearer, on).contains(unit)) {
      return true;
    }
    boolean ended = organisation.findUnit(bearer, on).isEmpty();
    return ended && organisation.sphereOf(unit, on).contains(bearer);
  }
}

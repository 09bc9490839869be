package vn.lantoa.organisation.web;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.Chronicle;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.web.NameDirectory.Named;
import vn.lantoa.organisation.web.NameDirectory.Origin;

/// Opens the directory of an act.
@Component
class NameDirectories {
  private final Organisation organisation;
  private final Chronicle chronicle;

  NameDirectories(Organisation organisation, Chronicle chronicle) {
    this.organisation = organisation;
    this.chronicle = chronicle;
  }

  /// @param effectiveOn first day of the new order: names are those of the day before
  NameDirectory of(LocalDate effectiveOn) {
    NameDirectory names = new NameDirectory();
    LocalDate before = effectiveOn.minusDays(1);
    organisation.unitsOn(before).forEach(unit -> names.add(named(unit, Origin.LIVES)));
    chronicle.areasOn(before).forEach(area -> names.add(named(area, Origin.LIVES)));
    organisation.unitsOn(effectiveOn).stream()
        .filter(unit -> names.find(unit.id().value()).isEmpty())
        .forEach(unit -> names.add(named(unit, Origin.BEGINS)));
    chronicle.areasOn(effectiveOn).stream()
        .filter(area -> names.find(area.id().value()).isEmpty())
        .forEach(area -> names.add(named(area, Origin.BEGINS)));
    return names;
  }

  private static Named named(Unit u, Origin origin) {
    return new Named(
        Kingdom.UNIT,
        u.id().value(),
        u.code(),
        u.name(),
        u.kind().name(),
        u.parent() == null ? null : u.parent().value(),
        origin);
  }

  private static Named named(Area a, Origin origin) {
    return new Named(
        Kingdom.AREA,
        a.id().value(),
        a.code(),
        a.name(),
        a.kind().name(),
        a.parent() == null ? null : a.parent().value(),
        origin);
  }
}

package vn.lantoa.targets.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;

/// The units to which a person may give a target.
@Component
class UnitOffer {
  private final Organisation organisation;
  private final Clock clock;

  UnitOffer(Organisation organisation, Clock clock) {
    this.organisation = organisation;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /// Those of the day that the viewer directs, headquarters itself left out.
  List<Unit> on(Viewer viewer, LocalDate day) {
    List<UnitId> above =
        viewer.grants().stream()
            .filter(grant -> grant.role().abilities().contains(Ability.DIRECT))
            .map(Viewer.Grant::unit)
            .toList();
    boolean all = above.stream().anyMatch(this::isHeadquarters);
    return organisation.unitsOn(day).stream()
        .filter(unit -> unit.kind() != UnitKind.HEADQUARTERS)
        .filter(unit -> all || isWithin(unit, above, day))
        .toList();
  }

  private boolean isHeadquarters(UnitId unit) {
    return organisation
        .findUnit(unit, today())
        .filter(found -> found.kind() == UnitKind.HEADQUARTERS)
        .isPresent();
  }

  private boolean isWithin(Unit unit, List<UnitId> above, LocalDate day) {
    return above.contains(unit.id())
        || above.stream().anyMatch(one -> organisation.isBelow(unit.id(), one, day));
  }

  /// How they are listed: with the unit above where that is not headquarters.
  List<TargetChoices.UnitChoice> choices(List<Unit> units) {
    Map<UnitId, String> names = new HashMap<>();
    units.forEach(unit -> names.put(unit.id(), unit.name()));
    List<TargetChoices.UnitChoice> choices = new ArrayList<>();
    for (Unit unit : units) {
      String above = unit.parent() == null ? "" : names.getOrDefault(unit.parent(), "");
      choices.add(
          new TargetChoices.UnitChoice(unit.id().toString(), unit.code(), unit.name(), above));
    }
    return choices;
  }

  /// The provincial unit for which the viewer passes targets down; absent for headquarters.
  Optional<Unit> province(Viewer viewer) {
    return viewer.grants().stream()
        .filter(grant -> grant.role().abilities().contains(Ability.DIRECT))
        .map(grant -> organisation.findUnit(grant.unit(), today()))
        .flatMap(Optional::stream)
        .filter(unit -> unit.kind() == UnitKind.PROVINCIAL)
        .findFirst();
  }

  List<Unit> below(UnitId unit) {
    return organisation.childrenOf(unit, today());
  }

  /// A unit by id, code or name on the day, among those.
  static Optional<Unit> named(List<Unit> units, String text) {
    String wanted = text.strip();
    return Stream.<java.util.function.Predicate<Unit>>of(
            unit -> unit.code().equalsIgnoreCase(wanted),
            unit -> vn.lantoa.shared.VietnameseText.isSameName(unit.name(), wanted))
        .flatMap(test -> units.stream().filter(test))
        .findFirst();
  }

  static @Nullable UnitId id(String text) {
    try {
      return new UnitId(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }
}

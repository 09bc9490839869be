package vn.lantoa.results.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.results.Subject;
import vn.lantoa.shared.DayRange;

/// Rows of units: those of a day with what they carry on, or each under the names it bore when the
/// work was done. By kind and code; base offices of the sight are there without figures too.
@Component
class UnitGroups {
  private static final Comparator<Unit> ORDER =
      Comparator.comparing(Unit::kind).thenComparing(Unit::code).thenComparing(Unit::validFrom);

  private final Organisation organisation;
  private final Partitions partitions;

  UnitGroups(Organisation organisation, Partitions partitions) {
    this.organisation = organisation;
    this.partitions = partitions;
  }

  /// @param keys of units with figures
  List<Group> of(Asked query, Reader reader, Set<String> keys) {
    return switch (query.told()) {
      case Told.On(LocalDate day) -> onDay(query, day, reader, keys);
      case Told.InCommon() -> onDay(query, query.period().last(), reader, keys);
      case Told.AsRecorded recorded -> asRecorded(query, reader, keys);
    };
  }

  private List<Group> onDay(Asked query, LocalDate day, Reader reader, Set<String> present) {
    Map<UnitId, Unit> existing = existingOn(day);
    Partitions.Bearers bearers = partitions.bearersOn(day);
    Set<UnitId> expected = expected(query, day, reader, existing);
    Map<UnitId, Set<String>> keys = new HashMap<>();
    expected.forEach(unit -> keys.put(unit, new HashSet<>()));
    Set<String> nobodys = new HashSet<>();
    for (String key : present) {
      bearers
          .find(new UnitId(UUID.fromString(key)))
          .ifPresentOrElse(
              bearer -> keys.computeIfAbsent(bearer, absent -> new HashSet<>()).add(key),
              () -> nobodys.add(key));
    }
    List<Group> groups = new ArrayList<>();
    existing.values().stream()
        .filter(unit -> keys.containsKey(unit.id()))
        .sorted(ORDER)
        .forEach(
            unit ->
                groups.add(
                    Group.of(
                        new Subject.OfUnit(unit.id(), unit.code(), unit.name()),
                        keys.getOrDefault(unit.id(), Set.of()),
                        expected.contains(unit.id()))));
    groups.add(Group.of(new Subject.Unattributed(), nobodys, false));
    return groups;
  }

  /// A run of versions under one code and name, and the keys of its facts.
  private static final class Run {
    private final Unit first;
    private final Set<String> keys = new HashSet<>();
    private @Nullable LocalDate until;

    Run(Unit first) {
      this.first = first;
      this.until = first.validFrom();
    }

    boolean goesOnWith(Unit next) {
      return next.validFrom().equals(until)
          && next.code().equals(first.code())
          && next.name().equals(first.name());
    }

    void add(Unit version) {
      keys.add(FactRows.unitKey(version.id().value(), version.validFrom()));
      until = version.validTo();
    }

    boolean overlaps(DayRange period) {
      return first.validFrom().isBefore(period.end())
          && (until == null || until.isAfter(period.from()));
    }

    Group group(boolean shownEmpty) {
      return Group.of(
          new Subject.Then(first.id(), first.code(), first.name(), first.validFrom(), until),
          keys,
          shownEmpty);
    }
  }

  private List<Group> asRecorded(Asked query, Reader reader, Set<String> present) {
    LocalDate last = query.period().last();
    Set<UnitId> expected = expected(query, last, reader, existingOn(last));
    Set<UnitId> units =
        present.stream().map(FactRows::unitOfKey).map(UnitId::new).collect(Collectors.toSet());
    units.addAll(expected);
    List<Run> runs = units.stream().flatMap(unit -> runsOf(unit).stream()).toList();
    return runs.stream()
        .sorted(Comparator.comparing(run -> run.first, ORDER))
        .map(run -> run.group(expected.contains(run.first.id()) && run.overlaps(query.period())))
        .toList();
  }

  private List<Run> runsOf(UnitId unit) {
    List<Run> runs = new ArrayList<>();
    for (Unit version : organisation.lifeOf(unit)) {
      if (runs.isEmpty() || !runs.getLast().goesOnWith(version)) {
        runs.add(new Run(version));
      }
      runs.getLast().add(version);
    }
    // A fact of a day on which the unit did not exist is shown with its first name.
    runs.getFirst().keys.add(FactRows.unitKey(unit.value(), null));
    return runs;
  }

  private Map<UnitId, Unit> existingOn(LocalDate day) {
    Map<UnitId, Unit> existing = new LinkedHashMap<>();
    organisation.unitsOn(day).forEach(unit -> existing.put(unit.id(), unit));
    return existing;
  }

  private Set<UnitId> expected(
      Asked query, LocalDate day, Reader reader, Map<UnitId, Unit> existing) {
    AreaId asked = query.province();
    Set<UnitId> sphere = reader.units() == null ? Set.of() : reader.units();
    Set<UnitId> ofProvince =
        existing.values().stream()
            .filter(unit -> unit.kind() == UnitKind.PROVINCIAL && asked != null)
            .filter(unit -> asked != null && asked.equals(unit.area()))
            .flatMap(unit -> organisation.sphereOf(unit.id(), day).stream())
            .collect(Collectors.toSet());
    return existing.values().stream()
        .filter(unit -> unit.kind().isBaseLevel())
        .map(Unit::id)
        .filter(id -> reader.readsAll() || sphere.contains(id))
        .filter(id -> asked == null ? !reader.readsAll() : ofProvince.contains(id))
        .collect(Collectors.toSet());
  }
}

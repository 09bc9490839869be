package vn.lantoa.results.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.results.Subject;

/// The rows of each breakdown.
@Component
class Groups {
  private static final Set<String> ALL_TOGETHER = Set.of("0");

  private final Geography geography;
  private final Organisation organisation;
  private final Taxonomies taxonomies;
  private final AtomPlaces atoms;
  private final Clock clock;

  Groups(
      Geography geography,
      Organisation organisation,
      Taxonomies taxonomies,
      AtomPlaces atoms,
      Clock clock) {
    this.geography = geography;
    this.organisation = organisation;
    this.taxonomies = taxonomies;
    this.atoms = atoms;
    this.clock = clock;
  }

  /// @param facts what there is: decides what is unattributed, and which units have figures
  List<Group> of(ResultsQuery query, Reader reader, Facts facts) {
    return switch (query.by()) {
      case PROVINCE -> provinces(query, reader, facts);
      case FORM -> forms(query, taxonomies.nationalForms());
      case EVERY_FORM -> forms(query, taxonomies.forms());
      case MONTH -> months(query);
      case UNIT -> units(query, reader, facts);
    };
  }

  /// The atoms of a province of the day; none when it is no province then.
  Set<Integer> atomsOf(AreaId province, LocalDate day) {
    return geography
        .findArea(province, day)
        .map(area -> atoms.on(day).provinces().getOrDefault(area.code(), Set.of()))
        .orElse(Set.of())
        .stream()
        .map(Integer::valueOf)
        .collect(Collectors.toSet());
  }

  private List<Group> provinces(ResultsQuery query, Reader reader, Facts facts) {
    AtomPlaces.Places places = atoms.on(query.geographyOn());
    AreaId own = ownProvince(reader.viewer());
    AreaId asked = query.filter().province();
    List<Group> groups = new ArrayList<>();
    for (Area province : geography.provincesOn(query.geographyOn())) {
      boolean always =
          asked == null
              ? reader.readsAll() || province.id().equals(own)
              : province.id().equals(asked);
      groups.add(
          Group.of(
              new Subject.Province(province.code(), province.name()),
              places.provinces().getOrDefault(province.code(), Set.of()),
              always));
    }
    places
        .forces()
        .forEach(
            (code, keys) ->
                groups.add(
                    Group.of(
                        new Subject.Force(code, places.forceNames().getOrDefault(code, code)),
                        keys,
                        false)));
    Set<String> nowhere =
        facts.keys().stream().filter(atom -> !places.holds(atom)).collect(Collectors.toSet());
    groups.add(Group.of(new Subject.Unattributed(), nowhere, false));
    return groups;
  }

  private @Nullable AreaId ownProvince(Viewer viewer) {
    return organisation
        .provincialUnitOf(viewer.unit(), LocalDate.now(clock))
        .map(Unit::area)
        .orElse(null);
  }

  private static List<Group> forms(ResultsQuery query, List<Form> listed) {
    Set<Integer> wanted = new HashSet<>();
    query.filter().forms().forEach(form -> wanted.addAll(form.family()));
    return listed.stream()
        .filter(form -> wanted.isEmpty() || form.family().stream().anyMatch(wanted::contains))
        .map(
            form ->
                new Group(
                    new Subject.OfForm(form), ALL_TOGETHER, ALL_TOGETHER, form.family(), true))
        .toList();
  }

  private static List<Group> months(ResultsQuery query) {
    YearMonth first = YearMonth.from(query.period().from());
    YearMonth last = YearMonth.from(query.period().last());
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .map(
            month ->
                new Group(
                    new Subject.Month(month),
                    Set.of(FactRows.monthKey(month.atDay(1))),
                    Set.of(FactRows.monthKey(month.minusYears(1).atDay(1))),
                    null,
                    true))
        .toList();
  }

  /// Units with figures, and the base offices of the province in sight, by kind and code.
  private List<Group> units(ResultsQuery query, Reader reader, Facts facts) {
    LocalDate last = query.period().last();
    Map<UnitId, Unit> existing = new LinkedHashMap<>();
    organisation.unitsOn(last).forEach(unit -> existing.put(unit.id(), unit));
    Set<UnitId> withFacts =
        facts.keys().stream()
            .map(key -> new UnitId(UUID.fromString(key)))
            .collect(Collectors.toSet());
    Set<UnitId> expected = expectedUnits(query, reader, existing);
    return Stream.concat(expected.stream(), withFacts.stream())
        .distinct()
        .map(id -> Optional.ofNullable(existing.get(id)).orElseGet(() -> lastOf(id)))
        .sorted(Comparator.comparing(Unit::kind).thenComparing(Unit::code))
        .map(unit -> unitGroup(unit, expected.contains(unit.id())))
        .toList();
  }

  private static Group unitGroup(Unit unit, boolean expected) {
    Subject subject = new Subject.OfUnit(unit.id(), unit.code(), unit.name());
    return Group.of(subject, Set.of(unit.id().toString()), expected);
  }

  private Unit lastOf(UnitId id) {
    return organisation.lifeOf(id).getLast();
  }

  private Set<UnitId> expectedUnits(ResultsQuery query, Reader reader, Map<UnitId, Unit> existing) {
    AreaId asked = query.filter().province();
    Set<UnitId> sphere = reader.units() == null ? Set.of() : reader.units();
    Set<UnitId> ofProvince =
        existing.values().stream()
            .filter(unit -> unit.kind() == UnitKind.PROVINCIAL && asked != null)
            .filter(unit -> asked != null && asked.equals(unit.area()))
            .flatMap(unit -> organisation.sphereOf(unit.id(), query.period().last()).stream())
            .collect(Collectors.toSet());
    return existing.values().stream()
        .filter(unit -> unit.kind().isBaseLevel())
        .map(Unit::id)
        .filter(id -> reader.readsAll() || sphere.contains(id))
        .filter(id -> asked == null ? !reader.readsAll() : ofProvince.contains(id))
        .collect(Collectors.toSet());
  }
}

package vn.lantoa.results.web;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.results.Cross;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Subject;
import vn.lantoa.results.measures.PeopleNumbers;

/// Thousands of people behind a figure: of the province or unit, on the day whose names the figures
/// bear; of everything the viewer reads where the row is no place.
@Component
class PeopleBehind {
  private static final int THOUSAND = 3;

  private final PeopleNumbers people;
  private final UnitsBehind units;
  private final Organisation organisation;
  private final Access access;

  PeopleBehind(PeopleNumbers people, UnitsBehind units, Organisation organisation, Access access) {
    this.people = people;
    this.units = units;
    this.organisation = organisation;
    this.access = access;
  }

  Divisor of(Viewer viewer, Cross cross, PeopleNumbers.Series series) {
    CrossQuery query = cross.query();
    UnitsBehind.Places places = units.on(query.namesOn());
    UnitId filtered = places.filtered(query.filter());
    Set<UnitId> whole = Set.of(filtered == null ? top(viewer, query) : filtered);
    Set<UnitId> asked = new HashSet<>(whole);
    Stream.concat(cross.rows().stream(), cross.columns().stream())
        .forEach(subject -> places.of(subject).ifPresent(asked::addAll));
    Map<UnitId, BigDecimal> known = people.of(series.code(), asked, query.namesOn());
    return (row, column) -> {
      Set<UnitId> scope = narrowed(narrowed(whole, row, places), column, places);
      return thousands(scope, known);
    };
  }

  private static Set<UnitId> narrowed(
      Set<UnitId> scope, @Nullable Subject by, UnitsBehind.Places places) {
    return by == null
        ? scope
        : places.of(by).map(units -> places.narrower(units, scope)).orElse(scope);
  }

  private UnitId top(Viewer viewer, CrossQuery query) {
    return access.mayEverywhere(viewer, Ability.READ)
        ? organisation.unitsOn(query.namesOn(), UnitKind.HEADQUARTERS).getFirst().id()
        : viewer.unit();
  }

  private static @Nullable BigDecimal thousands(Set<UnitId> units, Map<UnitId, BigDecimal> known) {
    if (units.isEmpty() || !known.keySet().containsAll(units)) {
      return null;
    }
    BigDecimal sum =
        units.stream()
            .flatMap(unit -> Stream.ofNullable(known.get(unit)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.signum() == 0 ? null : sum.movePointLeft(THOUSAND);
  }
}

package vn.lantoa.results.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.Cross;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Subject;
import vn.lantoa.results.measures.PeopleNumbers;

/// Thousands of people behind a figure: of the province or unit, on the day whose names the figures
/// bear; of everything the viewer reads where the row is no place. Never of more than the viewer
/// reads: the figures are not either.
@Component
class PeopleBehind {
  private static final int THOUSAND = 3;

  private final PeopleNumbers people;
  private final UnitsBehind units;
  private final Access access;
  private final Clock clock;

  PeopleBehind(PeopleNumbers people, UnitsBehind units, Access access, Clock clock) {
    this.people = people;
    this.units = units;
    this.access = access;
    this.clock = clock;
  }

  Divisor of(Viewer viewer, Cross cross, PeopleNumbers.Series series) {
    CrossQuery query = cross.query();
    Scopes scopes = new Scopes(units.on(query.namesOn()), readable(viewer, query), query);
    Stream.concat(cross.rows().stream(), cross.columns().stream()).forEach(scopes::of);
    Map<UnitId, BigDecimal> known = people.of(series.code(), scopes.asked(), query.namesOn());
    return (row, column) -> thousands(scopes.of(row, column), known);
  }

  /// Units at the top of what the viewer reads.
  private Set<UnitId> readable(Viewer viewer, CrossQuery query) {
    UnitsBehind.Places places = units.on(query.namesOn());
    return access.mayEverywhere(viewer, Ability.READ)
        ? places.headquarters()
        : places.tops(access.reach(viewer, Ability.READ, LocalDate.now(clock)));
  }

  /// Units whose people stand behind rows and columns, each worked out once.
  private static final class Scopes {
    private final UnitsBehind.Places places;
    private final Set<UnitId> whole;
    private final Map<Subject, Set<UnitId>> known = new HashMap<>();
    private final Map<List<Set<UnitId>>, Set<UnitId>> both = new HashMap<>();

    Scopes(UnitsBehind.Places places, Set<UnitId> readable, CrossQuery query) {
      this.places = places;
      UnitId filtered = places.filtered(query.filter());
      this.whole = filtered == null ? readable : places.narrower(Set.of(filtered), readable);
    }

    Set<UnitId> of(Subject subject) {
      Set<UnitId> found = known.get(subject);
      if (found == null) {
        Optional<Set<UnitId>> place = places.of(subject);
        found = place.map(units -> places.narrower(units, whole)).orElse(whole);
        known.put(subject, found);
      }
      return found;
    }

    Set<UnitId> of(@Nullable Subject row, @Nullable Subject column) {
      if (row == null || column == null) {
        Subject only = row == null ? column : row;
        return only == null ? whole : of(only);
      }
      return both.computeIfAbsent(
          List.of(of(row), of(column)), pair -> places.narrower(pair.getFirst(), pair.getLast()));
    }

    Set<UnitId> asked() {
      Set<UnitId> asked = new HashSet<>(whole);
      known.values().forEach(asked::addAll);
      return asked;
    }
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

package vn.lantoa.results.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Subject;

/// How many base offices stand behind a figure: those of a province or below a unit, as far as the
/// viewer reads, on the day whose names the figures bear.
@Component
class BaseOffices {
  private final UnitsBehind units;
  private final Access access;
  private final Clock clock;

  BaseOffices(UnitsBehind units, Access access, Clock clock) {
    this.units = units;
    this.access = access;
    this.clock = clock;
  }

  Divisor of(Viewer viewer, CrossQuery query) {
    UnitsBehind.Places places = units.on(query.namesOn());
    Set<UnitId> offices =
        places.units().keySet().stream().filter(places::isLowest).collect(Collectors.toSet());
    if (!access.mayEverywhere(viewer, Ability.READ)) {
      offices.retainAll(access.reach(viewer, Ability.READ, LocalDate.now(clock)));
    }
    Counted all = new Counted(places, offices);
    UnitId filtered = places.filtered(query.filter());
    Counted counted = filtered == null ? all : new Counted(places, all.within(Set.of(filtered)));
    return (row, column) -> {
      int count = counted.of(row, column);
      return count == 0 ? null : BigDecimal.valueOf(count);
    };
  }

  private static final class Counted {
    private final UnitsBehind.Places places;
    private final Set<UnitId> offices;
    private final Map<Subject, Set<UnitId>> known = new HashMap<>();

    Counted(UnitsBehind.Places places, Set<UnitId> offices) {
      this.places = places;
      this.offices = offices;
    }

    int of(@Nullable Subject row, @Nullable Subject column) {
      if (row == null || column == null) {
        Subject only = row == null ? column : row;
        return only == null ? offices.size() : behind(only).size();
      }
      Set<UnitId> both = new HashSet<>(behind(row));
      both.retainAll(behind(column));
      return both.size();
    }

    /// All of them where the subject is no place.
    private Set<UnitId> behind(Subject subject) {
      Set<UnitId> found = known.get(subject);
      if (found == null) {
        Optional<Set<UnitId>> place = places.of(subject);
        found = place.isPresent() ? within(place.get()) : offices;
        known.put(subject, found);
      }
      return found;
    }

    Set<UnitId> within(Set<UnitId> outer) {
      return offices.stream()
          .filter(office -> places.isWithin(Set.of(office), outer))
          .collect(Collectors.toSet());
    }
  }
}

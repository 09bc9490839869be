package vn.lantoa.directives.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Addressee;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.Directives.FanOut;
import vn.lantoa.directives.Responsibility;
import vn.lantoa.directives.internal.work.Handouts.Given;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.VietnameseText;

/// Which units the clauses of a directive mean on a day.
@Component
class FanOuts {
  private final Organisation organisation;
  private final Clock clock;

  FanOuts(Organisation organisation, Clock clock) {
    this.organisation = organisation;
    this.clock = clock;
  }

  /// Units by operative clause, in the order of the clauses, units by code.
  record Meant(
      Map<Clause, List<Given>> units,
      Map<Clause, List<String>> outside,
      List<FanOut.Unknown> unknown) {
    FanOut fanOut() {
      Set<UnitId> all =
          units.values().stream()
              .flatMap(List::stream)
              .map(given -> given.unit().id())
              .collect(Collectors.toUnmodifiableSet());
      return new FanOut(
          units.entrySet().stream().map(e -> part(e.getKey(), e.getValue())).toList(),
          all.size(),
          units.values().stream().mapToLong(List::size).sum(),
          unknown);
    }

    private FanOut.Part part(Clause clause, List<Given> given) {
      return new FanOut.Part(
          clause,
          names(given, Responsibility.LEAD),
          names(given, Responsibility.COORDINATING),
          outside.getOrDefault(clause, List.of()));
    }

    private static List<String> names(List<Given> given, Responsibility responsibility) {
      return given.stream()
          .filter(one -> one.responsibility() == responsibility)
          .map(one -> one.unit().name())
          .toList();
    }
  }

  Meant of(Directive directive, LocalDate on) {
    Map<Clause, List<Given>> units = new LinkedHashMap<>();
    Map<Clause, List<String>> outside = new HashMap<>();
    List<FanOut.Unknown> unknown = new ArrayList<>();
    Search search = new Search(directive.unit(), on);
    for (Clause clause : directive.operative()) {
      Set<Unit> leads = leadsOf(clause, search, unknown);
      List<String> strangers = new ArrayList<>();
      Set<Unit> joining = new LinkedHashSet<>(joiningIn(clause, search, strangers, unknown));
      joining.removeAll(leads);
      units.put(
          clause,
          Stream.concat(
                  byCode(leads).map(unit -> new Given(unit, Responsibility.LEAD)),
                  byCode(joining).map(unit -> new Given(unit, Responsibility.COORDINATING)))
              .toList());
      outside.put(clause, strangers);
    }
    return new Meant(units, outside, unknown);
  }

  /// Who carries on, on the day, those units that do not exist then; a unit that nobody carries on
  /// is left out.
  Map<UnitId, UnitId> heirsOf(Meant meant, LocalDate on) {
    Map<UnitId, UnitId> heirs = new HashMap<>();
    Set<UnitId> living =
        organisation.unitsOn(on).stream().map(Unit::id).collect(Collectors.toSet());
    meant.units().values().stream()
        .flatMap(List::stream)
        .map(given -> given.unit().id())
        .distinct()
        .filter(unit -> !living.contains(unit))
        .forEach(
            unit ->
                organisation.bearersOf(unit, on).stream()
                    .findFirst()
                    .ifPresent(heir -> heirs.put(unit, heir)));
    return heirs;
  }

  private static Stream<Unit> byCode(Set<Unit> units) {
    return units.stream().sorted(Comparator.comparing(Unit::code));
  }

  /// Bodies outside the agency may be asked to join in; they are told apart and get no assignment.
  private Set<Unit> joiningIn(
      Clause clause, Search search, List<String> strangers, List<FanOut.Unknown> unknown) {
    Set<Unit> meant = new LinkedHashSet<>();
    for (Addressee addressee : clause.content().addressees()) {
      if (!addressee.leads()) {
        Found found = search.unitsOf(addressee);
        meant.addAll(found.units());
        if (found.beyond()) {
          unknown.add(unknown(clause, addressee, found));
        } else if (found.units().isEmpty()) {
          strangers.add(addressee.nameOrEmpty());
        }
      }
    }
    return meant;
  }

  private Set<Unit> leadsOf(Clause clause, Search search, List<FanOut.Unknown> unknown) {
    List<Addressee> addressees =
        clause.content().addressees().stream().filter(Addressee::leads).toList();
    if (addressees.isEmpty()) {
      unknown.add(new FanOut.Unknown(clause.id(), clause.ref(), ""));
    }
    Set<Unit> meant = new LinkedHashSet<>();
    for (Addressee addressee : addressees) {
      Found found = search.unitsOf(addressee);
      if (found.beyond() || found.units().isEmpty()) {
        unknown.add(unknown(clause, addressee, found));
      }
      meant.addAll(found.units());
    }
    return meant;
  }

  private static FanOut.Unknown unknown(Clause clause, Addressee addressee, Found found) {
    return new FanOut.Unknown(
        clause.id(),
        clause.ref(),
        addressee.nameOrEmpty(),
        found.beyond() ? addressee.kind() : null);
  }

  /// @param beyond whether units are meant that the issuing unit does not stand above
  private record Found(List<Unit> units, boolean beyond) {}

  /// The same addressees come with clause after clause, and are looked for once.
  private final class Search {
    private final Scope scope;
    private final Map<Addressee, Found> known = new HashMap<>();

    Search(@Nullable UnitId issuing, LocalDate on) {
      this.scope = scopeOf(issuing, on);
    }

    Found unitsOf(Addressee addressee) {
      return known.computeIfAbsent(addressee, this::found);
    }

    private Found found(Addressee addressee) {
      List<Unit> meant = FanOuts.this.unitsOf(addressee, scope);
      boolean beyond =
          meant.isEmpty() && !scope.agency() && !FanOuts.this.unitsOf(addressee, all()).isEmpty();
      return new Found(meant, beyond);
    }

    private Scope all() {
      return scopeOf(null, scope.on());
    }
  }

  /// Whom a document may give work on a day.
  ///
  /// @param agency everybody
  /// @param below units that may be given work where not everybody may
  private record Scope(LocalDate on, boolean agency, Set<UnitId> below) {
    boolean has(Unit unit) {
      return agency || below.contains(unit.id());
    }

    List<Unit> of(List<Unit> units) {
      return units.stream().filter(this::has).toList();
    }
  }

  /// Units below the issuing one today and those they come from, so that a letter of earlier days
  /// finds its districts; not units of its own rank.
  private Scope scopeOf(@Nullable UnitId issuing, LocalDate on) {
    if (issuing == null) {
      return new Scope(on, true, Set.of());
    }
    LocalDate today = LocalDate.now(clock);
    Set<UnitId> sphere =
        organisation.bearersOf(issuing, today).stream()
            .flatMap(unit -> organisation.sphereOf(unit, today).stream())
            .collect(Collectors.toSet());
    Set<UnitId> below =
        organisation.unitsOn(on).stream()
            .filter(unit -> unit.kind().isBaseLevel() && sphere.contains(unit.id()))
            .map(Unit::id)
            .collect(Collectors.toUnmodifiableSet());
    return new Scope(on, false, below);
  }

  private List<Unit> unitsOf(Addressee addressee, Scope scope) {
    LocalDate on = scope.on();
    return switch (addressee.kind()) {
      case ALL_PROVINCIAL -> scope.of(organisation.unitsOn(on, UnitKind.PROVINCIAL));
      case ALL_CENTRAL -> scope.of(organisation.unitsOn(on, UnitKind.CENTRAL));
      case ALL_BASE ->
          organisation.unitsOn(on).stream()
              .filter(unit -> unit.kind().isBaseLevel() && scope.has(unit))
              .toList();
      case FORCE -> forcesNamed(addressee.nameOrEmpty(), scope);
      case NAMED -> named(addressee.nameOrEmpty(), scope);
    };
  }

  private List<Unit> named(String name, Scope scope) {
    List<Unit> found = scope.of(organisation.unitsNamed(name, scope.on()));
    return found.isEmpty() ? forcesNamed(name, scope) : onlyOne(found);
  }

  /// Letters write "BHXH: Bộ Quốc phòng, Công an nhân dân": the name alone, without BHXH.
  private List<Unit> forcesNamed(String name, Scope scope) {
    String folded = VietnameseText.fold(name);
    List<Unit> forces =
        organisation.unitsOn(scope.on(), UnitKind.FORCE).stream()
            .filter(u -> VietnameseText.fold(u.name()).equals("bhxh " + folded))
            .toList();
    List<Unit> found = forces.isEmpty() ? organisation.unitsNamed(name, scope.on()) : forces;
    return onlyOne(scope.of(found));
  }

  /// A name that two units bear says nothing.
  private static List<Unit> onlyOne(List<Unit> found) {
    return found.size() == 1 ? found : List.of();
  }
}

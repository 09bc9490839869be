package vn.lantoa.directives.internal;

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

  FanOuts(Organisation organisation) {
    this.organisation = organisation;
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
    Search search = new Search(on);
    for (Clause clause : directive.operative()) {
      Set<Unit> leads = leadsOf(clause, search, unknown);
      List<String> strangers = new ArrayList<>();
      Set<Unit> joining = new LinkedHashSet<>(joiningIn(clause, search, strangers));
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
  private Set<Unit> joiningIn(Clause clause, Search search, List<String> strangers) {
    Set<Unit> meant = new LinkedHashSet<>();
    for (Addressee addressee : clause.content().addressees()) {
      if (!addressee.leads()) {
        List<Unit> found = search.unitsOf(addressee);
        meant.addAll(found);
        if (found.isEmpty()) {
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
      List<Unit> found = search.unitsOf(addressee);
      if (found.isEmpty()) {
        unknown.add(new FanOut.Unknown(clause.id(), clause.ref(), addressee.nameOrEmpty()));
      }
      meant.addAll(found);
    }
    return meant;
  }

  /// The same addressees come with clause after clause, and are looked for once.
  private final class Search {
    private final LocalDate on;
    private final Map<Addressee, List<Unit>> known = new HashMap<>();

    Search(LocalDate on) {
      this.on = on;
    }

    List<Unit> unitsOf(Addressee addressee) {
      return known.computeIfAbsent(addressee, one -> FanOuts.this.unitsOf(one, on));
    }
  }

  private List<Unit> unitsOf(Addressee addressee, LocalDate on) {
    return switch (addressee.kind()) {
      case ALL_PROVINCIAL -> organisation.unitsOn(on, UnitKind.PROVINCIAL);
      case ALL_CENTRAL -> organisation.unitsOn(on, UnitKind.CENTRAL);
      case ALL_BASE ->
          organisation.unitsOn(on).stream().filter(unit -> unit.kind().isBaseLevel()).toList();
      case FORCE -> forcesNamed(addressee.nameOrEmpty(), on);
      case NAMED -> named(addressee.nameOrEmpty(), on);
    };
  }

  private List<Unit> named(String name, LocalDate on) {
    List<Unit> found = organisation.unitsNamed(name, on);
    return found.isEmpty() ? forcesNamed(name, on) : onlyOne(found);
  }

  /// Letters write "BHXH: Bộ Quốc phòng, Công an nhân dân": the name alone, without BHXH.
  private List<Unit> forcesNamed(String name, LocalDate on) {
    String folded = VietnameseText.fold(name);
    List<Unit> forces =
        organisation.unitsOn(on, UnitKind.FORCE).stream()
            .filter(u -> VietnameseText.fold(u.name()).equals("bhxh " + folded))
            .toList();
    return onlyOne(forces.isEmpty() ? organisation.unitsNamed(name, on) : forces);
  }

  /// A name that two units bear says nothing.
  private static List<Unit> onlyOne(List<Unit> found) {
    return found.size() == 1 ? found : List.of();
  }
}

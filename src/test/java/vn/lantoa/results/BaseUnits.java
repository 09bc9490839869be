package vn.lantoa.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Reorganisation.Act;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.organisation.reorganisation.Reorganisations.Outcome;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.organisation.reorganisation.Step.NewThing;
import vn.lantoa.results.Contributions.Contribution;
import vn.lantoa.shared.ActorId;

/// Base units of a province, made and changed by acts.
final class BaseUnits {
  private final Reorganisations acts;
  private final JdbcClient jdbc;
  private final UnitId parent;

  BaseUnits(Reorganisations acts, JdbcClient jdbc, UnitId parent) {
    this.acts = acts;
    this.jdbc = jdbc;
    this.parent = parent;
  }

  UnitId found(LocalDate on, String code) {
    NewThing thing = thing(code);
    enact(on, new Step.Found(Kingdom.UNIT, thing));
    return new UnitId(thing.id());
  }

  UnitId merge(LocalDate on, String code, UnitId... units) {
    NewThing thing = thing(code);
    List<UUID> subjects = Stream.of(units).map(UnitId::value).toList();
    enact(on, new Step.Merge(Kingdom.UNIT, subjects, null, thing));
    return new UnitId(thing.id());
  }

  List<UnitId> split(LocalDate on, UnitId unit, String... codes) {
    List<NewThing> things = Stream.of(codes).map(this::thing).toList();
    UUID principal = things.getFirst().id();
    enact(
        on,
        new Step.Split(Kingdom.UNIT, unit.value(), false, principal, things, List.of(), Map.of()));
    return things.stream().map(thing -> new UnitId(thing.id())).toList();
  }

  void abolish(LocalDate on, UnitId unit) {
    enact(on, new Step.Abolish(Kingdom.UNIT, unit.value(), null));
  }

  void rename(LocalDate on, UnitId unit, String name) {
    enact(on, new Step.Rename(Kingdom.UNIT, unit.value(), name, null));
  }

  private NewThing thing(String code) {
    return new NewThing(
        UUID.randomUUID(), code, "BHXH cơ sở " + code, "BASE", parent.value(), null);
  }

  private void enact(LocalDate on, Step step) {
    String number = UUID.randomUUID().toString();
    Act act = new Act(number, on.minusDays(30), on, "Sắp xếp đơn vị", "Luật", List.of(step));
    Outcome drafted = acts.draft(ActorId.PROGRAM, act);
    if (drafted instanceof Outcome.Done(var draft)
        && acts.enact(ActorId.PROGRAM, draft.id(), draft.version()) instanceof Outcome.Done) {
      return;
    }
    throw new AssertionError("Not enacted: " + acts.list());
  }

  /// Conferences that a unit held on a day, placed as its province's work.
  Contribution conferences(UnitId unit, LocalDate day, long quantity) {
    int atom =
        jdbc.sql("select organisation.atom_of(:unit, null, :day)")
            .param("unit", unit.value())
            .param("day", day)
            .query(Integer.class)
            .single();
    return new Contribution(day, unit.value(), atom, 1, 1, 1, 1, false, quantity, 0);
  }
}

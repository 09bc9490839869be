package vn.lantoa.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Preview;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.organisation.reorganisation.Reorganisation.Act;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.organisation.reorganisation.Reorganisations.Outcome;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.shared.ActorId;

/// Enacts reorganisations of units for tests.
public final class Acts {
  private final Reorganisations reorganisations;
  private final Organisation organisation;

  public Acts(Reorganisations reorganisations, Organisation organisation) {
    this.reorganisations = reorganisations;
    this.organisation = organisation;
  }

  /// Who bears the code on the day.
  public Unit unit(String code, LocalDate on) {
    return organisation.findUnitByCode(code, on).orElseThrow();
  }

  public static Step merge(Unit ending, Unit survivor) {
    return new Step.Merge(
        Kingdom.UNIT,
        List.of(ending.id().value(), survivor.id().value()),
        survivor.id().value(),
        null);
  }

  /// Both end in a new unit of the second one's kind and place.
  public static Step found(Unit one, Unit other, String code, String name) {
    return new Step.Merge(
        Kingdom.UNIT, List.of(one.id().value(), other.id().value()), null, like(other, code, name));
  }

  /// The unit ends in two new ones, of which the first is the principal.
  public static Step divide(Unit unit, String code, String name) {
    Step.NewThing principal = like(unit, code + "A", name + " A");
    return new Step.Split(
        Kingdom.UNIT,
        unit.id().value(),
        false,
        principal.id(),
        List.of(principal, like(unit, code + "B", name + " B")),
        List.of(),
        java.util.Map.of());
  }

  public static Step abolish(Unit unit, @Nullable UnitId takenOverBy) {
    return new Step.Abolish(
        Kingdom.UNIT, unit.id().value(), takenOverBy == null ? null : takenOverBy.value());
  }

  private static Step.NewThing like(Unit unit, String code, String name) {
    return new Step.NewThing(
        UUID.randomUUID(),
        code,
        name,
        unit.kind().name(),
        unit.parent() == null ? null : unit.parent().value(),
        unit.area() == null ? null : unit.area().value());
  }

  public Reorganisation draft(LocalDate on, Step... steps) {
    String number = UUID.randomUUID().toString().substring(0, 8) + "/QD-BTC";
    Act act = new Act(number, on, on, "Sắp xếp tổ chức", "", List.of(steps));
    return ((Outcome.Done) reorganisations.draft(ActorId.PROGRAM, act)).act();
  }

  /// Enacts the steps from the day on; whether that went through is for the test to see.
  public Outcome enact(LocalDate on, Step... steps) {
    Reorganisation draft = draft(on, steps);
    return reorganisations.enact(ActorId.PROGRAM, draft.id(), draft.version());
  }

  public Reorganisation enacted(LocalDate on, Step... steps) {
    Outcome outcome = enact(on, steps);
    if (outcome instanceof Outcome.Done(Reorganisation act)) {
      return act;
    }
    throw new AssertionError(outcome.toString());
  }

  public Outcome withdraw(Reorganisation act) {
    return reorganisations.withdraw(ActorId.PROGRAM, act.id(), act.version(), "Nhầm");
  }

  public Preview preview(LocalDate on, Step... steps) {
    return reorganisations.preview(draft(on, steps).id()).orElseThrow();
  }
}

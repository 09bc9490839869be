package vn.lantoa.directives.internal.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.reorganisation.Effect;
import vn.lantoa.organisation.reorganisation.Effect.Weight;
import vn.lantoa.organisation.reorganisation.HistoryChange;
import vn.lantoa.organisation.reorganisation.ReorganisationParticipant;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;

/// Open work goes with the unit that the letter meant to who carries that unit on today; back to
/// the unit itself when the act was withdrawn. Two assignments of one clause that land at one unit
/// stay two, each with its own acknowledgement and evidence. Finished work stays where it was
/// finished.
@Component
class WorkFollows implements ReorganisationParticipant {
  private static final int EXAMPLES = 10;

  private final HoldingRows rows;
  private final Organisation organisation;
  private final Audit audit;
  private final Clock clock;

  WorkFollows(HoldingRows rows, Organisation organisation, Audit audit, Clock clock) {
    this.rows = rows;
    this.organisation = organisation;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Effect> preview(HistoryChange change) {
    List<HoldingRows.Held> held = rows.openAt(change.endedUnits().keySet());
    List<HoldingRows.Held> orphaned =
        held.stream().filter(one -> heirs(change, one).isEmpty()).toList();
    List<HoldingRows.Held> following =
        held.stream().filter(one -> !heirs(change, one).isEmpty()).toList();
    LocalDate before = change.effectiveOn().minusDays(1);
    List<Effect> effects = new ArrayList<>();
    add(effects, "assignments.orphaned", Weight.BLOCKS, orphaned, before);
    add(effects, "assignments.follow", Weight.FOLLOWS, following, before);
    return effects;
  }

  private static List<UnitId> heirs(HistoryChange change, HoldingRows.Held held) {
    return change.endedUnits().getOrDefault(held.unit(), List.of());
  }

  private void add(
      List<Effect> effects,
      String code,
      Weight weight,
      List<HoldingRows.Held> held,
      LocalDate before) {
    if (!held.isEmpty()) {
      effects.add(
          new Effect(
              code,
              held.stream().mapToLong(HoldingRows.Held::open).sum(),
              held.stream()
                  .limit(EXAMPLES)
                  .map(one -> nameOf(one.unit(), before) + ": " + one.open())
                  .toList(),
              weight));
    }
  }

  @Override
  @Transactional
  public void follow(LocalDate today) {
    for (UnitId meant : rows.displaced(today)) {
      organisation.bearersOf(meant, today).stream()
          .findFirst()
          .ifPresent(holder -> bring(meant, holder, today));
    }
  }

  @Override
  @Transactional
  public void giveBack(Set<UnitId> units) {
    LocalDate today = LocalDate.now(clock);
    rows.giveBack(units).forEach(moved -> record(moved, today));
  }

  private void bring(UnitId meant, UnitId holder, LocalDate today) {
    rows.bring(meant, holder).forEach(moved -> record(moved, today));
  }

  private void record(HoldingRows.Moved moved, LocalDate today) {
    audit.record(
        ActorId.PROGRAM,
        "assignment.moved",
        "assignment:" + moved.assignment(),
        Map.of(
            "from", moved.from().toString(),
            "fromName", nameOf(moved.from(), today),
            "to", moved.to().toString(),
            "toName", nameOf(moved.to(), today)));
  }

  /// What was given to the units, and what was acknowledged or done at them.
  @Override
  @Transactional(readOnly = true)
  public long countRecordedUnder(Set<UnitId> units, Set<AreaId> areas, LocalDate from) {
    return rows.countAnsweredAt(units);
  }

  private String nameOf(UnitId unit, LocalDate on) {
    return organisation
        .findUnit(unit, on)
        .or(() -> organisation.lifeOf(unit).reversed().stream().findFirst())
        .map(Unit::name)
        .orElseGet(unit::toString);
  }
}

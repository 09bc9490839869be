package vn.lantoa.directives.internal.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Ending;
import vn.lantoa.directives.WorkState;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.directives.work.Handling;
import vn.lantoa.directives.work.Handling.Reason;
import vn.lantoa.directives.work.Handling.Step;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Notice;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.organisation.WorkingCalendar;

/// Parts of an assignment that go down the tree. Called inside the transaction of the face.
@Component
class Delegating {
  private static final int LONGEST_ACKNOWLEDGEMENT = 365;

  private final PartRows parts;
  private final AssignmentRows rows;
  private final EndingRows endings;
  private final Organisation organisation;
  private final WorkingCalendar calendar;
  private final Sights sights;
  private final Tidings tidings;

  Delegating(
      PartRows parts,
      AssignmentRows rows,
      EndingRows endings,
      Organisation organisation,
      WorkingCalendar calendar,
      Sights sights,
      Tidings tidings) {
    this.parts = parts;
    this.rows = rows;
    this.endings = endings;
    this.organisation = organisation;
    this.calendar = calendar;
    this.sights = sights;
    this.tidings = tidings;
  }

  /// Units directly below the holder that have no part yet. A base office has nobody below it.
  List<Unit> candidates(AssignmentRows.Row row) {
    LocalDate today = sights.today();
    UnitId holder = row.holder().unit();
    boolean passesOn =
        organisation.findUnit(holder, today).filter(unit -> passesOn(unit.kind())).isPresent();
    if (!passesOn) {
      return List.of();
    }
    Set<UnitId> taken =
        rows.partsOf(row.id()).stream()
            .filter(part -> part.ended() == null)
            .map(AssignmentRows.Row::unit)
            .collect(Collectors.toSet());
    return organisation.childrenOf(holder, today).stream()
        .filter(unit -> !taken.contains(unit.id()))
        .toList();
  }

  private static boolean passesOn(UnitKind kind) {
    return !kind.isBaseLevel() && kind != UnitKind.HEADQUARTERS;
  }

  Step delegate(Viewer viewer, AssignmentRows.Row whole, Handling.Delegation delegation) {
    List<Unit> chosen =
        candidates(whole).stream().filter(u -> delegation.units().contains(u.id())).toList();
    Optional<Reason> wrong = wrong(whole, delegation, chosen);
    if (wrong.isPresent()) {
      return new Step.Refused(wrong.get());
    }
    LocalDate by = calendar.plusWorkingDays(sights.today(), delegation.acknowledgeWithinDays());
    parts.insert(
        whole.id(),
        chosen,
        new PartRows.Terms(
            delegation.dueOn(), by, Words.clean(delegation.note()), viewer.account()));
    tidings.record(
        viewer,
        "assignment.delegated",
        whole.id(),
        Map.of("units", chosen.stream().map(Unit::name).toList()));
    rows.partsOf(whole.id()).stream()
        .filter(part -> part.ended() == null && delegation.units().contains(part.unit()))
        .forEach(part -> tellPart(part, by));
    return new Step.Taken();
  }

  private Optional<Reason> wrong(
      AssignmentRows.Row whole, Handling.Delegation delegation, List<Unit> chosen) {
    WorkState state = whole.work().state(sights.today());
    if (!state.isOpen()) {
      return Optional.of(Reason.NOT_OPEN);
    }
    if (delegation.units().isEmpty()) {
      return Optional.of(Reason.UNITS_MISSING);
    }
    if (chosen.size() < delegation.units().size()) {
      return Optional.of(Reason.UNIT_WRONG);
    }
    int days = delegation.acknowledgeWithinDays();
    if (days < 0 || days > LONGEST_ACKNOWLEDGEMENT) {
      return Optional.of(Reason.DAYS_WRONG);
    }
    return wrongDay(whole.work().dueOn(), delegation.dueOn(), state)
        .or(() -> Words.wrong(delegation.note()));
  }

  /// A part is never due after its whole; where the whole is late, so is the part from the start.
  private Optional<Reason> wrongDay(
      @Nullable LocalDate whole, @Nullable LocalDate part, WorkState state) {
    if (part == null) {
      return whole == null ? Optional.empty() : Optional.of(Reason.DAY_AFTER_WHOLE);
    }
    LocalDate today = sights.today();
    if (part.isBefore(today) && state != WorkState.OPEN_OVERDUE) {
      return Optional.of(Reason.DAY_PAST);
    }
    return whole != null && part.isAfter(whole)
        ? Optional.of(Reason.DAY_AFTER_WHOLE)
        : Optional.empty();
  }

  Step withdraw(Viewer viewer, AssignmentRows.Row part) {
    if (part.parent() == null) {
      return new Step.Refused(Reason.NO_PART);
    }
    if (!part.work().state(sights.today()).isOpen()) {
      return new Step.Refused(Reason.NOT_OPEN);
    }
    endings.endOne(part.id(), Ending.WITHDRAWN, sights.today());
    tidings.record(viewer, "assignment.withdrawn", part.id(), Map.of());
    return new Step.Taken();
  }

  private void tellPart(AssignmentRows.Row part, LocalDate by) {
    tidings.tell(
        new Notice(
            "assignment.delegated",
            tidings.key(part),
            tidings.holderOf(part),
            Tidings.words(part, by.toString()),
            Tidings.path(part),
            Notice.Weight.DIGEST));
  }
}

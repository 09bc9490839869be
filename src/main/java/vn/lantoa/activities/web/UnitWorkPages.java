package vn.lantoa.activities.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.lantoa.activities.CollectionBoard;
import vn.lantoa.activities.CollectionBoard.Mark;
import vn.lantoa.activities.web.UnitWork.Of;
import vn.lantoa.directives.Assignments;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.Week;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;

/// The page of a unit's work.
@Controller
class UnitWorkPages {
  private final UnitWork work;
  private final CollectionBoard boards;
  private final Assignments assignments;
  private final Organisation organisation;
  private final Access access;
  private final ListFilters choices;
  private final Clock clock;

  UnitWorkPages(
      UnitWork work,
      CollectionBoard boards,
      Assignments assignments,
      Organisation organisation,
      Access access,
      ListFilters choices,
      Clock clock) {
    this.work = work;
    this.boards = boards;
    this.assignments = assignments;
    this.organisation = organisation;
    this.access = access;
    this.choices = choices;
    this.clock = clock;
  }

  /// @param code code of today, or id
  @GetMapping("/activities/units/{code}")
  Page show(Viewer viewer, @PathVariable String code) {
    LocalDate today = LocalDate.now(clock);
    Unit unit =
        found(code, today)
            .filter(one -> access.may(viewer, Ability.READ, one.id(), today))
            .orElseThrow(Refusal::absent);
    boolean ownOnly = unit.kind() == UnitKind.HEADQUARTERS;
    Week week = Week.of(today);
    Of of = new Of(viewer, unit.id(), ownOnly, today);
    return new UnitWorkPage(
        unit,
        today,
        week,
        ownOnly,
        unit.kind().isBaseLevel() ? mark(viewer, unit.id(), week) : null,
        UnitWork.spans(today),
        work.lines(of),
        work.last(of),
        assignments.openOf(viewer, unit.id()),
        unit.kind().isBaseLevel() ? work.silentWeeks(of) : List.of(),
        work.silentStations(of),
        choices.formsByCode(),
        access.may(viewer, Ability.RECORD, unit.id(), today));
  }

  private @Nullable Mark mark(Viewer viewer, UnitId unit, Week week) {
    return boards
        .boardOf(viewer, unit, ReportingPeriod.of(week))
        .map(board -> board.rows().getFirst().mark())
        .orElse(null);
  }

  /// A unit of today, or the last one that an id stood for.
  private Optional<Unit> found(String code, LocalDate today) {
    Optional<UnitId> id =
        Units.uuid(code)
            .map(UnitId::new)
            .or(() -> organisation.findUnitByCode(code, today).map(Unit::id));
    return id.flatMap(
        one ->
            organisation
                .findUnit(one, today)
                .or(() -> organisation.lifeOf(one).reversed().stream().findFirst()));
  }
}

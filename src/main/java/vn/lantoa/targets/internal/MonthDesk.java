package vn.lantoa.targets.internal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.targets.Months;
import vn.lantoa.targets.Standings;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;

/// [Months], everything read as of one moment.
@Service
class MonthDesk implements Months {
  private final TargetRows targets;
  private final TargetSight sight;
  private final Lineages lineages;
  private final CellBook cells;
  private final CourseCount count;

  MonthDesk(
      TargetRows targets, TargetSight sight, Lineages lineages, CellBook cells, CourseCount count) {
    this.targets = targets;
    this.sight = sight;
    this.lineages = lineages;
    this.cells = cells;
    this.count = count;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<Course> of(Viewer viewer, TargetId target, Standings.When when) {
    return targets
        .find(target)
        .filter(found -> sight.sees(viewer, found))
        .filter(found -> CourseCount.isFor(found.facts().rule()))
        .map(found -> Frame.of(found, lineages.on(when.geographyOn()), when.on()))
        .filter(frame -> frame.hasBegun() && CourseCount.holds(frame.soFar()))
        .map(frame -> told(frame, when, sight.rows(viewer)));
  }

  private Course told(Frame frame, Standings.When when, Predicate<UnitId> seen) {
    List<YearMonth> months = new ArrayList<>();
    YearMonth last = YearMonth.from(frame.on());
    for (YearMonth at = YearMonth.from(frame.period().from());
        !at.isAfter(last);
        at = at.plusMonths(1)) {
      months.add(at);
    }
    Map<UnitId, List<Long>> done = new HashMap<>();
    count
        .soFar(frame, cells(frame, when))
        .forEach(
            (unit, line) -> {
              if (seen.test(unit)) {
                done.put(unit, Arrays.stream(line.months(months)).boxed().toList());
              }
            });
    return new Course(months, done);
  }

  private List<Cell> cells(Frame frame, Standings.When when) {
    Target target = frame.target();
    return cells
        .shapeOf(target)
        .map(shape -> new CellBook.Asked(target, shape, frame.rows()))
        .map(asked -> cells.read(List.of(asked), when.on()).get(target.id()))
        .map(found -> within(found, frame))
        .orElse(List.of());
  }

  private static List<Cell> within(CellMemory.Cells found, Frame frame) {
    List<Cell> within = new ArrayList<>();
    for (UnitId unit : frame.rows().sources().keySet()) {
      within.addAll(
          found
              .unit(unit)
              .subMap(frame.period().from().withDayOfMonth(1), true, frame.period().end(), false)
              .values());
    }
    return within;
  }
}

package vn.lantoa.targets.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standings;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;

/// [Standings], everything read as of one moment.
@Service
class ProgressDesk implements Standings {
  private final TargetRows targets;
  private final TargetSight sight;
  private final Lineages lineages;
  private final CellBook cells;
  private final Communes communes;
  private final Findings findings;
  private final Forecasts forecasts;

  ProgressDesk(
      TargetRows targets,
      TargetSight sight,
      Lineages lineages,
      CellBook cells,
      Communes communes,
      Findings findings,
      Forecasts forecasts) {
    this.targets = targets;
    this.sight = sight;
    this.lineages = lineages;
    this.cells = cells;
    this.communes = communes;
    this.findings = findings;
    this.forecasts = forecasts;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<Progress> of(Viewer viewer, TargetId target, When when) {
    return targets
        .find(target)
        .filter(found -> sight.sees(viewer, found))
        .map(found -> told(viewer, List.of(found), when, null).getFirst());
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<Progress> all(Viewer viewer, When when) {
    return told(viewer, holding(viewer, when), when, null).stream()
        .filter(progress -> !progress.rows().isEmpty())
        .toList();
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<Progress> ofUnit(Viewer viewer, UnitId unit, When when) {
    return told(viewer, seen(viewer, when), when, Set.of(unit)).stream()
        .filter(progress -> !progress.rows().isEmpty())
        .toList();
  }

  private List<Target> holding(Viewer viewer, When when) {
    return seen(viewer, when).stream()
        .filter(target -> target.status() == Target.Status.IN_FORCE)
        .toList();
  }

  private List<Target> seen(Viewer viewer, When when) {
    return targets.holdingOn(when.on()).stream()
        .filter(target -> sight.sees(viewer, target))
        .toList();
  }

  private List<Progress> told(
      Viewer viewer, List<Target> asked, When when, @Nullable Set<UnitId> only) {
    Predicate<UnitId> seen = sight.rows(viewer);
    return evaluate(asked, when, unit -> seen.test(unit) && (only == null || only.contains(unit)));
  }

  /// Where units stand, whoever asks.
  List<Progress> evaluate(List<Target> asked, When when, Predicate<UnitId> wanted) {
    if (asked.isEmpty()) {
      return List.of();
    }
    LocalDate today = sight.today();
    Lineage lineage = lineages.on(when.geographyOn());
    List<Frame> frames = new ArrayList<>();
    List<CellBook.Asked> inCells = new ArrayList<>();
    for (Target target : asked) {
      Frame frame = Frame.of(target, lineage, when.on());
      frames.add(frame);
      cells
          .shapeOf(target)
          .ifPresent(shape -> inCells.add(new CellBook.Asked(target, shape, frame.rows())));
    }
    Map<TargetId, CellMemory.Cells> counted = cells.read(inCells, when.on());
    Communes.Homes places = communes.on(when.geographyOn());
    Gathered gathered = findings.gather(frames, lineage);
    Map<TargetId, CourseBook.Course> courses = forecasts.courses(frames);
    List<Progress> told = new ArrayList<>();
    for (Frame frame : frames) {
      TargetId id = frame.target().id();
      Judgement.Counted own =
          new Judgement.Counted(counted.getOrDefault(id, CellMemory.Cells.NONE), places);
      Judgement judgement = new Judgement(frame, gathered, own, today);
      boolean all = Forecasts.needsAll(frame) && courses.containsKey(id);
      List<Standing> rows = judgement.rows(all ? unit -> true : wanted);
      told.add(
          new Progress(
              frame.target(),
              when,
              forecasts.with(frame, gathered, courses.get(id), rows).stream()
                  .filter(row -> wanted.test(row.unit().id()))
                  .toList(),
              gathered.unattributed(frame)));
    }
    return told;
  }
}

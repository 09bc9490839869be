package vn.lantoa.targets.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.UnitSums;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;

/// Keeps cells up, so that reading finds little to count again. Figures are right whether or not it
/// has run.
@Service
class CellUpkeep {
  private final TargetRows targets;
  private final CellRows cells;
  private final Lineages lineages;
  private final UnitSums sums;
  private final Taxonomies taxonomies;
  private final TargetSight sight;
  private final CourseUpkeep courses;

  CellUpkeep(
      TargetRows targets,
      CellRows cells,
      Lineages lineages,
      UnitSums sums,
      Taxonomies taxonomies,
      TargetSight sight,
      CourseUpkeep courses) {
    this.targets = targets;
    this.cells = cells;
    this.lineages = lineages;
    this.sums = sums;
    this.taxonomies = taxonomies;
    this.sight = sight;
    this.courses = courses;
  }

  /// Soon after the fold, which tells what was touched.
  @Bean
  static RecurringTask<Void> keepCells(CellUpkeep upkeep) {
    return Tasks.recurring("targets-cells", FixedDelay.ofSeconds(15))
        .execute((instance, context) -> upkeep.refresh());
  }

  /// Brings the cells of every target up to what is there; one moment for all.
  ///
  /// @return how many targets were counted anew or in part
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public int refresh() {
    LocalDate today = sight.today();
    Lineage lineage = lineages.on(today);
    Map<TargetId, CellRows.Kept> states = cells.states();
    UnitSums.Changed changed =
        sums.changedAfter(
            states.values().stream().mapToLong(CellRows.Kept::through).min().orElse(0));
    Moment moment = new Moment(lineage, states, changed, cells.nextGeneration());
    int counted = 0;
    Set<TargetId> gone = new HashSet<>(states.keySet());
    List<Target> all = targets.all();
    for (Target target : all) {
      CellShape shape = CellShape.of(target, taxonomies).orElse(null);
      if (shape != null && target.status() != Target.Status.WITHDRAWN) {
        gone.remove(target.id());
        counted += refresh(target, shape, moment);
      }
    }
    cells.forget(gone);
    courses.forget(all, changed);
    sums.forget(changed.seq());
    return counted;
  }

  private record Moment(
      Lineage lineage,
      Map<TargetId, CellRows.Kept> states,
      UnitSums.Changed changed,
      long generation) {}

  private int refresh(Target target, CellShape shape, Moment moment) {
    RowUnits rows = RowUnits.of(target, moment.lineage());
    CellBook.Asked asked = new CellBook.Asked(target, shape, rows);
    CellRows.Kept kept = moment.states().get(target.id());
    long next = moment.generation();
    CellRows.Kept now =
        new CellRows.Kept(target.version(), rows.digest(), moment.changed().seq(), next, next);
    if (kept == null || !isFor(kept, now) || moment.changed().everything()) {
      cells.replaceAll(target.id(), CellBook.whole(asked), next);
      cells.mark(target.id(), now);
      return 1;
    }
    Set<CellBook.Spot> dirty = CellBook.dirty(asked, moment.changed());
    if (!dirty.isEmpty()) {
      List<UUID> units = new ArrayList<>();
      List<LocalDate> buckets = new ArrayList<>();
      dirty.forEach(
          spot -> {
            units.add(spot.unit().value());
            buckets.add(spot.bucket());
          });
      cells.replace(
          target.id(), CellBook.part(asked, dirty), new CellRows.Dirty(units, buckets, next));
    }
    if (kept.through() != now.through() || !dirty.isEmpty()) {
      long generation = dirty.isEmpty() ? kept.generation() : next;
      cells.mark(
          target.id(),
          new CellRows.Kept(
              now.targetVersion(), now.composition(), now.through(), generation, kept.whole()));
    }
    return dirty.isEmpty() ? 0 : 1;
  }

  private static boolean isFor(CellRows.Kept kept, CellRows.Kept now) {
    return kept.targetVersion() == now.targetVersion()
        && kept.composition().equals(now.composition());
  }
}

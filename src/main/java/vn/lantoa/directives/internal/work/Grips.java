package vn.lantoa.directives.internal.work;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.directives.work.Handling.Step;
import vn.lantoa.identity.Viewer;

/// Who may take which step with an assignment.
@Component
class Grips {
  private final AssignmentRows rows;
  private final Sights sights;

  Grips(AssignmentRows rows, Sights sights) {
    this.rows = rows;
    this.sights = sights;
  }

  /// Whether the viewer answers for the holder.
  boolean answers(Viewer viewer, AssignmentRows.Row row) {
    return sights.mayAcknowledge(viewer, row.holder().unit());
  }

  /// Whether the viewer stands for who gave it.
  boolean decides(Viewer viewer, AssignmentRows.Row row) {
    AssignmentId parent = row.parent();
    return parent == null
        ? sights.mayDirect(viewer, row.issuingUnit())
        : rows.find(parent).map(whole -> answers(viewer, whole)).orElse(false);
  }

  /// A step of who answers for the holder, with the row locked.
  Step asHolder(Viewer viewer, AssignmentId id, Function<AssignmentRows.Row, Step> step) {
    return rows.find(sights.of(viewer), id)
        .map(seen -> answers(viewer, seen) ? step.apply(locked(id)) : (Step) new Step.Forbidden())
        .orElseGet(Step.Absent::new);
  }

  /// A step of who gave it, with the row locked.
  Step asGiver(Viewer viewer, AssignmentId id, Function<AssignmentRows.Row, Step> step) {
    return rows.find(sights.of(viewer), id)
        .map(seen -> decides(viewer, seen) ? step.apply(locked(id)) : (Step) new Step.Forbidden())
        .orElseGet(Step.Absent::new);
  }

  Optional<AssignmentRows.Row> seen(Viewer viewer, AssignmentId id) {
    return rows.find(sights.of(viewer), id);
  }

  boolean isOpen(AssignmentRows.Row row) {
    return row.work().state(sights.today()).isOpen();
  }

  private AssignmentRows.Row locked(AssignmentId id) {
    return rows.lock(id).orElseThrow();
  }
}

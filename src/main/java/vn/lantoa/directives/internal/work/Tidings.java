package vn.lantoa.directives.internal.work;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notice.To;
import vn.lantoa.notifications.Notices;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Audit;

/// Writes a step down and tells those it concerns. Called inside the transaction of the step.
@Component
class Tidings {
  private final Audit audit;
  private final Notices notices;
  private final AssignmentRows rows;
  private final Clock clock;

  Tidings(Audit audit, Notices notices, AssignmentRows rows, Clock clock) {
    this.audit = audit;
    this.notices = notices;
    this.rows = rows;
    this.clock = clock;
  }

  void record(Viewer viewer, String action, AssignmentId id, Map<String, ?> details) {
    audit.record(viewer.actor(), action, "assignment:" + id, details);
  }

  /// @param kind of the notice; its text takes unit, clause, notation and day
  /// @param day ISO; empty where the text has none
  record Tiding(String kind, String day) {}

  /// Headquarters for what a letter gave, the holder of the whole for a part.
  void tellGiver(AssignmentRows.Row row, Tiding tiding) {
    AssignmentId parent = row.parent();
    To giver =
        parent == null
            ? new To.Everywhere(Ability.DIRECT)
            : rows.find(parent)
                .<To>map(whole -> holder(whole.holder().unit()))
                .orElse(new To.Everywhere(Ability.DIRECT));
    tell(row, giver, tiding);
  }

  void tellHolder(AssignmentRows.Row row, Tiding tiding) {
    tell(row, holder(row.holder().unit()), tiding);
  }

  private static To holder(UnitId unit) {
    return new To.Units(Set.of(unit), Ability.ACKNOWLEDGE);
  }

  private void tell(AssignmentRows.Row row, To to, Tiding tiding) {
    notices.tell(
        new Notice(
            tiding.kind(),
            row.id() + ":" + clock.millis(),
            to,
            List.of(row.holder().name(), row.ref(), row.notation(), tiding.day()),
            "/assignments/" + row.id(),
            Notice.Weight.DIGEST));
  }
}

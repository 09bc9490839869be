package vn.lantoa.directives.internal.work;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notice.To;
import vn.lantoa.notifications.Notices;
import vn.lantoa.shared.Audit;

/// Writes a step down and tells those it concerns. Called inside the transaction of the step.
@Component
class Tidings {
  private final Audit audit;
  private final Notices notices;
  private final AssignmentRows rows;
  private final Sights sights;
  private final Clock clock;

  Tidings(Audit audit, Notices notices, AssignmentRows rows, Sights sights, Clock clock) {
    this.sights = sights;
    this.audit = audit;
    this.notices = notices;
    this.rows = rows;
    this.clock = clock;
  }

  void record(Viewer viewer, String action, AssignmentId id, Map<String, ?> details) {
    audit.record(viewer.actor(), action, "assignment:" + id, details);
  }

  /// Who issued what a letter gave, the holder of the whole for a part.
  To giverOf(AssignmentRows.Row row) {
    AssignmentId parent = row.parent();
    To issuers = sights.issuersOf(row.issuingUnit());
    return parent == null ? issuers : rows.find(parent).map(this::holderOf).orElse(issuers);
  }

  To holderOf(AssignmentRows.Row row) {
    return new To.Units(Set.of(row.holder().unit()), Ability.ACKNOWLEDGE);
  }

  /// What a notice is about: this step with this assignment.
  String key(AssignmentRows.Row row) {
    return row.id() + ":" + clock.millis();
  }

  /// Unit, clause and directive, and what else the text takes.
  static List<String> words(AssignmentRows.Row row, String... more) {
    return Stream.concat(Stream.of(row.holder().name(), row.ref(), row.notation()), Stream.of(more))
        .toList();
  }

  static String path(AssignmentRows.Row row) {
    return "/assignments/" + row.id();
  }

  void tell(Notice notice) {
    notices.tell(notice);
  }
}

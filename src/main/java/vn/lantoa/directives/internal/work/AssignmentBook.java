package vn.lantoa.directives.internal.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.WorkState;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.directives.internal.evidence.ActivityEvidence;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.Slice;

/// [Assignments] over the database.
@Service
class AssignmentBook implements Assignments {
  private final AssignmentRows rows;
  private final Directives directives;
  private final UnitsMeant unitsMeant;
  private final Sights sights;
  private final AssignmentReader reader;
  private final Audit audit;
  private final ActivityEvidence evidence;

  AssignmentBook(
      AssignmentRows rows,
      Directives directives,
      UnitsMeant unitsMeant,
      Sights sights,
      AssignmentReader reader,
      Audit audit,
      ActivityEvidence evidence) {
    this.rows = rows;
    this.directives = directives;
    this.unitsMeant = unitsMeant;
    this.sights = sights;
    this.reader = reader;
    this.audit = audit;
    this.evidence = evidence;
  }

  @Override
  @Transactional(readOnly = true)
  public Slice<Assignment> list(Viewer viewer, Filter filter) {
    Sight sight = sights.of(viewer);
    AssignmentRows.Wanted wanted = wanted(viewer, filter);
    int size = Math.clamp(filter.page().size(), 1, 500);
    int page = Math.max(1, filter.page().number());
    LocalDate today = sights.today();
    var span = new AssignmentRows.Span(size, (page - 1L) * size);
    List<Assignment> found =
        rows.list(sight, wanted, today, span).stream().map(reader.ofToday()).toList();
    return new Slice<>(found, page, size, rows.count(sight, wanted, today));
  }

  private AssignmentRows.Wanted wanted(Viewer viewer, Filter filter) {
    LocalDate letter =
        Optional.ofNullable(filter.directive())
            .flatMap(id -> directives.findFor(viewer, id))
            .map(d -> d.header().issuedOn())
            .orElse(null);
    UnitsMeant.Meant meant = unitsMeant.by(filter.unit(), letter);
    return new AssignmentRows.Wanted(
        filter.directive(), meant.ids(), meant.code(), filter.state(), filter.openOnly());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Assignment> assignmentFor(Viewer viewer, AssignmentId id) {
    return rows.find(sights.of(viewer), id).map(reader::one);
  }

  @Override
  @Transactional
  public Answer acknowledge(Viewer viewer, AssignmentId id) {
    return answered(
        viewer,
        id,
        row -> {
          if (!row.work().isAcknowledged()) {
            rows.acknowledge(id, viewer.account());
            record(viewer, "assignment.acknowledged", row, Map.of());
          }
          return new Answer.Given(reader.one(rows.find(id).orElseThrow()));
        });
  }

  @Override
  @Transactional
  public Answer complete(Viewer viewer, AssignmentId id, LocalDate on) {
    return answered(
        viewer,
        id,
        row -> {
          if (row.work().dueOn() == null) {
            return new Answer.Standing();
          }
          if (on.isAfter(sights.today())
              || (row.issuedOn() != null && on.isBefore(row.issuedOn()))) {
            return new Answer.DayWrong();
          }
          LocalDate endedOn = row.work().dates().endedOn();
          if (endedOn != null && on.isAfter(endedOn)) {
            return new Answer.Over();
          }
          if (row.work().state(sights.today()) == WorkState.WAITING) {
            return new Answer.Waiting();
          }
          if (evidence.isReviewWanted(row.directive())) {
            return new Answer.ReviewWanted();
          }
          if (row.work().doneOn() == null) {
            rows.save(id, row.work().done(on));
            record(viewer, "assignment.done", row, Map.of("on", on.toString()));
          }
          return new Answer.Given(reader.one(rows.find(id).orElseThrow()));
        });
  }

  private Answer answered(
      Viewer viewer, AssignmentId id, Function<AssignmentRows.Row, Answer> change) {
    Optional<AssignmentRows.Row> seen = rows.find(sights.of(viewer), id);
    if (seen.isEmpty()) {
      return new Answer.Absent();
    }
    return sights.mayAcknowledge(viewer, seen.get().holder().unit())
        ? change.apply(rows.lock(id).orElseThrow())
        : new Answer.Forbidden();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<AssignmentSummary> findFor(Viewer viewer, AssignmentId id) {
    return assignmentFor(viewer, id).map(Assignment::summary);
  }

  @Override
  @Transactional(readOnly = true)
  public List<AssignmentSummary> openOf(Viewer viewer, UnitId unit) {
    var wanted = new AssignmentRows.Wanted(null, List.of(unit.toString()), "", null, true);
    return rows.list(sights.of(viewer), wanted, sights.today(), AssignmentRows.Span.ALL).stream()
        .filter(row -> row.holder().unit().equals(unit))
        .map(reader.ofToday())
        .map(Assignment::summary)
        .toList();
  }

  private void record(
      Viewer viewer, String action, AssignmentRows.Row row, Map<String, ?> details) {
    audit.record(viewer.actor(), action, "assignment:" + row.id(), details);
  }
}

package vn.lantoa.directives.internal.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments.Claim;
import vn.lantoa.directives.Assignments.Evidencing;
import vn.lantoa.directives.CoveredContent;
import vn.lantoa.directives.evidence.RecordedWork;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.directives.internal.evidence.ActivityEvidence;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;

/// [RecordedWork] over the database.
@Service
class WorkRecords implements RecordedWork {
  private final AssignmentRows rows;
  private final UnitsMeant unitsMeant;
  private final Sights sights;
  private final ActivityEvidence evidence;

  WorkRecords(
      AssignmentRows rows, UnitsMeant unitsMeant, Sights sights, ActivityEvidence evidence) {
    this.rows = rows;
    this.unitsMeant = unitsMeant;
    this.sights = sights;
    this.evidence = evidence;
  }

  @Override
  @Transactional
  public Evidencing check(Viewer viewer, AssignmentId id, Claim claim) {
    Optional<AssignmentRows.Row> found = rows.lock(id);
    if (found.isEmpty()) {
      return new Evidencing.Absent();
    }
    AssignmentRows.Row row = found.get();
    UnitId unit = claim.unit();
    LocalDate day = claim.day();
    if (!unitsMeant.answersFor(unit, row.unit(), day)
        && !unitsMeant.answersFor(unit, row.holder().unit(), day)) {
      // Who does not see the assignment does not learn that it exists.
      return rows.find(sights.of(viewer), id).isPresent()
          ? new Evidencing.NotOfUnit()
          : new Evidencing.Absent();
    }
    List<CoveredContent> waiting = evidence.heldBack(row.clause(), claim.contents(), day);
    return waiting.isEmpty()
        ? new Evidencing.Recorded(row.work().state(sights.today()))
        : new Evidencing.Gated(waiting);
  }

  @Override
  @Transactional
  public void follow(Viewer viewer, UUID record, @Nullable Answer now) {
    evidence.follow(viewer, record, now);
  }
}

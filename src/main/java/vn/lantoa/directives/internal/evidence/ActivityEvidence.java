package vn.lantoa.directives.internal.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.CoveredContent;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.evidence.Evidence.Kind;
import vn.lantoa.directives.internal.gates.Coverage;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;

/// Evidence that comes with a record of work, and whether work needs a review. Called inside the
/// transaction of the record, after it was found to count.
@Component
public class ActivityEvidence {
  private final EvidenceRows rows;
  private final EvidenceTrail trail;
  private final BasisRows bases;
  private final Coverage coverage;

  ActivityEvidence(EvidenceRows rows, EvidenceTrail trail, BasisRows bases, Coverage coverage) {
    this.rows = rows;
    this.trail = trail;
    this.bases = bases;
    this.coverage = coverage;
  }

  /// @param unit whose activity it is
  /// @param day its last day
  public record Recorded(
      AssignmentId assignment, UnitId unit, LocalDate day, Set<ClauseId> contents) {}

  /// What keeps evidence of an assignment of the clause from counting; empty when nothing does.
  public List<CoveredContent> heldBack(ClauseId clause, Set<ClauseId> contents, LocalDate day) {
    return coverage.heldBack(clause, contents, day);
  }

  /// Writes it down beside the other evidence.
  public void recorded(Viewer viewer, Recorded recorded) {
    trail.lock(recorded.assignment());
    rows.insert(
        new EvidenceRows.Wanted(
            recorded.assignment(),
            recorded.unit(),
            Kind.ACTIVITY,
            recorded.day(),
            null,
            "",
            "",
            null,
            recorded.contents()),
        viewer.account());
    trail.changed(
        viewer,
        "assignment.evidenced",
        new EvidenceTrail.Change(
            recorded.assignment(), recorded.day(), Map.of("day", recorded.day().toString())));
  }

  /// Whether work of the directive is done only after a review.
  public boolean isReviewWanted(DirectiveId directive) {
    return bases.isReviewWanted(directive);
  }
}

package vn.lantoa.directives.internal.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.CoveredContent;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.evidence.Evidence.Kind;
import vn.lantoa.directives.evidence.RecordedWork.Answer;
import vn.lantoa.directives.internal.gates.Coverage;
import vn.lantoa.identity.Viewer;

/// Evidence that is a record of work, and whether work needs a review. Called inside the
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

  /// What keeps evidence of an assignment of the clause from counting; empty when nothing does.
  public List<CoveredContent> heldBack(ClauseId clause, Set<ClauseId> contents, LocalDate day) {
    return coverage.heldBack(clause, contents, day);
  }

  /// Keeps the evidence in step with its record.
  ///
  /// @param now null when the record answers nothing
  public void follow(Viewer viewer, UUID record, @Nullable Answer now) {
    List<EvidenceRows.Row> standing = rows.standingOfRecord(record);
    boolean asItIs =
        now == null ? standing.isEmpty() : standing.size() == 1 && says(standing.getFirst(), now);
    if (asItIs) {
      return;
    }
    // Two records that change places would otherwise wait for each other.
    Stream.concat(
            standing.stream().map(EvidenceRows.Row::assignment),
            Stream.ofNullable(now).map(Answer::assignment))
        .distinct()
        .sorted(Comparator.comparing(AssignmentId::toString))
        .forEach(trail::lock);
    standing.forEach(row -> lapse(viewer, row));
    if (now != null) {
      give(viewer, record, now);
    }
  }

  private static boolean says(EvidenceRows.Row row, Answer now) {
    return row.assignment().equals(now.assignment())
        && row.unit().equals(now.claim().unit())
        && row.happenedOn().equals(now.claim().day())
        && row.contents().equals(now.claim().contents());
  }

  private void lapse(Viewer viewer, EvidenceRows.Row row) {
    rows.remove(row.id(), viewer.account());
    trail.changed(
        viewer,
        "assignment.evidence.lapsed",
        new EvidenceTrail.Change(
            row.assignment(),
            row.happenedOn(),
            Map.of("evidence", row.id().toString(), "record", String.valueOf(row.record()))));
  }

  private void give(Viewer viewer, UUID record, Answer now) {
    Assignments.Claim claim = now.claim();
    rows.insert(
        new EvidenceRows.Wanted(
            now.assignment(),
            claim.unit(),
            Kind.ACTIVITY,
            claim.day(),
            null,
            record,
            "",
            "",
            null,
            claim.contents()),
        viewer.account());
    trail.changed(
        viewer,
        "assignment.evidenced",
        new EvidenceTrail.Change(
            now.assignment(),
            claim.day(),
            Map.of("day", claim.day().toString(), "record", record.toString())));
  }

  /// Whether work of the directive is done only after a review.
  public boolean isReviewWanted(DirectiveId directive) {
    return bases.isReviewWanted(directive);
  }
}

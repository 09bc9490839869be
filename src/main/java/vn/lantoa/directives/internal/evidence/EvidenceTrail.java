package vn.lantoa.directives.internal.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.CoveredContent;
import vn.lantoa.directives.internal.gates.Coverage;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Audit;

/// What follows from every change of evidence, in its transaction: the count and reach of the
/// assignment, what was submitted, the audit row.
@Component
class EvidenceTrail {
  private final BasisRows bases;
  private final Changes changes;
  private final Coverage coverage;
  private final Audit audit;

  EvidenceTrail(BasisRows bases, Changes changes, Coverage coverage, Audit audit) {
    this.bases = bases;
    this.coverage = coverage;
    this.changes = changes;
    this.audit = audit;
  }

  /// @param day of the evidence that came or went
  record Change(AssignmentId assignment, LocalDate day, Map<String, ?> details) {}

  /// Holds the assignment until the transaction ends.
  BasisRows.Basis lock(AssignmentId id) {
    return bases.lock(id);
  }

  /// What keeps evidence from counting on the day; empty when nothing does. Contents that work of
  /// the clause is about, those of what it carries out too.
  Stream<ClauseId> coveredBy(ClauseId clause) {
    return coverage.of(clause).stream().map(CoveredContent::clause);
  }

  List<CoveredContent> heldBack(BasisRows.Basis basis, Set<ClauseId> contents, LocalDate day) {
    return coverage.heldBack(basis.clause(), contents, day);
  }

  void changed(Viewer viewer, String action, Change change) {
    bases.recount(change.assignment());
    changes.changed(viewer, change.assignment(), change.day(), bases.lock(change.assignment()));
    audit.record(viewer.actor(), action, "assignment:" + change.assignment(), change.details());
  }
}

package vn.lantoa.directives.internal.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.WorkState;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.directives.evidence.EvidenceId;
import vn.lantoa.directives.evidence.Submission.Claim;
import vn.lantoa.directives.evidence.SubmissionId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.VietnameseText;

/// [Dossiers] over the database.
@Service
class DossierDesk implements Dossiers {
  private final Assignments assignments;
  private final EvidenceGiver giver;
  private final SubmissionRows submissions;
  private final BasisRows bases;
  private final EvidenceReader reader;
  private final Changes changes;
  private final Audit audit;

  DossierDesk(
      Assignments assignments,
      EvidenceGiver giver,
      SubmissionRows submissions,
      BasisRows bases,
      EvidenceReader reader,
      Changes changes,
      Audit audit) {
    this.assignments = assignments;
    this.giver = giver;
    this.submissions = submissions;
    this.bases = bases;
    this.reader = reader;
    this.changes = changes;
    this.audit = audit;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Dossier> dossierFor(Viewer viewer, AssignmentId id) {
    return assignments
        .assignmentFor(viewer, id)
        .map(
            assignment ->
                new Dossier(
                    assignment,
                    reader.read(viewer, giver.standing(id)),
                    submissions.of(id).stream().map(reader::read).toList(),
                    rights(viewer, assignment)));
  }

  private Rights rights(Viewer viewer, Assignment assignment) {
    boolean over = assignment.state() == WorkState.ENDED;
    boolean wanted = bases.isReviewWanted(assignment.summary().directive());
    return new Rights(
        !over && giver.mayGive(viewer, assignment),
        !over && wanted && giver.mayAnswer(viewer, assignment),
        wanted);
  }

  @Override
  @Transactional
  public Giving give(Viewer viewer, AssignmentId id, Piece piece) {
    Optional<Assignment> assignment = assignments.assignmentFor(viewer, id);
    if (assignment.isEmpty()) {
      return new Giving.Absent();
    }
    return giver.mayGive(viewer, assignment.get())
        ? giver.give(viewer, assignment.get(), piece)
        : new Giving.Forbidden();
  }

  @Override
  @Transactional
  public Removal remove(Viewer viewer, AssignmentId id, EvidenceId evidence) {
    Optional<Assignment> assignment = assignments.assignmentFor(viewer, id);
    if (assignment.isEmpty()) {
      return new Removal.Absent();
    }
    return giver.mayGive(viewer, assignment.get())
        ? giver.remove(viewer, id, evidence)
        : new Removal.Forbidden();
  }

  @Override
  @Transactional
  public Submitting submit(Viewer viewer, AssignmentId id, Report report) {
    Optional<Assignment> seen = assignments.assignmentFor(viewer, id);
    if (seen.isEmpty()) {
      return new Submitting.Absent();
    }
    if (!giver.mayAnswer(viewer, seen.get())) {
      return new Submitting.Forbidden();
    }
    BasisRows.Basis basis = bases.lock(id);
    WorkState state = seen.get().state();
    if (!basis.reviewWanted()) {
      return new Submitting.NotWanted();
    }
    if (state == WorkState.ENDED || state == WorkState.WAITING) {
      return new Submitting.Over();
    }
    return fits(report, seen.get(), basis.issuedOn())
        ? submitted(viewer, id, report, basis)
        : new Submitting.DayWrong();
  }

  private boolean fits(Report report, Assignment assignment, @Nullable LocalDate issued) {
    boolean dated = assignment.summary().dueOn() != null;
    LocalDate last = report.period() != null ? report.period().last() : report.doneOn();
    return last != null
        && dated == (report.doneOn() != null)
        && dated == (report.period() == null)
        && !last.isAfter(giver.today())
        && (issued == null || !last.isBefore(issued))
        && report.text().length() <= LONGEST_TEXT;
  }

  private Submitting submitted(
      Viewer viewer, AssignmentId id, Report report, BasisRows.Basis basis) {
    var claim =
        new Claim(report.doneOn(), report.period(), VietnameseText.composed(report.text()).strip());
    List<EvidenceRows.Row> items = changes.itemsOf(id, claim);
    if (items.isEmpty()) {
      return new Submitting.NothingToShow();
    }
    Optional<SubmissionRows.Row> last = changes.lastOf(id, claim);
    if (last.filter(SubmissionRows.Row::isWaiting).isPresent()) {
      return new Submitting.Waiting();
    }
    var wanted =
        new SubmissionRows.Wanted(
            id,
            last.map(SubmissionRows.Row::id).orElse(null),
            claim,
            items,
            false,
            giver.officeFor(viewer, basis, items));
    if (last.filter(row -> row.isAccepted() && row.sha256().equals(wanted.sha256())).isPresent()) {
      return new Submitting.Accepted();
    }
    return new Submitting.Submitted(reader.read(changes.submit(viewer, wanted)));
  }

  @Override
  @Transactional
  public boolean takeBack(Viewer viewer, AssignmentId id, SubmissionId submission) {
    Optional<Assignment> seen =
        assignments.assignmentFor(viewer, id).filter(one -> giver.mayAnswer(viewer, one));
    if (seen.isEmpty()) {
      return false;
    }
    bases.lock(id);
    boolean waits =
        submissions
            .find(submission)
            .filter(row -> row.assignment().equals(id) && row.isWaiting() && !row.again())
            .isPresent();
    if (waits) {
      submissions.supersede(submission);
      audit.record(
          viewer.actor(),
          "evidence.taken.back",
          "assignment:" + id,
          Map.of("submission", submission.toString()));
    }
    return waits;
  }

  @Override
  @Transactional
  public boolean wantReview(Viewer viewer, DirectiveId directive, boolean wanted) {
    if (!giver.mayDirect(viewer, directive)) {
      return false;
    }
    if (bases.isReviewWanted(directive) == wanted) {
      return true;
    }
    bases.wantReview(directive, wanted);
    audit.record(
        viewer.actor(), "directive.review", "directive:" + directive, Map.of("wanted", wanted));
    return true;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isReviewWanted(Viewer viewer, DirectiveId directive) {
    return giver.isSeen(viewer, directive) && bases.isReviewWanted(directive);
  }
}

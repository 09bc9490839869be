package vn.lantoa.directives.internal.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.evidence.Reviews.Decision;
import vn.lantoa.directives.evidence.Submission.Outcome;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notices;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.VietnameseText;

/// What follows from a verdict: dated work is done on the day that was claimed, or open again; the
/// submitter is told.
@Component
class Verdicts {
  private final SubmissionRows submissions;
  private final BasisRows bases;
  private final Notices notices;
  private final Audit audit;

  Verdicts(SubmissionRows submissions, BasisRows bases, Notices notices, Audit audit) {
    this.submissions = submissions;
    this.bases = bases;
    this.notices = notices;
    this.audit = audit;
  }

  void lock(AssignmentId assignment) {
    bases.lock(assignment);
  }

  void say(Viewer viewer, SubmissionRows.Row row, Decision decision) {
    String reason = VietnameseText.composed(decision.reason()).strip();
    submissions.decide(row.id(), decision.outcome(), reason, viewer.account());
    LocalDate doneOn = row.claim().doneOn();
    if (doneOn != null) {
      if (decision.outcome() == Outcome.ACCEPTED) {
        bases.done(row.assignment(), doneOn);
      } else {
        bases.open(row.assignment());
      }
    }
    audit.record(
        viewer.actor(),
        "evidence.reviewed",
        "assignment:" + row.assignment(),
        Map.of(
            "submission", row.id().toString(),
            "verdict", decision.outcome().name(),
            "sha256", row.sha256()));
    notices.tell(
        new Notice(
            "evidence.reviewed." + decision.outcome().name(),
            "submission:" + row.id(),
            new Notice.To.Person(row.submittedBy()),
            List.of(viewer.person()),
            "/assignments/" + row.assignment() + "#evidence",
            Notice.Weight.DIGEST));
  }
}

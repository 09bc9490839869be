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
    notices.tell(notice(viewer, row, decision.outcome()));
  }

  private static Notice notice(Viewer viewer, SubmissionRows.Row row, Outcome outcome) {
    String key = "submission:" + row.id();
    String path = "/assignments/" + row.assignment() + "#evidence";
    List<String> who = List.of(viewer.person());
    var to = new Notice.To.Person(row.submittedBy());
    return switch (outcome) {
      case ACCEPTED -> new Notice("evidence.accepted", key, to, who, path, Notice.Weight.DIGEST);
      case PART -> new Notice("evidence.part", key, to, who, path, Notice.Weight.DIGEST);
      case RETURNED -> new Notice("evidence.returned", key, to, who, path, Notice.Weight.PROMPT);
    };
  }
}

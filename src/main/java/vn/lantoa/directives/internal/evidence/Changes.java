package vn.lantoa.directives.internal.evidence;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.evidence.Submission.Claim;
import vn.lantoa.directives.evidence.SubmissionId;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notices;
import vn.lantoa.shared.Audit;

/// Keeps what was submitted in step with the evidence. What waits for a verdict holds the evidence
/// of now, under a new hash; what was accepted stays as it was accepted, and the question is asked
/// anew. Called with the assignment locked.
@Component
class Changes {
  private final EvidenceRows evidence;
  private final SubmissionRows submissions;
  private final Reviewers reviewers;
  private final Notices notices;
  private final Audit audit;

  Changes(
      EvidenceRows evidence,
      SubmissionRows submissions,
      Reviewers reviewers,
      Notices notices,
      Audit audit) {
    this.evidence = evidence;
    this.submissions = submissions;
    this.reviewers = reviewers;
    this.notices = notices;
    this.audit = audit;
  }

  /// The evidence that a claim rests on, as it stands.
  List<EvidenceRows.Row> itemsOf(AssignmentId assignment, Claim claim) {
    return evidence.standing(assignment).stream()
        .filter(row -> claim.covers(row.happenedOn()))
        .toList();
  }

  /// The last submission of the same work or the same period that was not put aside.
  Optional<SubmissionRows.Row> lastOf(AssignmentId assignment, Claim claim) {
    return submissions.of(assignment).stream()
        .filter(row -> !row.superseded() && isAbout(row.claim(), claim))
        .findFirst();
  }

  private static boolean isAbout(Claim one, Claim other) {
    return java.util.Objects.equals(one.period(), other.period());
  }

  /// Evidence of the day came or went.
  void changed(Viewer by, AssignmentId assignment, LocalDate day, BasisRows.Basis basis) {
    Map<String, SubmissionRows.Row> last = new LinkedHashMap<>();
    submissions.of(assignment).stream()
        .filter(row -> !row.superseded() && row.claim().covers(day))
        .forEach(row -> last.putIfAbsent(String.valueOf(row.claim().period()), row));
    last.values().forEach(row -> inStep(by, row, basis));
  }

  private void inStep(Viewer by, SubmissionRows.Row row, BasisRows.Basis basis) {
    List<EvidenceRows.Row> items = itemsOf(row.assignment(), row.claim());
    String sha256 = Canon.sha256(row.assignment(), row.claim(), items);
    if (sha256.equals(row.sha256())) {
      return;
    }
    if (row.isWaiting()) {
      if (row.again() && isAsAccepted(row.previous(), sha256)) {
        submissions.supersede(row.id());
      } else {
        submissions.refresh(row.id(), sha256, items);
      }
    } else if (row.isAccepted()) {
      submit(
          by,
          new SubmissionRows.Wanted(
              row.assignment(),
              row.id(),
              row.claim(),
              items,
              true,
              reviewers.officeFor(basis.giver(), involved(by, items))));
    }
  }

  private boolean isAsAccepted(@Nullable SubmissionId before, String sha256) {
    return before != null
        && submissions.find(before).filter(row -> row.sha256().equals(sha256)).isPresent();
  }

  static Set<AccountId> involved(Viewer by, List<EvidenceRows.Row> items) {
    Set<AccountId> involved =
        items.stream()
            .map(EvidenceRows.Row::givenBy)
            .collect(Collectors.toCollection(HashSet::new));
    involved.add(by.account());
    return involved;
  }

  SubmissionRows.Row submit(Viewer by, SubmissionRows.Wanted wanted) {
    SubmissionId id = submissions.insert(wanted, by.account());
    SubmissionRows.Row row = submissions.find(id).orElseThrow();
    audit.record(
        by.actor(),
        wanted.again() ? "evidence.asked.again" : "evidence.submitted",
        "assignment:" + wanted.assignment(),
        Map.of(
            "submission", id.toString(),
            "sha256", row.sha256(),
            "pieces", wanted.items().size()));
    notices.tell(notice(by, wanted, id));
    return row;
  }

  private static Notice notice(Viewer by, SubmissionRows.Wanted wanted, SubmissionId id) {
    String key = "submission:" + id;
    String path = "/reviews?open=" + id;
    List<String> who = List.of(by.person());
    var to = new Notice.To.Units(Set.of(wanted.office()), Ability.APPROVE);
    return wanted.again()
        ? new Notice("evidence.changed", key, to, who, path, Notice.Weight.DIGEST)
        : new Notice("evidence.submitted", key, to, who, path, Notice.Weight.DIGEST);
  }
}

package vn.lantoa.directives.internal.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.evidence.EvidenceId;
import vn.lantoa.directives.evidence.Reviews;
import vn.lantoa.directives.evidence.Submission.Difference;
import vn.lantoa.directives.evidence.Submission.Outcome;
import vn.lantoa.directives.evidence.SubmissionId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Slice;

/// [Reviews] over the database.
@Service
class ReviewDesk implements Reviews {
  private final Assignments assignments;
  private final SubmissionRows submissions;
  private final EvidenceRows evidence;
  private final EvidenceReader reader;
  private final Reviewers reviewers;
  private final Verdicts verdicts;

  ReviewDesk(
      Assignments assignments,
      SubmissionRows submissions,
      EvidenceRows evidence,
      EvidenceReader reader,
      Reviewers reviewers,
      Verdicts verdicts) {
    this.assignments = assignments;
    this.submissions = submissions;
    this.evidence = evidence;
    this.reader = reader;
    this.reviewers = reviewers;
    this.verdicts = verdicts;
  }

  @Override
  @Transactional(readOnly = true)
  public Slice<Waiting> queue(Viewer viewer, Filter filter) {
    int size = Math.clamp(filter.size(), 1, 200);
    int page = Math.max(1, filter.page());
    Set<UnitId> offices = reviewers.officesOf(viewer, filter.below());
    List<Waiting> found =
        submissions
            .waiting(offices, viewer.account(), new SubmissionRows.Span(size, (page - 1L) * size))
            .stream()
            .flatMap(row -> waiting(viewer, row).stream())
            .toList();
    return new Slice<>(found, page, size, submissions.countWaiting(offices, viewer.account()));
  }

  private Optional<Waiting> waiting(Viewer viewer, SubmissionRows.Row row) {
    return assignments
        .assignmentFor(viewer, row.assignment())
        .map(
            assignment ->
                new Waiting(reader.read(row), assignment, evidence.submitted(row.id()).size()));
  }

  @Override
  @Transactional(readOnly = true)
  public long countWaiting(Viewer viewer) {
    return submissions.countWaiting(reviewers.officesOf(viewer, false), viewer.account());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Sheet> sheetFor(Viewer viewer, SubmissionId id) {
    return submissions.find(id).flatMap(row -> sheet(viewer, row));
  }

  private Optional<Sheet> sheet(Viewer viewer, SubmissionRows.Row row) {
    return assignments
        .assignmentFor(viewer, row.assignment())
        .map(
            assignment -> {
              List<EvidenceRows.Row> items = evidence.submitted(row.id());
              SubmissionId before = row.previous();
              return new Sheet(
                  reader.read(row),
                  assignment,
                  reader.read(viewer, items),
                  before == null ? null : difference(viewer, before, items),
                  before == null ? null : reader.read(submissions.find(before).orElseThrow()),
                  row.isWaiting() && reviewers.mayReview(viewer, row));
            });
  }

  private Difference difference(Viewer viewer, SubmissionId before, List<EvidenceRows.Row> now) {
    List<EvidenceRows.Row> then = evidence.submitted(before);
    return new Difference(
        reader.read(viewer, without(now, then)), reader.read(viewer, without(then, now)));
  }

  private static List<EvidenceRows.Row> without(
      List<EvidenceRows.Row> some, List<EvidenceRows.Row> others) {
    Set<EvidenceId> known =
        others.stream().map(EvidenceRows.Row::id).collect(Collectors.toUnmodifiableSet());
    return some.stream().filter(row -> !known.contains(row.id())).toList();
  }

  @Override
  @Transactional
  public Reviewing decide(Viewer viewer, SubmissionId id, Decision decision) {
    Optional<Sheet> seen = sheetFor(viewer, id);
    if (seen.isEmpty()) {
      return new Reviewing.Absent();
    }
    verdicts.lock(seen.get().assignment().id());
    SubmissionRows.Row row = submissions.find(id).orElseThrow();
    Sheet now = sheet(viewer, row).orElseThrow();
    if (!reviewers.mayReview(viewer, row)) {
      return new Reviewing.Forbidden();
    }
    if (!row.isWaiting()) {
      return new Reviewing.Over(now);
    }
    if (!row.sha256().equals(decision.sha256())) {
      return new Reviewing.Changed(now);
    }
    if (decision.outcome() != Outcome.ACCEPTED && decision.reason().isBlank()) {
      return new Reviewing.ReasonMissing();
    }
    verdicts.say(viewer, row, decision);
    return new Reviewing.Reviewed(reader.read(submissions.find(id).orElseThrow()));
  }
}

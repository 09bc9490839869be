package vn.lantoa.directives.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.directives.evidence.Reviews;
import vn.lantoa.directives.evidence.Reviews.Decision;
import vn.lantoa.directives.evidence.Reviews.Reviewing;
import vn.lantoa.directives.evidence.Reviews.Sheet;
import vn.lantoa.directives.evidence.Reviews.Waiting;
import vn.lantoa.directives.evidence.Submission.Difference;
import vn.lantoa.directives.evidence.Submission.Outcome;
import vn.lantoa.directives.evidence.SubmissionId;
import vn.lantoa.directives.web.EvidenceAnswer.SubmissionAnswer;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1/reviews")
@Tag(name = "Reviews", description = "What waits for a verdict, and verdicts.")
class ReviewsApi {
  private final Reviews reviews;

  ReviewsApi(Reviews reviews) {
    this.reviews = reviews;
  }

  record ListAnswer(List<SubmissionAnswer> rows, int page, int size, long total) {}

  /// @param added evidence that was not there before; empty for the first submission
  /// @param removed evidence that is there no more
  record SheetAnswer(
      SubmissionAnswer submission,
      boolean mayReview,
      List<EvidenceAnswer> evidence,
      List<EvidenceAnswer> added,
      List<EvidenceAnswer> removed) {
    static SheetAnswer of(Sheet sheet) {
      Difference difference = sheet.difference();
      return new SheetAnswer(
          SubmissionAnswer.of(sheet.submission()),
          sheet.mayReview(),
          sheet.evidence().stream().map(EvidenceAnswer::of).toList(),
          difference == null
              ? List.of()
              : difference.added().stream().map(EvidenceAnswer::of).toList(),
          difference == null
              ? List.of()
              : difference.removed().stream().map(EvidenceAnswer::of).toList());
    }
  }

  /// @param sha256 hash of what was looked at, as the sheet gives it
  record DecideBody(@Nullable Outcome outcome, @Nullable String reason, @Nullable String sha256) {}

  @GetMapping
  @Operation(summary = "What waits for the caller, the oldest first")
  ListAnswer list(
      Viewer viewer,
      @RequestParam(defaultValue = "false") boolean below,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size) {
    Slice<Waiting> slice = reviews.queue(viewer, new Reviews.Filter(below, page, size));
    return new ListAnswer(
        slice.rows().stream().map(one -> SubmissionAnswer.of(one.submission())).toList(),
        slice.page(),
        slice.size(),
        slice.total());
  }

  @GetMapping("/{id}")
  @Operation(summary = "One submission with its evidence, and what changed since the one before")
  SheetAnswer one(Viewer viewer, @PathVariable UUID id) {
    return reviews
        .sheetFor(viewer, new SubmissionId(id))
        .map(SheetAnswer::of)
        .orElseThrow(Refusal::absent);
  }

  @PostMapping("/{id}/decision")
  @Operation(summary = "Accept, accept in part or return what was looked at")
  SubmissionAnswer decide(Viewer viewer, @PathVariable UUID id, @RequestBody DecideBody body) {
    Outcome outcome = body.outcome();
    if (outcome == null) {
      throw wrong("outcome", "value.missing");
    }
    var decision = new Decision(outcome, Typed.kept(body.reason()), Typed.kept(body.sha256()));
    return switch (reviews.decide(viewer, new SubmissionId(id), decision)) {
      case Reviewing.Reviewed(var submission) -> SubmissionAnswer.of(submission);
      case Reviewing.ReasonMissing() -> throw wrong("reason", "value.missing");
      case Reviewing.Changed _ -> throw Refusal.of(HttpStatus.CONFLICT, "review.changed");
      case Reviewing.Over _ -> throw Refusal.of(HttpStatus.CONFLICT, "review.over");
      case Reviewing.Forbidden() -> throw Refusal.of(HttpStatus.FORBIDDEN, "review.own");
      case Reviewing.Absent() -> throw Refusal.absent();
    };
  }

  private static Refusal wrong(String field, String code) {
    return Refusal.fields(List.of(new Refusal.FieldError(field, code)));
  }
}

package vn.lantoa.directives.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.directives.evidence.Reviews;
import vn.lantoa.directives.evidence.Reviews.Decision;
import vn.lantoa.directives.evidence.Reviews.Reviewing;
import vn.lantoa.directives.evidence.Reviews.Sheet;
import vn.lantoa.directives.evidence.Reviews.Waiting;
import vn.lantoa.directives.evidence.Submission.Outcome;
import vn.lantoa.directives.evidence.SubmissionId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// What waits for a verdict, beside what is looked at.
@Controller
class ReviewPages {
  private static final int ROWS = 50;

  private final Reviews reviews;

  ReviewPages(Reviews reviews) {
    this.reviews = reviews;
  }

  @GetMapping("/reviews")
  Page list(
      Viewer viewer,
      @RequestParam(required = false) @Nullable UUID open,
      @RequestParam(defaultValue = "false") boolean below,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "") String done) {
    Slice<Waiting> waiting = reviews.queue(viewer, new Reviews.Filter(below, page, ROWS));
    Sheet sheet = open == null ? first(viewer, waiting) : sheet(viewer, open);
    String key =
        switch (done) {
          case "ACCEPTED" -> "directives.review.done.ACCEPTED";
          case "PART" -> "directives.review.done.PART";
          case "RETURNED" -> "directives.review.done.RETURNED";
          default -> "";
        };
    return new ReviewListPage(waiting, below, sheet, ReviewInput.NONE, key, List.of());
  }

  private @Nullable Sheet first(Viewer viewer, Slice<Waiting> waiting) {
    return waiting.rows().isEmpty()
        ? null
        : sheet(viewer, waiting.rows().getFirst().submission().id().value());
  }

  private Sheet sheet(Viewer viewer, UUID id) {
    return reviews.sheetFor(viewer, new SubmissionId(id)).orElseThrow(Refusal::absent);
  }

  @PostMapping("/reviews/{id}")
  Object decide(
      Viewer viewer,
      @PathVariable UUID id,
      ReviewInput input,
      @RequestParam(defaultValue = "false") boolean below) {
    var shown = new Shown(viewer, below, input);
    if (input.chosen().isEmpty()) {
      return refused(shown, id, Wrong.of("outcome", "directives.review.wrong.outcome"));
    }
    Outcome outcome = input.chosen().get();
    var decision = new Decision(outcome, input.reason(), input.sha256());
    return switch (reviews.decide(viewer, new SubmissionId(id), decision)) {
      case Reviewing.Reviewed _ ->
          "redirect:/reviews?done=" + outcome.name() + (below ? "&below=true" : "");
      case Reviewing.ReasonMissing() ->
          refused(shown, id, Wrong.of("reason", "directives.review.wrong.reason"));
      case Reviewing.Changed(Sheet now) ->
          conflict(shown, now, Wrong.of("changes", "directives.review.wrong.changed"));
      case Reviewing.Over(Sheet now) ->
          conflict(shown, now, Wrong.of("changes", "directives.review.wrong.over"));
      case Reviewing.Forbidden() -> throw Refusal.of(HttpStatus.FORBIDDEN, "review.own");
      case Reviewing.Absent() -> throw Refusal.absent();
    };
  }

  private record Shown(Viewer viewer, boolean below, ReviewInput input) {}

  private Rendered refused(Shown shown, UUID id, Wrong wrong) {
    return Rendered.refused(page(shown, sheet(shown.viewer(), id), wrong));
  }

  private Rendered conflict(Shown shown, Sheet now, Wrong wrong) {
    return new Rendered(HttpStatus.CONFLICT, page(shown, now, wrong));
  }

  private ReviewListPage page(Shown shown, Sheet sheet, Wrong wrong) {
    return new ReviewListPage(
        reviews.queue(shown.viewer(), new Reviews.Filter(shown.below(), 1, ROWS)),
        shown.below(),
        sheet,
        shown.input(),
        "",
        List.of(wrong));
  }
}

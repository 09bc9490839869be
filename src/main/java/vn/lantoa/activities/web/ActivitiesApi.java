package vn.lantoa.activities.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.Correcting;
import vn.lantoa.activities.Activities.Edit;
import vn.lantoa.activities.Activities.NewActivity;
import vn.lantoa.activities.Activities.Recording;
import vn.lantoa.activities.Activities.Withdrawing;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1/activities")
@Tag(
    name = "Activities",
    description = "Records of work done. Days are inclusive; a record counts on its last day.")
class ActivitiesApi {
  private final Activities activities;
  private final FactsReader reader;
  private final FilterReader filters;

  ActivitiesApi(Activities activities, FactsReader reader, FilterReader filters) {
    this.activities = activities;
    this.reader = reader;
    this.filters = filters;
  }

  /// @param total number of matching records
  /// @param whole false: there are more than `total` records, and no sums; ask with `count=all`
  /// @param totals sums of all matching records, not of the page; null unless `whole`
  /// @param next give it as `after` for what follows this page; null at the end of the list
  record ListAnswer(
      List<ActivityAnswer> rows,
      int page,
      int size,
      long total,
      boolean whole,
      @Nullable TotalsAnswer totals,
      @Nullable UUID next) {
    static ListAnswer of(Activities.Listing listing) {
      Activities.Totals totals = listing.totals();
      List<Activity> rows = listing.slice().rows();
      return new ListAnswer(
          rows.stream().map(ActivityAnswer::of).toList(),
          listing.slice().page(),
          listing.slice().size(),
          totals.records(),
          totals.whole(),
          totals.whole() ? new TotalsAnswer(totals.quantity(), totals.attendances()) : null,
          listing.more() ? rows.getLast().id().value() : null);
    }
  }

  record TotalsAnswer(long quantity, long attendances) {}

  /// @param reason required
  /// @param version unless `If-Match` names it
  record WithdrawalRequest(@Nullable Integer version, @Nullable String reason) {}

  @PostMapping
  @Operation(summary = "Record work; unit, commune and station by code on the last day, or id")
  ResponseEntity<ActivityAnswer> record(Viewer viewer, @RequestBody ActivityRequest request) {
    return switch (activities.record(viewer, activityOf(request))) {
      case Recording.Recorded(ActivityId id, var doubts) ->
          answer(HttpStatus.CREATED, found(viewer, id));
      case Recording.Refused(var faults) -> throw Faults.refusal(faults);
      case Recording.Doubtful(var doubts) -> throw Faults.doubtful(doubts);
      case Recording.UnitForbidden forbidden -> throw Refusal.forbidden();
    };
  }

  @GetMapping
  @Operation(
      summary =
          "Records by counting day, newest first, with sums of all that match where they are known")
  ListAnswer list(
      Viewer viewer,
      @ParameterObject @ModelAttribute ListInput input,
      @ParameterObject @ModelAttribute Part part,
      @Parameter(description = "Rows a page, 1 to 200") @RequestParam(defaultValue = "50")
          int size) {
    return ListAnswer.of(
        activities.list(viewer, filters.read(input), part.paging(size, input.order())));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One record; its version is the ETag")
  ResponseEntity<ActivityAnswer> activity(Viewer viewer, @PathVariable UUID id) {
    return answer(HttpStatus.OK, found(viewer, new ActivityId(id)));
  }

  @PutMapping("/{id}")
  @Operation(summary = "Correct a record; an approved one waits for approval again")
  ResponseEntity<ActivityAnswer> correct(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody ActivityRequest request) {
    ActivityId activity = new ActivityId(id);
    Edit edit =
        new Edit(
            activity,
            Versions.of(ifMatch, request.version()),
            ActivityRequest.text(request.reason()));
    return switch (activities.correct(viewer, edit, activityOf(request))) {
      case Correcting.Corrected corrected -> answer(HttpStatus.OK, found(viewer, activity));
      case Correcting.Refused(var faults) -> throw Faults.refusal(faults);
      case Correcting.Doubtful(var doubts) -> throw Faults.doubtful(doubts);
      case Correcting.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Correcting.Withdrawn withdrawn -> throw withdrawn();
      case Correcting.Forbidden forbidden -> throw Refusal.forbidden();
      case Correcting.Absent absent -> throw Refusal.absent();
    };
  }

  @PostMapping("/{id}/withdraw")
  @Operation(summary = "Take a record back; it stays readable and counts nothing")
  ResponseEntity<ActivityAnswer> withdraw(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody WithdrawalRequest request) {
    ActivityId activity = new ActivityId(id);
    Edit edit = new Edit(activity, Versions.of(ifMatch, request.version()));
    String reason = request.reason() == null ? "" : request.reason();
    return switch (activities.withdraw(viewer, edit, reason)) {
      case Withdrawing.Withdrawn done -> answer(HttpStatus.OK, found(viewer, activity));
      case Withdrawing.ReasonMissing missing ->
          throw Refusal.fields(
              List.of(new Refusal.FieldError("reason", "activities.reason.missing")));
      case Withdrawing.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Withdrawing.AlreadyWithdrawn already -> throw withdrawn();
      case Withdrawing.Forbidden forbidden -> throw Refusal.forbidden();
      case Withdrawing.Absent absent -> throw Refusal.absent();
    };
  }

  private NewActivity activityOf(ActivityRequest request) {
    return switch (reader.read(request.wanted())) {
      case FactsReader.Reading.Read(ActivityFacts facts) ->
          new NewActivity(facts, NewActivity.Entry.PROGRAM, request.confirmed());
      case FactsReader.Reading.Unreadable(var faults) -> throw Faults.refusal(faults);
    };
  }

  private Activity found(Viewer viewer, ActivityId id) {
    return activities.findFor(viewer, id).orElseThrow(Refusal::absent);
  }

  private static Refusal withdrawn() {
    return Refusal.of(HttpStatus.CONFLICT, "activities.withdrawn");
  }

  private static ResponseEntity<ActivityAnswer> answer(HttpStatus status, Activity activity) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status).eTag(Versions.etag(activity.version()));
    if (status == HttpStatus.CREATED) {
      answer.location(URI.create("/api/v1/activities/" + activity.id()));
    }
    return answer.body(ActivityAnswer.of(activity));
  }
}

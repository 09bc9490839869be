package vn.lantoa.activities.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Approvals;
import vn.lantoa.activities.Approvals.Deciding;
import vn.lantoa.activities.Approvals.Narrowing;
import vn.lantoa.activities.Approvals.Queue;
import vn.lantoa.activities.Approvals.Seen;
import vn.lantoa.activities.Approvals.Waiting;
import vn.lantoa.activities.Periods;
import vn.lantoa.activities.web.DetailPage.Difference;
import vn.lantoa.activities.web.RulesApi.DoubtAnswer;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.web.Refusal;

/// The list of what waits for approval, as the page `/approvals` shows it.
@RestController
@RequestMapping("/api/v1/approvals")
@Tag(
    name = "Approvals",
    description =
        "Records that wait for the caller's approval, with their doubts and what changed since they"
            + " were approved last. Approval is bound to what was seen.")
class ApprovalsApi {
  /// Records that one request may name.
  private static final int MOST = 1_000;

  private final Approvals approvals;
  private final Periods periods;
  private final Units units;
  private final Taxonomies taxonomies;
  private final Clock clock;

  ApprovalsApi(
      Approvals approvals, Periods periods, Units units, Taxonomies taxonomies, Clock clock) {
    this.approvals = approvals;
    this.periods = periods;
    this.units = units;
    this.taxonomies = taxonomies;
    this.clock = clock;
  }

  /// @param state stands for all that waits, in its versions; also the ETag. Approving the whole
  ///   queue names it
  /// @param doubted records that were kept with a reason
  /// @param more whether even more wait than are looked through
  record QueueAnswer(
      List<WaitingAnswer> rows,
      int page,
      int pages,
      int total,
      int doubted,
      boolean more,
      String state) {}

  /// @param doubts what looks odd in it now
  /// @param approved the version approved last; null when none was
  /// @param changes how it differs from that version
  record WaitingAnswer(
      ActivityAnswer record,
      List<DoubtAnswer> doubts,
      @Nullable ActivityAnswer approved,
      List<ChangeAnswer> changes) {}

  /// @param field `quantity`, `particulars.people` and the like
  record ChangeAnswer(String field, String before, String after) {
    private static ChangeAnswer of(Difference difference) {
      return new ChangeAnswer(
          difference.key().substring("activities.".length()),
          difference.before(),
          difference.after());
    }
  }

  @GetMapping
  @Operation(
      summary = "What waits for the caller: kept with a reason first, then changed, then newest")
  ResponseEntity<QueueAnswer> list(
      Viewer viewer,
      Locale locale,
      @Parameter(description = "Code or id of a unit; it and those below")
          @RequestParam(required = false)
          @Nullable String unit,
      @Parameter(description = "Code such as 2026-W47 or 2026-11") @RequestParam(required = false)
          @Nullable String period,
      @Parameter(description = "From 1, fifty records a page") @RequestParam(defaultValue = "1")
          int page) {
    mayApprove(viewer);
    Queue queue = approvals.queueOf(viewer, narrowing(unit, period), page);
    Differences differences = new Differences(taxonomies, locale);
    return ResponseEntity.ok()
        .eTag("\"" + queue.state() + "\"")
        .body(
            new QueueAnswer(
                queue.rows().stream().map(row -> answer(row, differences)).toList(),
                queue.page(),
                queue.pages(),
                queue.total(),
                queue.doubted(),
                queue.more(),
                queue.state()));
  }

  private static WaitingAnswer answer(Waiting waiting, Differences differences) {
    return new WaitingAnswer(
        ActivityAnswer.of(waiting.now()),
        waiting.doubts().stream().map(DoubtAnswer::of).toList(),
        waiting.approvedBefore().map(ActivityAnswer::of).orElse(null),
        waiting.approvedBefore().stream()
            .flatMap(before -> differences.between(before, waiting.now()).stream())
            .map(ChangeAnswer::of)
            .toList());
  }

  /// Either records in the versions that were seen, or all that waits of a unit and period.
  ///
  /// @param state of the queue that was seen, unless `If-Match` names it
  record DecisionRequest(
      @Nullable List<@Nullable SeenRequest> records,
      @Nullable String unit,
      @Nullable String period,
      @Nullable String state) {}

  record SeenRequest(@Nullable UUID id, @Nullable Integer version) {}

  /// @param left records that wait for somebody else
  record DecisionAnswer(int approved, int left) {}

  @PostMapping
  @Operation(
      summary = "Approve records in the versions seen, or all of a unit and period; all or nothing",
      description =
          "Name `records`, or `unit` and `period` with the `state` of the list (or `If-Match`). What"
              + " says something else by now is 409 and nothing is approved.")
  DecisionAnswer approve(
      Viewer viewer,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody DecisionRequest request) {
    mayApprove(viewer);
    List<Seen> seen = request.records() == null ? List.of() : seen(request.records());
    Deciding deciding =
        request.records() == null
            ? approvals.approveQueue(viewer, queue(request), state(ifMatch, request.state()))
            : approvals.approveAll(viewer, seen);
    return switch (deciding) {
      case Deciding.Approved(int approved, int left) -> new DecisionAnswer(approved, left);
      case Deciding.Stale(var changed) -> throw stale(seen, changed);
    };
  }

  private static Refusal stale(List<Seen> seen, Set<ActivityId> changed) {
    return Refusal.fields(
        HttpStatus.CONFLICT,
        "activities.approvals.stale",
        IntStream.range(0, seen.size())
            .filter(at -> changed.contains(seen.get(at).id()))
            .mapToObj(at -> new Refusal.FieldError("records[" + at + "]", "stale"))
            .toList());
  }

  private static List<Seen> seen(List<@Nullable SeenRequest> records) {
    if (records.isEmpty()) {
      throw wrong("records", "value.missing");
    }
    if (records.size() > MOST) {
      throw wrong("records", "activities.approvals.many", MOST);
    }
    return IntStream.range(0, records.size()).mapToObj(at -> seen(at, records.get(at))).toList();
  }

  private static Seen seen(int at, @Nullable SeenRequest record) {
    if (record == null || record.id() == null || record.version() == null) {
      throw wrong("records[" + at + "]", "value.missing");
    }
    return new Seen(new ActivityId(record.id()), record.version());
  }

  private Narrowing queue(DecisionRequest request) {
    if (ActivityRequest.text(request.unit()).isEmpty()) {
      throw wrong("unit", "value.missing");
    }
    if (ActivityRequest.text(request.period()).isEmpty()) {
      throw wrong("period", "value.missing");
    }
    return narrowing(request.unit(), request.period());
  }

  private static String state(@Nullable String ifMatch, @Nullable String state) {
    String named = ActivityRequest.text(ifMatch == null ? state : ifMatch);
    if (named.isEmpty()) {
      throw wrong("state", "value.missing");
    }
    return named.replaceFirst("^W/", "").replace("\"", "");
  }

  private Narrowing narrowing(@Nullable String unit, @Nullable String period) {
    String code = ActivityRequest.text(period);
    ReportingPeriod found =
        code.isEmpty()
            ? null
            : periods
                .find(code)
                .orElseThrow(() -> wrong("period", "activities.period.wrong", code));
    LocalDate on = found == null ? LocalDate.now(clock) : found.days().last();
    String named = ActivityRequest.text(unit);
    UnitId id =
        named.isEmpty()
            ? null
            : units
                .findBy(named, on)
                .orElseThrow(() -> wrong("unit", "activities.unit.unknown", named));
    return new Narrowing(id, found);
  }

  private static void mayApprove(Viewer viewer) {
    if (!viewer.may(Ability.APPROVE)) {
      throw Refusal.forbidden();
    }
  }

  private static Refusal wrong(String field, String code, Object... arguments) {
    return Refusal.fields(List.of(new Refusal.FieldError(field, code, arguments)));
  }
}

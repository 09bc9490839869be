package vn.lantoa.activities.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Periods;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.web.Refusal;

@RestController
@Tag(name = "Activities")
class ApprovalApi {
  private final Activities activities;
  private final Periods periods;
  private final Units units;

  ApprovalApi(Activities activities, Periods periods, Units units) {
    this.activities = activities;
    this.periods = periods;
    this.units = units;
  }

  /// Either records, or what a unit and those below it sent for a period.
  ///
  /// @param unit code in the period, or id
  /// @param period code such as `2026-W47` or `2026-11`; `week` is an older name of it
  record ApprovalRequest(
      @Nullable List<UUID> ids,
      @Nullable String unit,
      @Nullable String period,
      @Nullable String week) {
    String code() {
      String code = period == null ? week : period;
      return code == null ? "" : code;
    }
  }

  /// @param left records that wait for somebody else
  record ApprovalAnswer(int approved, int left) {}

  @PostMapping("/api/v1/activities/approve")
  @Operation(summary = "Approve records by id, or what a unit sent for a period")
  ApprovalAnswer approve(Viewer viewer, @RequestBody ApprovalRequest request) {
    if (!viewer.may(Ability.APPROVE)) {
      throw Refusal.forbidden();
    }
    Activities.Approving done =
        request.ids() == null
            ? approvePeriod(viewer, request)
            : activities.approve(viewer, idsOf(request.ids()));
    return new ApprovalAnswer(done.approved(), done.left());
  }

  private Activities.Approving approvePeriod(Viewer viewer, ApprovalRequest request) {
    String code = request.code();
    ReportingPeriod period =
        periods.find(code).orElseThrow(() -> wrong("period", "activities.period.wrong", code));
    String unit = request.unit() == null ? "" : request.unit();
    UnitId id =
        units
            .findBy(unit, period.days().last())
            .orElseThrow(() -> wrong("unit", "activities.unit.unknown", unit));
    return activities.approvePeriod(viewer, id, period);
  }

  private static Set<ActivityId> idsOf(List<UUID> ids) {
    return ids.stream().map(ActivityId::new).collect(Collectors.toUnmodifiableSet());
  }

  private static Refusal wrong(String field, String code, Object argument) {
    return Refusal.fields(List.of(new Refusal.FieldError(field, code, argument)));
  }
}

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
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Week;
import vn.lantoa.shared.web.Refusal;

@RestController
@Tag(name = "Activities")
class ApprovalApi {
  private final Activities activities;
  private final Units units;

  ApprovalApi(Activities activities, Units units) {
    this.activities = activities;
    this.units = units;
  }

  /// Either records, or what a unit and those below it sent for a week.
  ///
  /// @param unit code in the week, or id
  /// @param week ISO week such as `2026-W47`
  record ApprovalRequest(@Nullable List<UUID> ids, @Nullable String unit, @Nullable String week) {}

  /// @param left records that wait for somebody else
  record ApprovalAnswer(int approved, int left) {}

  @PostMapping("/api/v1/activities/approve")
  @Operation(summary = "Approve records by id, or what a unit sent for a week")
  ApprovalAnswer approve(Viewer viewer, @RequestBody ApprovalRequest request) {
    if (!viewer.may(Ability.APPROVE)) {
      throw Refusal.forbidden();
    }
    Activities.Approving done =
        request.ids() == null
            ? approveWeek(viewer, request)
            : activities.approve(viewer, idsOf(request.ids()));
    return new ApprovalAnswer(done.approved(), done.left());
  }

  private Activities.Approving approveWeek(Viewer viewer, ApprovalRequest request) {
    String code = request.week() == null ? "" : request.week();
    Week week = Week.parse(code).orElseThrow(() -> wrong("week", "activities.week.wrong", code));
    String unit = request.unit() == null ? "" : request.unit();
    UnitId id =
        units
            .findBy(unit, week.days().last())
            .orElseThrow(() -> wrong("unit", "activities.unit.unknown", unit));
    return activities.approveWeek(viewer, id, week);
  }

  private static Set<ActivityId> idsOf(List<UUID> ids) {
    return ids.stream().map(ActivityId::new).collect(Collectors.toUnmodifiableSet());
  }

  private static Refusal wrong(String field, String code, Object argument) {
    return Refusal.fields(List.of(new Refusal.FieldError(field, code, argument)));
  }
}

package vn.lantoa.activities.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.SoftRule;
import vn.lantoa.activities.SoftRules;
import vn.lantoa.activities.SoftRules.Handling;
import vn.lantoa.activities.SoftRules.Kept;
import vn.lantoa.activities.SoftRules.Passing;
import vn.lantoa.activities.SoftRules.Rule;
import vn.lantoa.activities.SoftRules.Setting;
import vn.lantoa.activities.SoftRules.Taken;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1")
@Tag(
    name = "Rules of records",
    description = "What looks odd in records, the doubts of a record, and forms that pass.")
class RulesApi {
  private final SoftRules rules;
  private final Activities activities;

  RulesApi(SoftRules rules, Activities activities) {
    this.rules = rules;
    this.activities = activities;
  }

  /// @param measure what the threshold counts
  /// @param threshold null for a rule without a number
  /// @param fired in the last thirty days, likewise confirmed and corrected
  record RuleAnswer(
      SoftRule code,
      int version,
      boolean active,
      Handling handling,
      SoftRule.Measure measure,
      @Nullable Long threshold,
      long fired,
      long confirmed,
      long corrected) {
    static RuleAnswer of(Kept kept) {
      Rule rule = kept.rule();
      return new RuleAnswer(
          rule.code(),
          rule.version(),
          rule.active(),
          rule.handling(),
          rule.code().measure(),
          rule.threshold(),
          kept.lately().fired(),
          kept.lately().confirmed(),
          kept.lately().corrected());
    }
  }

  /// @param version unless `If-Match` names it
  record RuleRequest(
      @Nullable Integer version,
      boolean active,
      @Nullable String handling,
      @Nullable Long threshold) {}

  @GetMapping("/activity-rules")
  @Operation(summary = "Soft rules with what they did in the last thirty days")
  List<RuleAnswer> list(Viewer viewer) {
    List<Kept> kept = rules.rules(viewer);
    if (kept.isEmpty()) {
      throw Refusal.forbidden();
    }
    return kept.stream().map(RuleAnswer::of).toList();
  }

  @PutMapping("/activity-rules/{code}")
  @Operation(summary = "Tune a soft rule; handling is TELLS, ASKS or REFUSES")
  RuleAnswer set(
      Viewer viewer,
      @PathVariable String code,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody RuleRequest request) {
    SoftRule rule = SoftRule.of(code).orElseThrow(Refusal::absent);
    Handling handling =
        SoftRulePages.handling(ActivityRequest.text(request.handling()))
            .orElseThrow(() -> wrong("handling"));
    done(
        rules.set(
            viewer,
            new Rule(
                rule,
                Versions.of(ifMatch, request.version()),
                request.active(),
                handling,
                request.threshold())));
    return rules.rules(viewer).stream()
        .filter(kept -> kept.rule().code() == rule)
        .map(RuleAnswer::of)
        .findFirst()
        .orElseThrow(Refusal::absent);
  }

  /// @param forms codes of forms whose records the program approves when nothing doubts them
  record PassingBody(int version, Set<String> forms) {}

  @GetMapping("/activity-rules/forms")
  @Operation(summary = "Forms whose records pass by themselves unless a soft rule fires")
  PassingBody passing() {
    Passing passing = rules.passing();
    return new PassingBody(passing.version(), passing.forms());
  }

  @PutMapping("/activity-rules/forms")
  @Operation(summary = "Set the forms that pass")
  PassingBody pass(Viewer viewer, @RequestBody PassingBody body) {
    done(rules.setPassing(viewer, new Passing(body.version(), body.forms())));
    return passing();
  }

  private static void done(Setting setting) {
    switch (setting) {
      case Setting.Done done -> {}
      case Setting.Wrong(String field) -> throw wrong(field);
      case Setting.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Setting.Forbidden forbidden -> throw Refusal.forbidden();
    }
  }

  private static Refusal wrong(String field) {
    return Refusal.fields(List.of(new Refusal.FieldError(field, "value.wrong")));
  }

  /// @param reason empty where it was told only
  /// @param since version that it came with
  /// @param until last version that it stood with; null while it stands
  /// @param other record of another unit that the viewer sees; null for none
  record DoubtAnswer(
      SoftRule rule,
      String field,
      List<Object> arguments,
      String reason,
      Instant at,
      int since,
      @Nullable Integer until,
      @Nullable UUID other) {
    static DoubtAnswer of(Taken doubt) {
      ActivityId other = doubt.other();
      return new DoubtAnswer(
          doubt.rule(),
          doubt.fault().field(),
          doubt.fault().arguments(),
          doubt.reason(),
          doubt.at(),
          doubt.since(),
          doubt.until(),
          other == null ? null : other.value());
    }
  }

  @GetMapping("/activities/{id}/doubts")
  @Operation(summary = "What looked odd in a record, and why it was kept")
  List<DoubtAnswer> doubts(Viewer viewer, @PathVariable UUID id) {
    ActivityId activity = new ActivityId(id);
    if (activities.findFor(viewer, activity).isEmpty()) {
      throw Refusal.absent();
    }
    return rules.takenFor(viewer, activity).stream().map(DoubtAnswer::of).toList();
  }
}

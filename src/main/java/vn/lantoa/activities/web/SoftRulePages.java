package vn.lantoa.activities.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.activities.SoftRule;
import vn.lantoa.activities.SoftRules;
import vn.lantoa.activities.SoftRules.Handling;
import vn.lantoa.activities.SoftRules.Kept;
import vn.lantoa.activities.SoftRules.Passing;
import vn.lantoa.activities.SoftRules.Rule;
import vn.lantoa.activities.SoftRules.Setting;
import vn.lantoa.activities.web.RulesPage.Typed;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Soft rules and passing forms, for those who administer.
@Controller
class SoftRulePages {
  /// Stands for the forms that pass where a rule is named.
  static final String PASSING = "passing";

  private static final String WRONG = "activities.rules.wrong.";

  private final SoftRules rules;
  private final Taxonomies taxonomies;

  SoftRulePages(SoftRules rules, Taxonomies taxonomies) {
    this.rules = rules;
    this.taxonomies = taxonomies;
  }

  @GetMapping("/activity-rules")
  Page list(Viewer viewer, @RequestParam(required = false) @Nullable String saved) {
    return page(viewer, Typed.NOTHING, saved != null);
  }

  private RulesPage page(Viewer viewer, Typed typed, boolean saved) {
    List<Kept> kept = rules.rules(viewer);
    if (kept.isEmpty()) {
      throw Refusal.forbidden();
    }
    return new RulesPage(kept, rules.passing(), taxonomies.forms(), typed, saved);
  }

  /// A rule as typed.
  record RuleInput(
      @Nullable Integer version,
      @Nullable String active,
      @Nullable String handling,
      @Nullable String threshold) {
    Typed refused(SoftRule rule, String field, String key) {
      return new Typed(
          rule.name(),
          WRONG + key,
          field,
          active != null,
          text(handling),
          text(threshold),
          List.of());
    }

    private static String text(@Nullable String typed) {
      return typed == null ? "" : typed.strip();
    }
  }

  @PostMapping("/activity-rules/{code}")
  Object set(Viewer viewer, @PathVariable String code, RuleInput input) {
    SoftRule rule = SoftRule.of(code).orElseThrow(Refusal::absent);
    Optional<Handling> handling = handling(RuleInput.text(input.handling()));
    String digits = RuleInput.text(input.threshold()).replaceAll("[.,\\s\\u00A0]", "");
    if (handling.isEmpty() || input.version() == null) {
      return refused(viewer, input.refused(rule, "handling", "handling"));
    }
    if (!digits.matches("\\d{0,15}")) {
      return refused(viewer, input.refused(rule, "threshold", "threshold"));
    }
    Long threshold = digits.isEmpty() ? null : Long.valueOf(digits);
    Rule wanted =
        new Rule(rule, input.version(), input.active() != null, handling.get(), threshold);
    return switch (rules.set(viewer, wanted)) {
      case Setting.Done done -> "redirect:/activity-rules?saved";
      case Setting.Wrong(String field) -> refused(viewer, input.refused(rule, field, field));
      case Setting.Stale stale -> stale(viewer, input.refused(rule, "active", "stale"));
      case Setting.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }

  static Optional<Handling> handling(String code) {
    return Stream.of(Handling.values()).filter(one -> one.name().equals(code)).findFirst();
  }

  @PostMapping("/activity-rules/forms")
  Object pass(
      Viewer viewer,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable List<String> forms) {
    List<String> codes = forms == null ? List.of() : forms;
    Typed typed = new Typed(PASSING, WRONG + "stale", "forms", false, "", "", codes);
    return switch (rules.setPassing(viewer, new Passing(version, Set.copyOf(codes)))) {
      case Setting.Done done -> "redirect:/activity-rules?saved";
      case Setting.Wrong wrong -> throw Refusal.absent();
      case Setting.Stale stale -> stale(viewer, typed);
      case Setting.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }

  private Rendered refused(Viewer viewer, Typed typed) {
    return Rendered.refused(page(viewer, typed, false));
  }

  private Rendered stale(Viewer viewer, Typed typed) {
    return new Rendered(HttpStatus.CONFLICT, page(viewer, typed, false));
  }
}

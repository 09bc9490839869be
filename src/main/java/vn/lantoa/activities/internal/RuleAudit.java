package vn.lantoa.activities.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.SoftRules.Rule;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.Audit;

/// Tells the audit trail what was set about rules, with forms by their codes.
@Component
class RuleAudit {
  private final Audit audit;
  private final Taxonomies taxonomies;

  RuleAudit(Audit audit, Taxonomies taxonomies) {
    this.audit = audit;
    this.taxonomies = taxonomies;
  }

  void ruleSet(Viewer viewer, Rule rule) {
    Map<String, Object> details = new HashMap<>();
    details.put("active", rule.active());
    details.put("handling", rule.handling().name());
    Long threshold = rule.threshold();
    if (threshold != null) {
      details.put("threshold", threshold);
    }
    audit.record(
        viewer.actor(), "activities.rule.set", "activity-rule:" + rule.code().name(), details);
  }

  void passingSet(Viewer viewer, Set<String> forms) {
    audit.record(
        viewer.actor(), "activities.passing.set", "activity-rules", Map.of("forms", forms));
  }

  Set<String> codesOf(Set<Integer> forms) {
    return forms.stream().map(id -> taxonomies.form(id).code()).collect(Collectors.toSet());
  }

  /// Absent when one of the codes is not known.
  Optional<Set<Integer>> idsOf(Set<String> codes) {
    Set<Integer> ids =
        codes.stream()
            .flatMap(code -> taxonomies.findForm(code).stream())
            .map(Form::id)
            .collect(Collectors.toSet());
    return ids.size() == codes.size() ? Optional.of(ids) : Optional.empty();
  }
}

package vn.lantoa.activities.web;

import java.util.List;
import vn.lantoa.activities.SoftRule;
import vn.lantoa.activities.SoftRules;
import vn.lantoa.activities.SoftRules.Handling;
import vn.lantoa.activities.SoftRules.Kept;
import vn.lantoa.activities.SoftRules.Passing;
import vn.lantoa.activities.SoftRules.Rule;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.web.Page;

/// What looks odd in records: rules to tune, and forms that pass by themselves.
///
/// @param forms all, to choose from
/// @param typed what was typed and refused
/// @param saved whether something was saved just now
public record RulesPage(
    List<Kept> rules, Passing passing, List<Form> forms, Typed typed, boolean saved)
    implements Page {
  public RulesPage {
    rules = List.copyOf(rules);
    forms = List.copyOf(forms);
  }

  /// @param rule name of the rule, or `passing`; empty when nothing was refused
  /// @param key message that says why
  /// @param stale whether somebody else was quicker; the page then shows what stands now beside
  public record Typed(
      String rule,
      String key,
      String field,
      boolean active,
      String handling,
      String threshold,
      List<String> forms) {
    static final Typed NOTHING = new Typed("", "", "", false, "", "", List.of());

    public Typed {
      forms = List.copyOf(forms);
    }
  }

  public boolean isTyped(Rule rule) {
    return typed.rule().equals(rule.code().name());
  }

  public boolean isActive(Rule rule) {
    return isTyped(rule) ? typed.active() : rule.active();
  }

  public boolean handles(Rule rule, Handling handling) {
    return (isTyped(rule) ? typed.handling() : rule.handling().name()).equals(handling.name());
  }

  public String threshold(Rule rule) {
    Long number = rule.threshold();
    return isTyped(rule) ? typed.threshold() : number == null ? "" : String.valueOf(number);
  }

  public boolean hasNumber(Rule rule) {
    return rule.code().measure() != SoftRule.Measure.NONE;
  }

  public List<Handling> handlings(Rule rule) {
    return List.of(Handling.values()).stream()
        .filter(one -> one != Handling.REFUSES || rule.code().mayRefuse())
        .toList();
  }

  public boolean passes(Form form) {
    return typed.rule().equals(SoftRulePages.PASSING)
        ? typed.forms().contains(form.code())
        : passing.forms().contains(form.code());
  }

  public int days() {
    return SoftRules.LATELY;
  }
}

package vn.lantoa.targets.web;

import java.util.List;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.PolicyArea;
import vn.lantoa.results.measures.Field;
import vn.lantoa.targets.Denominators;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.Target;

/// What a person may choose from in the form of a target.
///
/// @param kinds of which there are units on the first day of the target
/// @param units to which the person may give it
/// @param owners units of the target, to give values of their own; of many those that have some
/// @param possible how many units the target has
public record TargetChoices(
    List<Form> forms,
    List<Denominators.Series> series,
    List<PolicyArea> areas,
    List<UnitKind> kinds,
    List<UnitChoice> units,
    List<UnitChoice> owners,
    int possible) {
  public TargetChoices {
    forms = List.copyOf(forms);
    series = List.copyOf(series);
    areas = List.copyOf(areas);
    kinds = List.copyOf(kinds);
    units = List.copyOf(units);
    owners = List.copyOf(owners);
  }

  /// @param above name of the unit above, empty where that is the giver
  public record UnitChoice(String id, String code, String name, String above) {}

  public List<RuleBody.Type> types() {
    return List.of(RuleBody.Type.values());
  }

  public List<Field> fields() {
    return List.of(Field.values());
  }

  public List<Rule.Per> periods() {
    return List.of(Rule.Per.values());
  }

  public List<Rule.Place> places() {
    return List.of(Rule.Place.values());
  }

  public List<Target.Counted> counted() {
    return List.of(Target.Counted.values());
  }

  public List<Target.Recombined> recombined() {
    return List.of(Target.Recombined.values());
  }
}

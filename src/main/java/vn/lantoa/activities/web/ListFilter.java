package vn.lantoa.activities.web;

import java.util.List;
import java.util.Map;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.Unit;
import vn.lantoa.policy.Audience;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.PolicyArea;

/// What narrows a view of records, and what it may be narrowed by.
///
/// @param path of the view
/// @param asked what it was asked with
/// @param narrowedBy what narrows it, in words, by parameter
/// @param kept what goes along though it is no filter, such as the month of a calendar; a view that
///   says its days so has no fields for them
public record ListFilter(
    String path,
    ListInput asked,
    Map<String, String> narrowedBy,
    Choices choices,
    Map<String, String> kept) {
  public ListFilter {
    kept = Map.copyOf(kept);
  }

  /// What may be chosen.
  public record Choices(
      List<Unit> units,
      List<Form> forms,
      List<PolicyArea> policyAreas,
      List<Audience> audiences,
      List<Area> provinces) {
    public Choices {
      units = List.copyOf(units);
      forms = List.copyOf(forms);
      policyAreas = List.copyOf(policyAreas);
      audiences = List.copyOf(audiences);
      provinces = List.copyOf(provinces);
    }
  }

  /// The address of the view.
  public Address address() {
    Address address = asked.address().at(path);
    for (Map.Entry<String, String> one : kept.entrySet()) {
      address = address.with(one.getKey(), one.getValue());
    }
    return address;
  }

  /// The view without one of the things that narrow it.
  public String without(String name) {
    return address().with(name, null).href();
  }

  /// The view with nothing that narrows it.
  public String all() {
    Address address = Address.of(path);
    for (Map.Entry<String, String> one : kept.entrySet()) {
      address = address.with(one.getKey(), one.getValue());
    }
    return address.href();
  }

  public boolean asksForDays() {
    return kept.isEmpty();
  }

  /// Whether it is narrowed to a place that is none of the provinces to choose from.
  public boolean isOfNoListedProvince() {
    String province = asked.value("province");
    return !province.isEmpty()
        && choices.provinces().stream().noneMatch(one -> one.code().equals(province));
  }

  /// Whether it is narrowed to a unit that is none of those to choose from.
  public boolean isOfNoListedUnit() {
    String unit = asked.value("unit");
    return !unit.isEmpty()
        && choices.units().stream()
            .noneMatch(one -> one.code().equals(unit) || one.id().toString().equals(unit));
  }
}

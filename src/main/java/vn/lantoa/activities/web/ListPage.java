package vn.lantoa.activities.web;

import java.util.List;
import java.util.Map;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.Listing;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.Unit;
import vn.lantoa.policy.Audience;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.PolicyArea;
import vn.lantoa.shared.web.Page;

/// The list of records.
///
/// @param asked what it was asked with
/// @param narrowedBy what narrows it, in words, by parameter
/// @param forms by code
public record ListPage(
    ListInput asked,
    Listing listing,
    Map<String, String> narrowedBy,
    Choices choices,
    Map<String, Form> forms)
    implements Page {
  public ListPage {
    forms = Map.copyOf(forms);
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

  /// The list without one of the things that narrow it.
  public String without(String name) {
    return asked.address().with(name, null).href();
  }

  /// The list at another page.
  public String at(int page) {
    return asked.address().with("page", page == 1 ? null : String.valueOf(page)).href();
  }

  /// The list the other way round.
  public String turned() {
    return asked.address().with("sort", asked.oldestFirst() ? null : "oldest").href();
  }

  /// The same records as a file.
  public String file() {
    return asked.address().at("/activities.csv").href();
  }

  /// Whether the file would not hold all.
  public boolean isTooLongForFile() {
    return listing.totals().records() > Activities.EXPORT_MOST;
  }

  /// Whether it is narrowed to a place that is none of the provinces to choose from.
  public boolean isOfNoListedProvince() {
    String asked = asked().value("province");
    return !asked.isEmpty()
        && choices.provinces().stream().noneMatch(province -> province.code().equals(asked));
  }

  /// Whether it is narrowed to a unit that is none of those to choose from.
  public boolean isOfNoListedUnit() {
    String asked = asked().value("unit");
    return !asked.isEmpty()
        && choices.units().stream()
            .noneMatch(unit -> unit.code().equals(asked) || unit.id().toString().equals(asked));
  }

  /// Whether all records share one noun, so that quantities may be read as such.
  public boolean isOneForm() {
    String form = asked.value("form");
    return !form.isEmpty() && !form.contains(",");
  }
}

package vn.lantoa.activities.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;

/// What the filters of lists and calendars offer.
@Component
class ListFilters {
  private final Taxonomies taxonomies;
  private final Geography geography;
  private final Organisation organisation;
  private final Access access;
  private final FilterWords words;
  private final Clock clock;

  ListFilters(
      Taxonomies taxonomies,
      Geography geography,
      Organisation organisation,
      Access access,
      FilterWords words,
      Clock clock) {
    this.taxonomies = taxonomies;
    this.geography = geography;
    this.organisation = organisation;
    this.access = access;
    this.words = words;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /// @param input without days where the view says them otherwise
  /// @param kept see [ListFilter]
  ListFilter of(Viewer viewer, View view, ListInput input, ActivityFilter filter, Locale locale) {
    Set<UnitId> reach = access.reach(viewer, Ability.READ, today());
    return new ListFilter(
        view.path(),
        input,
        words.of(input, filter, locale),
        new ListFilter.Choices(
            organisation.unitsOn(today()).stream()
                .filter(unit -> reach.contains(unit.id()))
                .toList(),
            taxonomies.forms(),
            taxonomies.policyAreas(),
            taxonomies.audiences(),
            provinces(filter.where())),
        view.kept());
  }

  /// Where the filters stand.
  record View(String path, Map<String, String> kept) {}

  /// Those of the geography asked for, so that a code keeps its meaning.
  private List<Area> provinces(ActivityFilter.Where where) {
    return switch (where) {
      case ActivityFilter.InProvince(var code, var on) -> geography.provincesOn(on);
      case ActivityFilter.Unattributed(var on) -> geography.provincesOn(on);
      case ActivityFilter.InCommon common -> List.of();
      case ActivityFilter.UnattributedInCommon common -> List.of();
      case ActivityFilter.Anywhere anywhere -> geography.provincesOn(today());
      case ActivityFilter.InArea area -> geography.provincesOn(today());
    };
  }

  Map<String, Form> formsByCode() {
    return taxonomies.forms().stream()
        .collect(Collectors.toUnmodifiableMap(Form::code, Function.identity()));
  }
}

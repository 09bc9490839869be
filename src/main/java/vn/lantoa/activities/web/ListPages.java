package vn.lantoa.activities.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.Paging;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.web.Page;

/// The list of records, and the same as a file.
@Controller
class ListPages {
  private static final int ROWS = 50;

  private final Activities activities;
  private final FilterReader filters;
  private final FilterWords words;
  private final Access access;
  private final Organisation organisation;
  private final ListChoices choices;

  ListPages(
      Activities activities,
      FilterReader filters,
      FilterWords words,
      Access access,
      Organisation organisation,
      ListChoices choices) {
    this.activities = activities;
    this.filters = filters;
    this.words = words;
    this.access = access;
    this.organisation = organisation;
    this.choices = choices;
  }

  @GetMapping("/activities")
  Page list(
      Viewer viewer,
      @ModelAttribute ListInput input,
      @RequestParam(defaultValue = "1") int page,
      Locale locale) {
    ActivityFilter filter = filters.read(input);
    Paging paging = new Paging(page, ROWS, input.oldestFirst());
    Set<UnitId> reach = access.reach(viewer, Ability.READ, choices.today());
    return new ListPage(
        input,
        activities.list(viewer, filter, paging),
        words.of(input, filter, locale),
        choices.of(
            organisation.unitsOn(choices.today()).stream()
                .filter(unit -> reach.contains(unit.id()))
                .toList(),
            filter.where()),
        choices.formsByCode());
  }

  @GetMapping("/activities.csv")
  void file(
      Viewer viewer, @ModelAttribute ListInput input, Locale locale, HttpServletResponse response)
      throws IOException {
    RecordsFile file = new RecordsFile(choices.formsByCode(), locale);
    byte[] csv = file.of(activities.export(viewer, filters.read(input)));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"hoat-dong-" + choices.today() + ".csv\"");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(csv.length);
    response.getOutputStream().write(csv);
  }

  /// What the filters of the list offer.
  @Component
  static class ListChoices {
    private final Taxonomies taxonomies;
    private final Geography geography;
    private final Clock clock;

    ListChoices(Taxonomies taxonomies, Geography geography, Clock clock) {
      this.taxonomies = taxonomies;
      this.geography = geography;
      this.clock = clock;
    }

    LocalDate today() {
      return LocalDate.now(clock);
    }

    /// The provinces are those of the geography asked for, so that a code keeps its meaning.
    ListPage.Choices of(List<Unit> units, ActivityFilter.Where where) {
      return new ListPage.Choices(
          units,
          taxonomies.forms(),
          taxonomies.policyAreas(),
          taxonomies.audiences(),
          switch (where) {
            case ActivityFilter.InProvince(var code, var on) -> geography.provincesOn(on);
            case ActivityFilter.Unattributed(var on) -> geography.provincesOn(on);
            case ActivityFilter.InCommon common -> List.of();
            case ActivityFilter.UnattributedInCommon common -> List.of();
            case ActivityFilter.Anywhere anywhere -> geography.provincesOn(today());
            case ActivityFilter.InArea area -> geography.provincesOn(today());
          });
    }

    Map<String, Form> formsByCode() {
      return taxonomies.forms().stream()
          .collect(Collectors.toUnmodifiableMap(Form::code, Function.identity()));
    }
  }
}

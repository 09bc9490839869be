package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.activities.Activities.Totals;
import vn.lantoa.activities.web.ListFilters.View;
import vn.lantoa.activities.web.WeekMaps.Asked;
import vn.lantoa.activities.web.WeekMaps.Placed;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.Week;
import vn.lantoa.shared.web.Refusal;

/// The map of a week.
@Controller
class WeekMapPages {
  static final String PATH = "/activities/map";

  private final WeekMaps maps;
  private final WeekOutlines outlines;
  private final FilterReader filters;
  private final ListFilters choices;
  private final Access access;
  private final Organisation organisation;
  private final Geography geography;

  WeekMapPages(
      WeekMaps maps,
      WeekOutlines outlines,
      FilterReader filters,
      ListFilters choices,
      Access access,
      Organisation organisation,
      Geography geography) {
    this.maps = maps;
    this.outlines = outlines;
    this.filters = filters;
    this.choices = choices;
    this.access = access;
    this.organisation = organisation;
    this.geography = geography;
  }

  @GetMapping(PATH)
  Object show(
      Viewer viewer,
      @ModelAttribute ListInput typed,
      @RequestParam(required = false) @Nullable String week,
      Locale locale) {
    Week shown =
        week == null || week.isBlank()
            ? Week.of(choices.today())
            : Week.parse(week.strip()).orElseThrow(Refusal::absent);
    ListInput input = typed.within(null, null);
    Optional<String> own =
        input.value("province").isEmpty() ? ownProvince(viewer) : Optional.empty();
    if (own.isPresent()) {
      return "redirect:"
          + input.inProvince(own.get()).address().at(PATH).with("week", shown.code()).href();
    }
    return page(viewer, input, shown, locale);
  }

  private WeekMapPage page(Viewer viewer, ListInput input, Week shown, Locale locale) {
    LocalDate sunday = shown.days().last();
    LocalDate day = sunday.isAfter(choices.today()) ? choices.today() : sunday;
    Form form = choices.formsByCode().get(input.value("form"));
    Asked asked =
        new Asked(
            viewer,
            shown,
            input,
            filters.read(input.within(shown.monday(), sunday)),
            form == null ? Totals::records : Totals::quantity);
    Area province = province(input, day);
    Placed placed =
        province == null ? maps.provinces(asked, day) : maps.communes(asked, province.id(), day);
    return new WeekMapPage(
        choices.of(
            viewer,
            new View(PATH, Map.of("week", shown.code())),
            input,
            filters.read(input),
            locale),
        shown,
        form,
        province == null ? "" : province.name(),
        province == null ? outlines.draw(day, placed, locale).orElse(null) : null,
        placed.places(),
        placed.elsewhere(),
        placed.shades().legend(),
        Week.of(choices.today()));
  }

  /// Who does not see the country begins with the own province.
  private Optional<String> ownProvince(Viewer viewer) {
    return access.mayEverywhere(viewer, Ability.READ)
        ? Optional.empty()
        : organisation.provincialUnitOf(viewer.unit(), choices.today()).map(Unit::code);
  }

  private @Nullable Area province(ListInput input, LocalDate day) {
    String code = input.value("province");
    return code.isEmpty()
        ? null
        : geography.findAreaByCode(AreaKind.PROVINCE, code, day).orElseThrow(Refusal::absent);
  }
}

package vn.lantoa.activities.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.activities.ActivityFilter.Where;
import vn.lantoa.activities.Status;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.PartnerId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.ContentTopicId;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.web.Refusal;

/// Reads what a list is asked with. An unknown code is refused by the name of its parameter: a list
/// that silently means something else would be worse.
@Component
class FilterReader {
  private static final String UNATTRIBUTED = "unattributed";
  private static final int MOST_PERIODS = 12;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

  private final Units units;
  private final Geography geography;
  private final Taxonomies taxonomies;
  private final Named named;
  private final Clock clock;

  FilterReader(Units units, Geography geography, Taxonomies taxonomies, Named named, Clock clock) {
    this.units = units;
    this.geography = geography;
    this.taxonomies = taxonomies;
    this.named = named;
    this.clock = clock;
  }

  ActivityFilter read(ListInput input) {
    DayRange days = days(input);
    return new ActivityFilter(
        who(input, days),
        forms(input),
        days,
        where(input, days),
        policyAreas(codes(groups(input, "policyArea").getFirst())),
        audiences(codes(groups(input, "audience").getFirst())),
        status(input.value("status")),
        assignment(input.value("assignment")),
        input.value("q"),
        partner(input.value("partner"), days),
        content(groups(input, "content").getFirst()),
        campaign(input.value("campaign")),
        also(input, days));
  }

  /// What semicolons part; the first may be empty.
  private static List<String> groups(ListInput input, String name) {
    return Stream.of(input.value(name).split(";", -1)).map(String::strip).toList();
  }

  private static Stream<String> further(ListInput input, String name) {
    return groups(input, name).stream().skip(1).filter(group -> !group.isEmpty());
  }

  private ActivityFilter.Also also(ListInput input, @Nullable DayRange days) {
    return new ActivityFilter.Also(
        further(input, "policyArea").map(group -> policyAreas(codes(group))).toList(),
        further(input, "audience").map(group -> audiences(codes(group))).toList(),
        further(input, "content")
            .map(this::content)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()),
        codes(input.value("without")).stream().map(FilterReader::part).collect(Collectors.toSet()),
        within(input, days));
  }

  private static ActivityFilter.Part part(String name) {
    return switch (name) {
      case "policyArea" -> ActivityFilter.Part.POLICY_AREA;
      case "audience" -> ActivityFilter.Part.AUDIENCE;
      case "content" -> ActivityFilter.Part.CONTENT;
      case "campaign" -> ActivityFilter.Part.CAMPAIGN;
      default -> throw wrong("without", "activities.code.unknown", name);
    };
  }

  private ActivityFilter.@Nullable Who within(ListInput input, @Nullable DayRange days) {
    String unit = input.value("within");
    if (unit.isEmpty()) {
      return null;
    }
    LocalDate today = LocalDate.now(clock);
    LocalDate last = days == null || days.last().isAfter(today) ? today : days.last();
    LocalDate asked = day("withinOn", input.value("withinOn"), last);
    LocalDate on = asked.isAfter(today) ? today : asked;
    return units
        .findBy(unit, on)
        .map(id -> new ActivityFilter.OfUnit(id, on, false))
        .orElseThrow(() -> wrong("within", "activities.unit.unknown", unit));
  }

  private static @Nullable DayRange days(ListInput input) {
    LocalDate from = day("from", input.value("from"), EARLIEST);
    LocalDate to = day("to", input.value("to"), LATEST);
    if (to.isBefore(from)) {
      throw wrong("to", "activities.days.order");
    }
    return from.equals(EARLIEST) && to.equals(LATEST) ? null : DayRange.inclusive(from, to);
  }

  private ActivityFilter.@Nullable Who who(ListInput input, @Nullable DayRange days) {
    String unit = input.value("unit");
    if (unit.isEmpty()) {
      return null;
    }
    LocalDate today = LocalDate.now(clock);
    LocalDate on = days == null || days.last().isAfter(today) ? today : days.last();
    if (!input.value("unitsOn").isEmpty()) {
      return carriedOn(unit, day("unitsOn", input.value("unitsOn"), today));
    }
    UnitId id =
        units
            .findBy(unit, on)
            .or(() -> units.findBy(unit, today))
            .orElseThrow(() -> wrong("unit", "activities.unit.unknown", unit));
    return new ActivityFilter.OfUnit(id, on, input.value("own").equals("true"));
  }

  private ActivityFilter.Who carriedOn(String unit, LocalDate on) {
    if (unit.equals(UNATTRIBUTED)) {
      return new ActivityFilter.CarriedOnByNobody(on);
    }
    return units
        .findBy(unit, on)
        .map(id -> new ActivityFilter.CarriedOn(id, on))
        .orElseThrow(() -> wrong("unit", "activities.unit.unknown", unit));
  }

  private Set<String> forms(ListInput input) {
    Set<String> codes = new LinkedHashSet<>(codes(input.value("form")));
    codes.stream()
        .filter(code -> taxonomies.findForm(code).isEmpty())
        .findFirst()
        .ifPresent(
            unknown -> {
              throw wrong("form", "activities.form.unknown", unknown);
            });
    return codes;
  }

  private Where where(ListInput input, @Nullable DayRange days) {
    String area = input.value("area");
    String province = input.value("province");
    LocalDate today = LocalDate.now(clock);
    if (!area.isEmpty()) {
      LocalDate on = days == null || days.last().isAfter(today) ? today : days.last();
      return new ActivityFilter.InArea(area(area, on));
    }
    if (province.isEmpty()) {
      return new ActivityFilter.Anywhere();
    }
    if (!input.value("common").isEmpty()) {
      List<DayRange> periods = periods(input.value("common"));
      return province.equals(UNATTRIBUTED)
          ? new ActivityFilter.UnattributedInCommon(periods)
          : new ActivityFilter.InCommon(province, periods);
    }
    LocalDate geographyOn = day("geographyOn", input.value("geographyOn"), today);
    return province.equals(UNATTRIBUTED)
        ? new ActivityFilter.Unattributed(geographyOn)
        : new ActivityFilter.InProvince(province, geographyOn);
  }

  /// First and last day of each with two points between, commas between the periods.
  private static List<DayRange> periods(String text) {
    List<DayRange> periods = new ArrayList<>();
    for (String part : codes(text)) {
      String[] days = part.split("\\.\\.", -1);
      if (days.length != 2) {
        throw wrong("common", "activities.day.wrong");
      }
      LocalDate from = day("common", days[0], EARLIEST);
      LocalDate to = day("common", days[1], EARLIEST);
      if (to.isBefore(from)) {
        throw wrong("common", "activities.days.order");
      }
      periods.add(DayRange.inclusive(from, to));
    }
    if (periods.isEmpty() || periods.size() > MOST_PERIODS) {
      throw wrong("common", "activities.day.wrong");
    }
    return periods;
  }

  private AreaId area(String area, LocalDate on) {
    return Units.uuid(area)
        .map(AreaId::new)
        .or(() -> geography.findAreaByCode(AreaKind.COMMUNE, area, on).map(found -> found.id()))
        .orElseThrow(() -> wrong("area", "activities.area.unknown", area));
  }

  private static @Nullable Status status(String code) {
    if (code.isEmpty() || code.equalsIgnoreCase("ALL")) {
      return null;
    }
    return Stream.of(Status.values())
        .filter(status -> status.name().equals(code.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> wrong("status", "activities.code.unknown", code));
  }

  private static @Nullable UUID assignment(String id) {
    return id.isEmpty()
        ? null
        : Units.uuid(id).orElseThrow(() -> wrong("assignment", "activities.assignment.absent"));
  }

  private @Nullable PartnerId partner(String text, @Nullable DayRange days) {
    if (text.isEmpty()) {
      return null;
    }
    LocalDate today = LocalDate.now(clock);
    LocalDate on = days == null || days.last().isAfter(today) ? today : days.last();
    return named
        .partner(text, on)
        .orElseThrow(() -> wrong("partner", "activities.partner.unknown", text));
  }

  private @Nullable ContentTopicId content(String text) {
    return text.isEmpty()
        ? null
        : named
            .content(text)
            .orElseThrow(() -> wrong("content", "activities.content.unknown", text));
  }

  private @Nullable CampaignId campaign(String code) {
    return code.isEmpty()
        ? null
        : named
            .campaign(code)
            .map(Campaign::id)
            .orElseThrow(() -> wrong("campaign", "activities.campaign.unknown", code));
  }

  private int policyAreas(List<String> codes) {
    return taxonomies
        .policyAreaMask(codes)
        .orElseThrow(
            () -> wrong("policyArea", "activities.code.unknown", String.join(", ", codes)));
  }

  private int audiences(List<String> codes) {
    return taxonomies
        .audienceMask(codes)
        .orElseThrow(() -> wrong("audience", "activities.code.unknown", String.join(", ", codes)));
  }

  private static List<String> codes(String joined) {
    return Stream.of(joined.split(",", -1)).map(String::strip).filter(c -> !c.isEmpty()).toList();
  }

  private static LocalDate day(String field, String text, LocalDate otherwise) {
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notDay) {
      throw wrong(field, "activities.day.wrong");
    }
  }

  private static Refusal wrong(String field, String code, Object... arguments) {
    return Refusal.fields(List.of(new Refusal.FieldError(field, code, arguments)));
  }
}

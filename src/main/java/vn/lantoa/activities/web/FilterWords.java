package vn.lantoa.activities.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Partition;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.organisation.PartnerId;
import vn.lantoa.policy.Audience;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.PolicyArea;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.DayRange;

/// Says in words what narrows a list.
@Component
class FilterWords {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Units units;
  private final Taxonomies taxonomies;
  private final Geography geography;
  private final Named named;
  private final Partitions partitions;
  private final MessageSource messages;
  private final Clock clock;

  FilterWords(
      Units units,
      Taxonomies taxonomies,
      Geography geography,
      Named named,
      Partitions partitions,
      MessageSource messages,
      Clock clock) {
    this.units = units;
    this.taxonomies = taxonomies;
    this.geography = geography;
    this.named = named;
    this.partitions = partitions;
    this.messages = messages;
    this.clock = clock;
  }

  /// By name of the parameter that says it, in the order of the page.
  Map<String, String> of(ListInput input, ActivityFilter filter, Locale locale) {
    Map<String, String> words = new LinkedHashMap<>();
    ActivityFilter.Who who = filter.who();
    if (who != null) {
      words.put("unit", unit(who, locale));
    }
    say(words, input, "form", value -> formNames(value, locale));
    say(words, input, "from", value -> t("activities.list.from", locale, day(value)));
    say(words, input, "to", value -> t("activities.list.to", locale, day(value)));
    say(words, input, "province", value -> place(filter.where(), locale));
    say(words, input, "area", value -> place(filter.where(), locale));
    say(words, input, "policyArea", value -> policyAreaNames(value, locale));
    say(words, input, "audience", value -> audienceNames(value, locale));
    if (filter.status() != null) {
      words.put("status", t("activities.status." + filter.status().name(), locale));
    }
    say(words, input, "assignment", value -> t("activities.list.assignment", locale));
    say(
        words,
        input,
        "partner",
        value -> t("activities.list.partner", locale, partnerName(filter, value)));
    say(words, input, "content", value -> contentNames(filter, locale));
    say(words, input, "campaign", code -> campaignName(code, locale));
    ActivityFilter.Who within = filter.also().within();
    if (within != null) {
      words.put("within", t("activities.list.within", locale, unit(within, locale)));
    }
    say(words, input, "without", value -> withoutNames(filter, locale));
    say(words, input, "q", value -> t("activities.list.text", locale, value));
    return words;
  }

  private String partnerName(ActivityFilter filter, String typed) {
    PartnerId partner = filter.partner();
    return partner == null ? typed : named.nameOf(partner, LocalDate.now(clock)).orElse(typed);
  }

  private String contentNames(ActivityFilter filter, Locale locale) {
    return Stream.concat(Stream.ofNullable(filter.content()), filter.also().contents().stream())
        .flatMap(content -> named.nameOf(content, locale).stream())
        .collect(Collectors.joining("; "));
  }

  private String withoutNames(ActivityFilter filter, Locale locale) {
    return filter.also().without().stream()
        .sorted()
        .map(part -> t("activities.list.without." + part.name(), locale))
        .collect(Collectors.joining(", "));
  }

  private String campaignName(String code, Locale locale) {
    return named.campaign(code).map(one -> one.facts().name().in(locale)).orElse(code);
  }

  private String unit(ActivityFilter.Who who, Locale locale) {
    return switch (who) {
      case ActivityFilter.OfUnit(var unit, var on, boolean ownOnly) ->
          ownOnly
              ? t("activities.list.own", locale, units.nameOf(unit, on))
              : units.nameOf(unit, on);
      case ActivityFilter.CarriedOn(var unit, var on) ->
          t("activities.list.carried", locale, units.nameOf(unit, on), on.format(DAY));
      case ActivityFilter.CarriedOnByNobody(var on) ->
          t("activities.list.carried.nobody", locale, on.format(DAY));
    };
  }

  private interface Saying {
    String of(String value);
  }

  private static void say(Map<String, String> words, ListInput input, String name, Saying saying) {
    String value = input.value(name);
    if (!value.isEmpty()) {
      words.put(name, saying.of(value));
    }
  }

  private String place(ActivityFilter.Where where, Locale locale) {
    return switch (where) {
      case ActivityFilter.Anywhere anywhere -> "";
      case ActivityFilter.InArea(AreaId area) ->
          geography.findArea(area, LocalDate.now(clock)).map(Area::name).orElse("");
      case ActivityFilter.InProvince(String code, LocalDate on) ->
          t(
              "activities.list.province",
              locale,
              geography.findAreaByCode(AreaKind.PROVINCE, code, on).map(Area::name).orElse(code),
              on.format(DAY));
      case ActivityFilter.Unattributed(LocalDate on) ->
          t("activities.list.unattributed", locale, on.format(DAY));
      case ActivityFilter.InCommon(String key, var periods) ->
          t("activities.list.common", locale, nameInCommon(key, periods));
      case ActivityFilter.UnattributedInCommon unattributed ->
          t("activities.list.common.unattributed", locale);
    };
  }

  private String nameInCommon(String key, List<DayRange> periods) {
    return partitions.common(periods).provinces().stream()
        .filter(part -> part.key().equals(key))
        .flatMap(part -> part.provinces().stream())
        .map(Area::name)
        .reduce((a, b) -> a + " " + Partition.JOINT + " " + b)
        .orElse(key);
  }

  private String formNames(String codes, Locale locale) {
    return split(codes)
        .flatMap(code -> taxonomies.findForm(code).stream())
        .map(Form::shortName)
        .map(name -> name.in(locale))
        .collect(Collectors.joining(", "));
  }

  private String policyAreaNames(String codes, Locale locale) {
    List<String> wanted = split(codes).toList();
    return taxonomies.policyAreas().stream()
        .filter(area -> wanted.contains(area.code()))
        .map(PolicyArea::name)
        .map(name -> name.in(locale))
        .collect(Collectors.joining(", "));
  }

  private String audienceNames(String codes, Locale locale) {
    List<String> wanted = split(codes).toList();
    return taxonomies.audiences().stream()
        .filter(audience -> wanted.contains(audience.code()))
        .map(Audience::name)
        .map(name -> name.in(locale))
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> split(String codes) {
    return Stream.of(codes.split("[,;]", -1)).map(String::strip);
  }

  private static String day(String text) {
    return LocalDate.parse(text).format(DAY);
  }

  private String t(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}

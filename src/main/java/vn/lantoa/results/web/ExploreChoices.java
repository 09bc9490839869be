package vn.lantoa.results.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.policy.ContentTopic;
import vn.lantoa.policy.ContentTopics;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.results.measures.PeopleNumbers;
import vn.lantoa.results.web.FilterBar.Option;
import vn.lantoa.results.web.FilterBar.Select;

/// What each field of the explorer offers. A value that no list has, such as several codes, stays
/// chosen under its own name, so that nothing asked for is lost.
@Component
class ExploreChoices {
  private static final List<String> DIMENSIONS =
      List.of(
          "province",
          "unit",
          "form",
          "every-form",
          "audience",
          "policy-area",
          "topic",
          "month",
          "quarter",
          "year",
          "campaign");

  private final Taxonomies taxonomies;
  private final Campaigns campaigns;
  private final ContentTopics topics;
  private final Measures measures;
  private final PeopleNumbers people;

  ExploreChoices(
      Taxonomies taxonomies,
      Campaigns campaigns,
      ContentTopics topics,
      Measures measures,
      PeopleNumbers people) {
    this.taxonomies = taxonomies;
    this.campaigns = campaigns;
    this.topics = topics;
    this.measures = measures;
    this.people = people;
  }

  Taxonomies taxonomies() {
    return taxonomies;
  }

  /// The measures that the cube can tell; earlier definitions of the same word stand apart.
  Select measures(String typed, Words words) {
    Locale locale = words.locale();
    String chosen = Measure.Ref.parse(typed).map(ref -> chosen(ref)).orElse(typed);
    List<Option> options = new ArrayList<>();
    List<Option> earlier = new ArrayList<>();
    for (Measure measure : measures.all()) {
      if (ExploreReader.canTell(measure.latest().formula())) {
        options.add(option(measure.code(), measure.name().in(locale), chosen));
        for (Measure.Version version : measure.versions()) {
          if (!version.equals(measure.latest())) {
            String text =
                words.t(
                    "explore.measure.version",
                    measure.name().in(locale),
                    version.number(),
                    version.basis());
            String value = measure.ref(version).toString();
            earlier.add(
                new Option(value, text, value.equals(chosen), words.t("explore.measure.earlier")));
          }
        }
      }
    }
    options.addAll(earlier);
    return kept(new Select("measure", words.t("explore.measure"), options), chosen);
  }

  /// The latest definition has no number.
  private String chosen(Measure.Ref ref) {
    Integer number = ref.version();
    boolean isLatest =
        measures
            .find(ref.code())
            .filter(measure -> number != null && measure.latest().number() == number)
            .isPresent();
    return isLatest ? ref.code() : ref.toString();
  }

  /// @param none text of no dimension; null where one is needed
  Select dimensions(String name, String typed, @Nullable String none, Words words) {
    List<Option> options = new ArrayList<>();
    if (none != null) {
      options.add(option("", none, typed));
    }
    for (String code : DIMENSIONS) {
      Dimension dimension = CrossReader.NAMES.get(code);
      options.add(option(code, words.t("explore.dimension." + dimension), typed));
    }
    return kept(new Select(name, words.t("explore." + name), options), typed);
  }

  Select plain(String name, String typed, List<String> values, Words words) {
    return kept(
        new Select(
            name,
            words.t("explore." + name),
            values.stream()
                .map(value -> option(value, words.t("explore." + name + "." + value), typed))
                .toList()),
        typed);
  }

  /// Absolute, per base office, and per thousand of every kind of people.
  Select scales(String typed, Words words) {
    List<Option> options = new ArrayList<>();
    for (String value : List.of("absolute", "office")) {
      options.add(option(value, words.t("explore.scale." + value), typed));
    }
    people
        .series()
        .forEach(
            series ->
                options.add(
                    option(
                        ExploreScale.PEOPLE + series.code(),
                        words.t("explore.scale.people", series.name().in(words.locale())),
                        typed)));
    return kept(new Select("scale", words.t("explore.scale"), options), typed);
  }

  Select forms(@Nullable String typed, Words words) {
    List<Form> forms = taxonomies.forms();
    return list(
        "form", typed, forms, one -> one.code(), one -> one.name().in(words.locale()), words);
  }

  Select audiences(@Nullable String typed, Words words) {
    return list(
        "audience",
        typed,
        taxonomies.audiences(),
        one -> one.code(),
        one -> one.name().in(words.locale()),
        words);
  }

  Select areas(@Nullable String typed, Words words) {
    return list(
        "policyArea",
        typed,
        taxonomies.policyAreas(),
        one -> one.code(),
        one -> one.name().in(words.locale()),
        words);
  }

  Select campaigns(@Nullable String typed, Words words) {
    return list(
        "campaign",
        typed,
        campaigns.list(),
        one -> one.facts().code(),
        one -> one.facts().name().in(words.locale()),
        words);
  }

  Select topics(@Nullable String typed, Words words) {
    return list(
        "topic", typed, topics.list(), ContentTopic::code, one -> one.label(words.locale()), words);
  }

  private static <T> Select list(
      String name,
      @Nullable String typed,
      List<T> all,
      Function<T, String> code,
      Function<T, String> text,
      Words words) {
    String chosen = ResultsInput.or(typed, "");
    List<Option> options = new ArrayList<>();
    options.add(option("", words.t("explore.all"), chosen));
    all.forEach(one -> options.add(option(code.apply(one), text.apply(one), chosen)));
    Select select = new Select(name, words.t("explore." + name), options);
    if (!chosen.contains(",")) {
      return kept(select, chosen);
    }
    List<String> codes = Arrays.asList(chosen.split(","));
    String names =
        String.join(
            ", ", all.stream().filter(one -> codes.contains(code.apply(one))).map(text).toList());
    options.add(new Option(chosen, names.isEmpty() ? chosen : names, true, ""));
    return new Select(name, select.label(), options);
  }

  private static Option option(String value, String text, String chosen) {
    return new Option(value, text, value.equals(chosen), "");
  }

  private static Select kept(Select select, String chosen) {
    if (select.options().stream().anyMatch(Option::isChosen)) {
      return select;
    }
    List<Option> options = new ArrayList<>(select.options());
    options.add(new Option(chosen, chosen, true, ""));
    return new Select(select.name(), select.label(), options);
  }
}

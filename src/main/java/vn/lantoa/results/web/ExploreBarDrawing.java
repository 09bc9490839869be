package vn.lantoa.results.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Partition;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.results.web.FilterBar.Hidden;
import vn.lantoa.results.web.FilterBar.Option;
import vn.lantoa.results.web.FilterBar.Select;
import vn.lantoa.results.web.measures.FormulaVoice;

/// Draws the [ExploreBar] from what was typed, whether or not it was understood.
@Component
class ExploreBarDrawing {
  private final ExploreChoices choices;
  private final Measures measures;
  private final Organisation organisation;
  private final Partitions partitions;
  private final FormulaVoice voice;
  private final Clock clock;

  ExploreBarDrawing(
      ExploreChoices choices,
      Measures measures,
      Organisation organisation,
      Partitions partitions,
      FormulaVoice voice,
      Clock clock) {
    this.choices = choices;
    this.measures = measures;
    this.organisation = organisation;
    this.partitions = partitions;
    this.voice = voice;
    this.clock = clock;
  }

  /// @param query null when the question was refused
  ExploreBar draw(ExploreAsked asked, @Nullable CrossQuery query, Words words) {
    LocalDate today = LocalDate.now(clock);
    ResultsInput input = asked.input();
    FilterDrawing filters =
        new FilterDrawing(choices.taxonomies(), words, input, asked.address(), today);
    GeographyChoices geographies = new GeographyChoices(words, input, partitions.eras(), today);
    List<Select> more = more(asked, query, filters, words);
    String compareFrom = CrossInput.text(asked.cross().compareFrom());
    String compareTo = CrossInput.text(asked.cross().compareTo());
    String unit = CrossInput.text(asked.cross().unit());
    boolean isMoreUsed = !used(more).isEmpty() || !(compareFrom + compareTo + unit).isEmpty();
    Measure.@Nullable Version version = version(asked, today);
    return new ExploreBar(
        first(asked, geographies, words),
        more,
        isMoreUsed || !geographies.otherDay().isEmpty(),
        filters.periods(),
        ResultsInput.or(input.from(), ""),
        ResultsInput.or(input.to(), ""),
        compareFrom,
        compareTo,
        unit,
        units(today),
        geographies.otherDay(),
        hidden(asked, query, today),
        version == null
            ? ""
            : words.t(
                "explore.measure.about",
                voice.say(version.formula(), words.locale()),
                version.number(),
                version.basis()),
        version == null
            ? ""
            : "/measures/" + Measure.Ref.parse(asked.measure()).orElseThrow().code());
  }

  private Measure.@Nullable Version version(ExploreAsked asked, LocalDate today) {
    return Measure.Ref.parse(asked.measure())
        .flatMap(ref -> measures.find(ref, today))
        .map(Measures.Defined::version)
        .orElse(null);
  }

  private List<Select> first(ExploreAsked asked, GeographyChoices geographies, Words words) {
    ResultsInput input = asked.input();
    return List.of(
        choices.measures(asked.measure(), words),
        choices.dimensions("by", ResultsInput.or(input.by(), "province"), null, words),
        choices.dimensions(
            "columns",
            CrossInput.text(asked.cross().columns()),
            words.t("explore.columns.none"),
            words),
        choices.plain(
            "compare",
            ResultsInput.or(input.compare(), "none"),
            List.of("same-period-last-year", "period-before", "target", "none"),
            words),
        geographies.select());
  }

  private List<Select> more(
      ExploreAsked asked, @Nullable CrossQuery query, FilterDrawing filters, Words words) {
    ResultsInput input = asked.input();
    CrossInput cross = asked.cross();
    return List.of(
        choices.plain(
            "status", ResultsInput.or(input.status(), "all"), List.of("all", "approved"), words),
        choices.scales(ResultsInput.or(asked.own().scale(), "absolute"), words),
        filters.provinces(
            partition(query).provinces().stream()
                .map(part -> new FilterDrawing.Choice(part.key(), PageDrawing.name(part)))
                .toList()),
        choices.forms(input.form(), words),
        choices.audiences(input.audience(), words),
        choices.areas(input.policyArea(), words),
        choices.campaigns(cross.campaign(), words),
        choices.topics(cross.topic(), words));
  }

  private Partition partition(@Nullable CrossQuery query) {
    if (query == null) {
      return partitions.on(LocalDate.now(clock));
    }
    return query.told() instanceof Told.InCommon
        ? partitions.common(query.periods())
        : partitions.on(query.namesOn());
  }

  /// Offered beside the field: base offices are too many, their codes can be typed.
  private List<Hidden> units(LocalDate today) {
    return organisation.unitsOn(today).stream()
        .filter(unit -> !unit.kind().isBaseLevel() && unit.kind() != UnitKind.HEADQUARTERS)
        .map(unit -> new Hidden(unit.code(), unit.name()))
        .toList();
  }

  private static List<Hidden> hidden(
      ExploreAsked asked, @Nullable CrossQuery query, LocalDate today) {
    Address address = asked.address();
    List<Hidden> hidden = new ArrayList<>();
    for (String name : List.of("heat", "picture", "map", "sort", "dir")) {
      String value = address.parameters().get(name);
      if (value != null) {
        hidden.add(new Hidden(name, value));
      }
    }
    String codesOn =
        query == null
            ? today.toString()
            : query.told() instanceof Told.InCommon ? "common" : query.namesOn().toString();
    hidden.add(new Hidden("codesOn", codesOn));
    return hidden;
  }

  private static List<Option> used(List<Select> selects) {
    return selects.stream()
        .flatMap(select -> select.options().stream().filter(Option::isChosen))
        .filter(option -> !List.of("", "all", "absolute").contains(option.value()))
        .toList();
  }

  /// The filters in use, in words; the scale says itself.
  static String filters(ExploreBar bar) {
    List<String> texts =
        used(bar.more()).stream()
            .filter(option -> !option.value().equals("office"))
            .filter(option -> !option.value().startsWith(ExploreScale.PEOPLE))
            .map(Option::text)
            .collect(Collectors.toCollection(ArrayList::new));
    if (!bar.unit().isEmpty()) {
      texts.add(
          bar.units().stream()
              .filter(unit -> unit.name().equals(bar.unit()))
              .map(Hidden::value)
              .findFirst()
              .orElse(bar.unit()));
    }
    return String.join("; ", texts);
  }
}

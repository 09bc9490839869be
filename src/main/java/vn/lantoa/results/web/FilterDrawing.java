package vn.lantoa.results.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.policy.Term;
import vn.lantoa.results.web.FilterBar.Chip;
import vn.lantoa.results.web.FilterBar.Option;
import vn.lantoa.results.web.FilterBar.Select;

/// Draws the [FilterBar] from what was typed, whether or not it was understood.
final class FilterDrawing {
  /// Figures begin with this year.
  private static final int FIRST_YEAR = 2021;

  private final Taxonomies taxonomies;
  private final Words words;
  private final ResultsInput input;
  private final Address address;
  private final LocalDate today;

  /// A province that may be chosen.
  record Choice(String code, String name) {}

  FilterDrawing(Taxonomies taxonomies, Words words, ResultsInput input, LocalDate today) {
    this(taxonomies, words, input, Address.of(ResultsPages.PATH, input), today);
  }

  /// @param address of the page, with all that it was asked
  FilterDrawing(
      Taxonomies taxonomies, Words words, ResultsInput input, Address address, LocalDate today) {
    this.taxonomies = taxonomies;
    this.words = words;
    this.input = input;
    this.address = address;
    this.today = today;
  }

  /// @param codesOn geography of the provinces: a day or `common`
  FilterBar draw(List<Choice> provinces, String codesOn, List<Partitions.Era> eras) {
    GeographyChoices geographies = new GeographyChoices(words, input, eras, today);
    List<FilterBar.Hidden> hidden = new ArrayList<>();
    for (String name : List.of("by", "depth", "map", "sort", "dir")) {
      String value = address.parameters().get(name);
      if (value != null) {
        hidden.add(new FilterBar.Hidden(name, value));
      }
    }
    hidden.add(new FilterBar.Hidden("codesOn", codesOn));
    return new FilterBar(
        breakdowns(),
        periods(),
        ResultsInput.or(input.from(), ""),
        ResultsInput.or(input.to(), ""),
        List.of(
            forms(),
            geographies.select(),
            provinces(provinces),
            areas(),
            audiences(),
            simple("status", input.status(), "all", List.of("all", "approved")),
            simple(
                "compare",
                input.compare(),
                "same-period-last-year",
                List.of("same-period-last-year", "none"))),
        geographies.otherDay(),
        hidden);
  }

  private List<Chip> breakdowns() {
    String by = ResultsInput.or(input.by(), "province");
    boolean all = ResultsInput.or(input.depth(), "").equals("all");
    Address bare = address.with("sort", "").with("dir", "").with("depth", "");
    List<Chip> chips = new ArrayList<>();
    for (String each : List.of("province", "form", "month", "unit")) {
      Address to = bare.with("by", each);
      chips.add(
          new Chip(
              words.t("results.by." + each),
              (each.equals("form") ? to.with("form", "") : to).href(),
              by.equals(each) && !all));
    }
    if (by.equals("form")) {
      chips.add(new Chip(words.t("results.by.every"), bare.with("depth", "all").href(), all));
    }
    return chips;
  }

  List<Chip> periods() {
    List<Chip> chips = new ArrayList<>();
    for (int year = FIRST_YEAR; year <= today.getYear(); year++) {
      LocalDate first = LocalDate.of(year, 1, 1);
      chips.add(period(String.valueOf(year), first, first.plusYears(1).minusDays(1)));
    }
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate quarter = LocalDate.of(today.getYear(), today.getMonth().firstMonthOfQuarter(), 1);
    chips.add(period(words.t("results.preset.quarter"), quarter, today));
    chips.add(period(words.t("results.preset.month"), today.withDayOfMonth(1), today));
    chips.add(period(words.t("results.preset.week"), monday, today));
    return chips;
  }

  /// A running period ends today: beside it stand the same days of last year, not all of it.
  private Chip period(String text, LocalDate from, LocalDate last) {
    LocalDate to = last.isAfter(today) ? today : last;
    boolean current = from.toString().equals(input.from()) && to.toString().equals(input.to());
    return new Chip(
        text, address.with("from", from.toString()).with("to", to.toString()).href(), current);
  }

  private Select forms() {
    String chosen = ResultsInput.or(input.form(), "");
    List<Option> options = new ArrayList<>();
    if (ResultsInput.or(input.by(), "").equals("form")) {
      options.add(new Option("", words.t("results.form.all"), chosen.isEmpty(), ""));
    }
    String plain = words.t("results.form.group");
    for (Form form : taxonomies.nationalForms()) {
      options.add(
          new Option(
              form.code(), form.name().in(words.locale()), form.code().equals(chosen), plain));
    }
    String defined = words.t("results.definition.group");
    for (DefinedForms definition : words.defined()) {
      String value = definition.parameter();
      if (taxonomies.findForm(value).isEmpty()) {
        options.add(new Option(value, words.name(definition), value.equals(chosen), defined));
      }
    }
    if (options.stream().noneMatch(Option::isChosen)) {
      options.add(new Option(chosen, chosen, true, words.t("results.form.other")));
    }
    return new Select("form", words.t("results.filter.form"), options);
  }

  Select provinces(List<Choice> provinces) {
    String chosen = ResultsInput.or(input.province(), "");
    List<Option> options = new ArrayList<>();
    options.add(new Option("", words.t("results.province.all"), chosen.isEmpty(), ""));
    provinces.stream()
        .sorted((a, b) -> words.collator().compare(a.name(), b.name()))
        .forEach(
            area ->
                options.add(new Option(area.code(), area.name(), area.code().equals(chosen), "")));
    return new Select("province", words.t("results.filter.province"), options);
  }

  private Select areas() {
    return terms(
        "policyArea", input.policyArea(), taxonomies.policyAreas(), a -> a.code(), a -> a.name());
  }

  private Select audiences() {
    return terms(
        "audience", input.audience(), taxonomies.audiences(), a -> a.code(), a -> a.name());
  }

  private <T> Select terms(
      String name,
      @Nullable String typed,
      List<T> terms,
      Function<T, String> code,
      Function<T, Term> term) {
    Set<String> chosen = Set.of(ResultsInput.or(typed, "").split(",", 2)[0]);
    List<Option> options = new ArrayList<>();
    options.add(new Option("", words.t("results." + name + ".all"), chosen.contains(""), ""));
    for (T each : terms) {
      String value = code.apply(each);
      options.add(
          new Option(value, term.apply(each).in(words.locale()), chosen.contains(value), ""));
    }
    return new Select(name, words.t("results.filter." + name), options);
  }

  Select simple(String name, @Nullable String typed, String otherwise, List<String> values) {
    String chosen = ResultsInput.or(typed, otherwise);
    return new Select(
        name,
        words.t("results.filter." + name),
        values.stream()
            .map(v -> new Option(v, words.t("results." + name + "." + v), v.equals(chosen), ""))
            .toList());
  }
}

package vn.lantoa.results.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.organisation.Partitions.Era;
import vn.lantoa.results.web.FilterBar.Option;
import vn.lantoa.results.web.FilterBar.Select;

/// The geographies that a page offers: today's, every one that the provinces had or will have, what
/// both periods have in common, any other day.
final class GeographyChoices {
  private static final String OTHER = "date";

  private final Words words;
  private final ResultsInput input;
  private final List<Era> eras;
  private final LocalDate today;
  private final String day;

  /// @param input with the geography said in one way
  GeographyChoices(Words words, ResultsInput input, List<Era> eras, LocalDate today) {
    this.words = words;
    this.input = input;
    this.eras = eras;
    this.today = today;
    this.day = ResultsInput.or(input.geographyOn(), "");
  }

  /// The day asked for when none of the list is meant.
  String otherDay() {
    return eras.stream().anyMatch(era -> valueOf(era).equals(day)) ? "" : day;
  }

  Select select() {
    String chosen = chosen();
    List<Option> options = new ArrayList<>();
    if (input.isOfUnits()) {
      options.add(option("", words.t("results.geography.recorded"), chosen));
    }
    for (Era era : eras.reversed()) {
      options.add(option(valueOf(era), text(era), chosen));
    }
    options.add(option("common", words.t("results.geography.common"), chosen));
    options.add(option(OTHER, words.t("results.geography.other"), chosen));
    return new Select("geography", words.t("results.filter.geographyOn"), options);
  }

  private static Option option(String value, String text, String chosen) {
    return new Option(value, text, value.equals(chosen), "");
  }

  private String chosen() {
    if (!otherDay().isEmpty()) {
      return OTHER;
    }
    String word = ResultsInput.or(input.geography(), day);
    return word.isEmpty() && !input.isOfUnits() ? "today" : word;
  }

  /// Today's goes on with the days; one that has ended is named by its last day.
  private String valueOf(Era era) {
    if (era.contains(today)) {
      return "today";
    }
    LocalDate until = era.until();
    return (until == null || era.from().isAfter(today) ? era.from() : until.minusDays(1))
        .toString();
  }

  private String text(Era era) {
    LocalDate until = era.until();
    if (era.contains(today)) {
      return words.t("results.geography.today", era.provinces(), words.d(era.from()));
    }
    if (until == null) {
      return words.t("results.geography.since", era.provinces(), words.d(era.from()));
    }
    String last = words.d(until.minusDays(1));
    return era.equals(eras.getFirst())
        ? words.t("results.geography.until", era.provinces(), last)
        : words.t("results.geography.span", era.provinces(), words.d(era.from()), last);
  }
}

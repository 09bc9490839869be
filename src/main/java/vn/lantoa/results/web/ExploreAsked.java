package vn.lantoa.results.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Everything that the explorer is asked, as typed.
record ExploreAsked(ResultsInput input, CrossInput cross, ExploreInput own) {
  static final String PATH = "/explore";

  private static final String TARGET = "target";

  /// Where nothing is said: conferences by province, this year up to today, beside last year.
  static ExploreAsked of(ResultsInput input, CrossInput cross, ExploreInput own, LocalDate today) {
    ResultsInput filled = input.forExplorer(today);
    // Units of the columns too are told as of today when today's geography is chosen.
    boolean isOfUnits = CrossInput.text(cross.columns()).equals("unit") && !filled.isOfUnits();
    boolean isToday = ResultsInput.or(input.geography(), "").equals("today");
    return new ExploreAsked(isOfUnits && isToday ? filled.told(today) : filled, cross, own);
  }

  /// The address of the question at a path, without what only belongs to one showing of it.
  Address at(String path) {
    return Address.of(path, input)
        .with("columns", cross.columns())
        .with("compareFrom", cross.compareFrom())
        .with("compareTo", cross.compareTo())
        .with("unit", cross.unit())
        .with("campaign", cross.campaign())
        .with("topic", cross.topic())
        .with("measure", own.measure())
        .with("scale", own.scale())
        .with("heat", own.heat())
        .with("picture", own.picture());
  }

  Address address() {
    return at(PATH);
  }

  /// What is kept of a view.
  String query() {
    return address().href().substring(PATH.length() + 1);
  }

  String measure() {
    return ResultsInput.or(own.measure(), "CONFERENCES");
  }

  /// Beside what units are to reach, which the cube knows nothing of.
  boolean isAgainstTarget() {
    return is(input.compare(), TARGET)
        && CrossInput.text(cross.compareFrom()).isEmpty()
        && CrossInput.text(cross.compareTo()).isEmpty();
  }

  /// What is asked of the cube.
  ResultsInput withoutTarget() {
    return is(input.compare(), TARGET) ? input.comparedWith("none") : input;
  }

  boolean isHeat() {
    return is(own.heat(), "on");
  }

  boolean isPicture(String name) {
    return is(own.picture(), name);
  }

  boolean isPictureChosen() {
    return isPicture("chart") || isPicture("none");
  }

  private static boolean is(@Nullable String typed, String name) {
    return ResultsInput.or(typed, "").equals(name);
  }
}

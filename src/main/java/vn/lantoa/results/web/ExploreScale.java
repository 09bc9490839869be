package vn.lantoa.results.web;

import vn.lantoa.results.measures.PeopleNumbers;

/// What figures of the explorer are put in proportion to.
sealed interface ExploreScale {
  /// Before the code of a series of people.
  String PEOPLE = "people:";

  /// Nothing.
  record Absolute() implements ExploreScale {}

  /// Base offices, or districts before 1/7/2025, of the row's scope.
  record Office() implements ExploreScale {}

  /// A thousand people of the row's scope.
  record People(PeopleNumbers.Series series) implements ExploreScale {}

  default boolean isAbsolute() {
    return this instanceof Absolute;
  }
}

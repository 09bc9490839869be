package vn.lantoa.results;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.DayRange;

/// What is asked of the figures.
///
/// @param period counting days, at most [#MOST_YEARS] years
/// @param by what a row is
/// @param told provinces and units that the figures are told in, whatever the period
/// @param comparison what stands beside each figure
/// @param filter which records count
public record ResultsQuery(
    DayRange period, Breakdown by, Told told, Comparison comparison, Filter filter) {
  /// Longest period in years.
  public static final int MOST_YEARS = 12;

  public ResultsQuery {
    if (isTooLong(period)) {
      throw new IllegalArgumentException("A period of results ends within 12 years: " + period);
    }
  }

  /// What a row of the result is.
  public enum Breakdown {
    PROVINCE,
    /// Forms of the national table, each with its sub-forms inside.
    FORM,
    /// Every form, each with its own sub-forms inside.
    EVERY_FORM,
    MONTH,
    /// Units that did the work.
    UNIT
  }

  /// In which provinces and units figures are told.
  public sealed interface Told {
    /// In the provinces of a day; units with what they carry on from others on that day.
    record On(LocalDate day) implements Told {}

    /// In the finest provinces in which both the period and the compared one can be told; units as
    /// on the last day of the period.
    record InCommon() implements Told {}

    /// Units as they were called when the work was done, each for itself; provinces of a day.
    record AsRecorded(LocalDate provincesOn) implements Told {}
  }

  /// What a figure is compared with.
  public enum Comparison {
    NONE,
    SAME_PERIOD_LAST_YEAR
  }

  /// Which records count by their state.
  public enum Approval {
    ALL,
    APPROVED
  }

  /// Which records count.
  ///
  /// @param forms these with their sub-forms; empty for all
  /// @param policyAreas mask, records that name one of them; 0 for all
  /// @param audiences mask, records that name one of them; 0 for all
  /// @param province records placed in this province as figures are told; null for all
  public record Filter(
      List<Form> forms,
      Approval approval,
      int policyAreas,
      int audiences,
      @Nullable AreaId province) {
    /// Every record.
    public static final Filter NONE = new Filter(List.of(), Approval.ALL, 0, 0, null);

    public Filter {
      forms = List.copyOf(forms);
    }

    /// The same with other forms.
    public Filter ofForms(List<Form> others) {
      return new Filter(others, approval, policyAreas, audiences, province);
    }
  }

  /// Whether a period is longer than may be asked for.
  public static boolean isTooLong(DayRange period) {
    return period.from().plusYears(MOST_YEARS).isBefore(period.end());
  }

  /// The same with another breakdown.
  public ResultsQuery by(Breakdown other) {
    return new ResultsQuery(period, other, told, comparison, filter);
  }

  /// The same for other forms.
  public ResultsQuery ofForms(List<Form> forms) {
    return new ResultsQuery(period, by, told, comparison, filter.ofForms(forms));
  }

  /// The period, and the compared one where there is one.
  public List<DayRange> periods() {
    return isCompared() ? List.of(period, period.yearBefore()) : List.of(period);
  }

  /// The day whose names provinces bear: of the last day of the period in common ones.
  public LocalDate namesOn() {
    return switch (told) {
      case Told.On(LocalDate day) -> day;
      case Told.AsRecorded(LocalDate day) -> day;
      case Told.InCommon() -> period.last();
    };
  }

  /// Whether there is a figure to compare with.
  public boolean isCompared() {
    return comparison == Comparison.SAME_PERIOD_LAST_YEAR;
  }
}

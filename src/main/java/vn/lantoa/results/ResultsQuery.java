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
/// @param geographyOn day whose provinces the figures are told in, whatever the period
/// @param comparison what stands beside each figure
/// @param filter which records count
public record ResultsQuery(
    DayRange period, Breakdown by, LocalDate geographyOn, Comparison comparison, Filter filter) {
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
  /// @param province records placed in this province of the geography's date; null for all
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
    return new ResultsQuery(period, other, geographyOn, comparison, filter);
  }

  /// The same for other forms.
  public ResultsQuery ofForms(List<Form> forms) {
    return new ResultsQuery(period, by, geographyOn, comparison, filter.ofForms(forms));
  }

  /// Whether there is a figure to compare with.
  public boolean isCompared() {
    return comparison == Comparison.SAME_PERIOD_LAST_YEAR;
  }
}

package vn.lantoa.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wanted. Shares are fractions of one. Every rule says over which period it is judged: its
/// own ([Per]), or the days of the target.
public sealed interface Rule {
  Measure measure();

  /// From a least to a most, once a period and unit: 10 to 12 conferences a province and year.
  ///
  /// @param least null for none
  /// @param most null for none; one of both is there
  record Range(Measure measure, @Nullable BigDecimal least, @Nullable BigDecimal most, Per per)
      implements Rule {}

  /// A least in every week of the target, for each place, with a part of it about a policy area: 4
  /// broadcasts a station and week, of which 2 about voluntary BHXH. A week belongs to the period
  /// in which its Thursday lies and is judged whole.
  ///
  /// @param per what the least is for
  record WeeklyFloor(Measure.OfWork measure, Place per, BigDecimal least, @Nullable Part part)
      implements Rule {}

  /// Distinct places with any of the work, as a share of all.
  ///
  /// @param of series of the denominator
  /// @param most null for none
  record Coverage(Measure.OfWork measure, String of, BigDecimal least, @Nullable BigDecimal most)
      implements Rule {}

  /// From a least to a most with every partner organisation of the unit.
  ///
  /// @param most null for none
  record PerPartner(Measure.OfWork measure, BigDecimal least, @Nullable BigDecimal most, Per per)
      implements Rule {}

  /// A share of a number of people or things; a survey has its share itself.
  ///
  /// @param of series of the denominator
  record Share(Measure measure, String of, BigDecimal least) implements Rule {}

  /// Amounts to be reached by days, counted from the first day of the target: 60 by June.
  ///
  /// @param of series; the steps are shares of it; null where they are amounts
  record Cumulative(Measure measure, @Nullable String of, List<Milestone> steps) implements Rule {
    public Cumulative {
      steps = List.copyOf(steps);
    }
  }

  /// One measure by another, at most: cost per person.
  record Ratio(Measure.OfWork measure, Measure.OfWork of, BigDecimal most) implements Rule {}

  /// @param policyArea code
  record Part(String policyArea, BigDecimal least) {}

  /// @param by last day
  record Milestone(LocalDate by, BigDecimal least) {}

  /// Over which period a rule is judged anew.
  enum Per {
    YEAR,
    QUARTER,
    MONTH,
    /// The days of the target.
    WHOLE
  }

  /// What a weekly floor is for.
  enum Place {
    STATION,
    COMMUNE,
    UNIT
  }
}

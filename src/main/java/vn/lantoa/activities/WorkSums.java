package vn.lantoa.activities;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Activities.Totals;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.DayRange;

/// Sums of records that are not withdrawn, kept by whoever adds up what records contribute; so a
/// list need not read a million records to say how many they are.
public interface WorkSums {
  /// As of the last commit.
  Totals sumsOf(Question question);

  /// What is summed. Null does not narrow.
  ///
  /// @param days counting days
  /// @param forms ids
  /// @param units lead units
  /// @param atoms of the place where records count
  /// @param approved true for approved records, false for those that are not
  record Question(
      @Nullable DayRange days,
      @Nullable Set<Integer> forms,
      @Nullable Set<UnitId> units,
      @Nullable Set<Integer> atoms,
      @Nullable Boolean approved) {}
}

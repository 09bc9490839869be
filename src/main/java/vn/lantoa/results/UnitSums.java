package vn.lantoa.results;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.shared.DayRange;

/// Sums by the unit that led the work, for modules above that judge them. They ask for no viewer:
/// who calls decides whose rows are shown. Fresh at commit.
public interface UnitSums {
  /// Sums of a period by unit and form; units and forms without records are missing.
  Map<UnitId, Map<Integer, Tally>> of(DayRange period, Approval approval);

  /// Sums by unit and month, whole months.
  ///
  /// @param forms ids; empty for all forms
  Map<UnitId, Map<YearMonth, Tally>> months(DayRange period, Approval approval, Set<Integer> forms);

  /// Days of units and forms whose records changed after the mark, whether folded or not.
  ///
  /// @param after highest [Changed#seq] that was looked at; 0 for none
  Changed changedAfter(long after);

  /// Is another whenever sums may be others than they were; says nothing else.
  String mark();

  /// Forgets what everybody has looked at.
  void forget(long through);

  /// All sums of records, whatever their grade.
  ///
  /// @param quantity in the noun of the form
  /// @param attendances not people
  /// @param cost whole đồng
  record Tally(
      long activities,
      long quantity,
      long attendances,
      long people,
      long voluntaryJoined,
      long householdJoined,
      long vssidInstalled,
      long cost) {
    public static final Tally ZERO = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

    public Tally plus(Tally other) {
      return new Tally(
          activities + other.activities,
          quantity + other.quantity,
          attendances + other.attendances,
          people + other.people,
          voluntaryJoined + other.voluntaryJoined,
          householdJoined + other.householdJoined,
          vssidInstalled + other.vssidInstalled,
          cost + other.cost);
    }
  }

  /// @param everything whether anything may have changed
  /// @param seq highest mark looked at; what is not folded yet has none and is told again
  record Changed(boolean everything, long seq, List<Touch> touches) {
    public Changed {
      touches = List.copyOf(touches);
    }
  }

  record Touch(UnitId unit, int form, LocalDate day) {}
}

package vn.lantoa.results.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.shared.DayRange;

/// Amounts that units are to reach in a period. Kept by `targets`, which stands above and answers
/// here.
public interface Expectations {
  /// Those in force that count exactly this sum in a period that holds these days, as far as the
  /// viewer's reading scope goes; the shortest period first.
  List<Expectation> of(Viewer viewer, Sought sought);

  /// @param sum of all its records: of one form or of every form, of nothing narrower
  /// @param period days of the figures
  /// @param approval which records the figures count
  /// @param geographyOn day whose units bear the amounts
  record Sought(Formula.Sum sum, DayRange period, Approval approval, LocalDate geographyOn) {}

  /// @param target its id in the module of targets
  /// @param period whole period in which the amount is to be reached
  /// @param amounts by unit
  record Expectation(UUID target, String name, DayRange period, Map<UnitId, BigDecimal> amounts) {
    public Expectation {
      amounts = Map.copyOf(amounts);
    }
  }
}

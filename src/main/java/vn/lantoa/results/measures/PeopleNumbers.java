package vn.lantoa.results.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Term;

/// Numbers of people that figures are put in proportion to: population, labour force. Kept by
/// `targets`, which stands above and answers here.
public interface PeopleNumbers {
  /// Series that count people, by code.
  List<Series> series();

  /// What holds for units on a day; missing where nobody knows.
  ///
  /// @param series code
  Map<UnitId, BigDecimal> of(String series, Collection<UnitId> units, LocalDate on);

  record Series(String code, Term name) {}
}

package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.measures.PeopleNumbers;
import vn.lantoa.targets.Denominators;

/// [PeopleNumbers] out of the series of denominators.
@Service
class PeopleInSeries implements PeopleNumbers {
  private final DenominatorRows rows;
  private final NumberRows numbers;
  private final Lineages lineages;

  PeopleInSeries(DenominatorRows rows, NumberRows numbers, Lineages lineages) {
    this.rows = rows;
    this.numbers = numbers;
    this.lineages = lineages;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Series> series() {
    return rows.series().stream()
        .filter(Denominators.Series::people)
        .map(series -> new Series(series.code(), series.name()))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UnitId, BigDecimal> of(String series, Collection<UnitId> units, LocalDate on) {
    Numbers known = numbers.of(lineages.on(on), List.of(series));
    Map<UnitId, BigDecimal> values = new HashMap<>();
    for (UnitId unit : units) {
      BigDecimal value = known.value(series, unit, on);
      if (value != null) {
        values.put(unit, value);
      }
    }
    return values;
  }
}

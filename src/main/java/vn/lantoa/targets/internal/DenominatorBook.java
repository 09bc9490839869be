package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Audit;
import vn.lantoa.targets.Denominators;

/// [Denominators] over the database. Who directs a unit enters its numbers.
@Service
class DenominatorBook implements Denominators {
  private static final int LONGEST_SOURCE = 300;
  private static final int SHORTEST_SOURCE = 2;

  private final DenominatorRows rows;
  private final NumberRows numbers;
  private final Lineages lineages;
  private final TargetSight sight;
  private final Access access;
  private final Organisation organisation;
  private final Audit audit;
  private final Clock clock;

  DenominatorBook(
      DenominatorRows rows,
      NumberRows numbers,
      Lineages lineages,
      Reading reading,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.numbers = numbers;
    this.lineages = lineages;
    this.sight = reading.sight();
    this.access = reading.access();
    this.organisation = reading.organisation();
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Series> series() {
    return rows.series();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Value> list(Viewer viewer, String series, @Nullable UnitId unit) {
    Predicate<UnitId> seen = sight.rows(viewer);
    return rows.list(series, unit).stream()
        .filter(row -> seen.test(row.unit()))
        .map(
            row ->
                new Value(
                    named(row.unit(), row.from()),
                    row.from(),
                    row.value(),
                    row.source(),
                    row.version(),
                    row.by(),
                    row.at()))
        .toList();
  }

  private Unit named(UnitId unit, LocalDate on) {
    return organisation.findUnit(unit, on).orElseGet(() -> organisation.lifeOf(unit).getLast());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Known> known(String series, UnitId unit, LocalDate on) {
    return numbers.of(lineages.on(on), List.of(series)).known(series, unit, on);
  }

  @Override
  @Transactional
  public Outcome enter(Viewer viewer, Entry entry) {
    if (!access.may(viewer, Ability.DIRECT, entry.unit(), LocalDate.now(clock))) {
      return new Outcome.Forbidden();
    }
    String fault = fault(entry);
    if (fault != null) {
      return new Outcome.Refused(fault, "targets.denominator." + fault);
    }
    BigDecimal before =
        rows.lock(entry.series(), entry.unit(), entry.from())
            .map(DenominatorRows.Row::value)
            .orElse(null);
    rows.write(entry, viewer.actor(), clock.instant());
    audit.record(
        viewer.actor(),
        before == null ? "denominator.entered" : "denominator.corrected",
        "unit:" + entry.unit().value(),
        Map.of(
            "series", entry.series(),
            "from", entry.from().toString(),
            "before", before == null ? "" : before.toPlainString(),
            "value", entry.value().toPlainString(),
            "source", entry.source()));
    return new Outcome.Done();
  }

  private @Nullable String fault(Entry entry) {
    if (rows.series().stream().noneMatch(series -> series.code().equals(entry.series()))) {
      return "series";
    }
    if (entry.value().signum() < 0) {
      return "value";
    }
    int length = entry.source().strip().length();
    return length < SHORTEST_SOURCE || length > LONGEST_SOURCE ? "source" : null;
  }
}

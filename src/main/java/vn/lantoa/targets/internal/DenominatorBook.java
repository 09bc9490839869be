package vn.lantoa.targets.internal;

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
import vn.lantoa.targets.internal.DenominatorRows.Row;

/// [Denominators] over the database. Who directs a unit enters its numbers.
@Service
class DenominatorBook implements Denominators {
  private final DenominatorRows rows;
  private final EntryRules rules;
  private final NumberRows numbers;
  private final Lineages lineages;
  private final TargetSight sight;
  private final Access access;
  private final Organisation organisation;
  private final Audit audit;
  private final Clock clock;

  DenominatorBook(
      DenominatorRows rows,
      EntryRules rules,
      NumberRows numbers,
      Lineages lineages,
      Reading reading,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.rules = rules;
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
        .map(this::value)
        .toList();
  }

  private Value value(Row row) {
    return new Value(
        named(row.unit(), row.from()),
        row.from(),
        row.value(),
        row.source(),
        row.version(),
        row.by(),
        row.at());
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
    return enter(viewer, entry, known -> true);
  }

  @Override
  @Transactional
  public Outcome enter(Viewer viewer, Entry entry, int version) {
    return enter(viewer, entry, known -> known.map(Row::version).orElse(0) == version);
  }

  private Outcome enter(Viewer viewer, Entry entry, Predicate<Optional<Row>> isAsSeen) {
    if (!access.may(viewer, Ability.DIRECT, entry.unit(), LocalDate.now(clock))) {
      return new Outcome.Forbidden();
    }
    Optional<Outcome.Refused> fault = rules.fault(entry);
    if (fault.isPresent()) {
      return fault.get();
    }
    rows.lockAll();
    Optional<Row> known = rows.lock(entry.series(), entry.unit(), entry.from());
    if (known.isPresent() && !isAsSeen.test(known)) {
      return new Outcome.Stale(value(known.get()));
    }
    rows.write(entry, viewer.actor(), clock.instant());
    String before = known.map(row -> row.value().toPlainString()).orElse("");
    audit.record(
        viewer.actor(),
        before.isEmpty() ? "denominator.entered" : "denominator.corrected",
        "unit:" + entry.unit().value(),
        Map.of(
            "series", entry.series(),
            "from", entry.from().toString(),
            "before", before,
            "value", entry.value().toPlainString(),
            "source", entry.source()));
    return new Outcome.Done();
  }

  @Override
  @Transactional
  public Outcome addSeries(Viewer viewer, Series series) {
    if (!access.mayEverywhere(viewer, Ability.ADMINISTER)) {
      return new Outcome.Forbidden();
    }
    Optional<Outcome.Refused> fault = EntryRules.fault(series);
    if (fault.isPresent()) {
      return fault.get();
    }
    if (!rows.add(series)) {
      return new Outcome.Refused("code", "targets.series.taken");
    }
    audit.record(
        viewer.actor(),
        "series.added",
        "series:" + series.code(),
        Map.of("name", series.name().vi(), "people", series.people()));
    return new Outcome.Done();
  }
}

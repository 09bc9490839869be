package vn.lantoa.reports.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Narrowing;
import vn.lantoa.reports.Report;
import vn.lantoa.shared.DayRange;

/// What the figures of one report are worked out on: days, units, and whose work counts for each.
final class Ground {
  private final Report report;
  private final LocalDate today;
  private final Scopes scopes;
  private final @Nullable Set<UnitId> counted;
  private final Map<UUID, List<UUID>> spheres = new TreeMap<>();

  Ground(Report report, LocalDate today, Scopes scopes) {
    this.report = report;
    this.today = today;
    this.scopes = scopes;
    this.counted = scopes.countedFor(report.unit(), today);
  }

  Report report() {
    return report;
  }

  LocalDate today() {
    return today;
  }

  DayRange period() {
    return ReportComposer.told(report, today);
  }

  DayRange before() {
    return period().yearBefore();
  }

  /// Whose work counts for a figure; null for the whole agency.
  @Nullable Set<UnitId> unitsOf(Narrowing known) {
    UUID unit = known.unitId();
    return unit == null ? counted : sphereOf(new UnitId(unit));
  }

  /// Unit whose units stand in a table.
  UnitId topOf(Narrowing known) {
    UUID unit = known.unitId();
    return unit == null ? report.unit() : new UnitId(unit);
  }

  Set<UnitId> sphereOf(UnitId unit) {
    return spheres
        .computeIfAbsent(
            unit.value(), id -> scopes.sphereOf(unit, today).stream().map(UnitId::value).toList())
        .stream()
        .map(UnitId::new)
        .collect(Collectors.toSet());
  }

  /// Of every unit that was asked for.
  Map<UUID, List<UUID>> spheres() {
    return spheres;
  }
}

package vn.lantoa.organisation.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.CoverageSheet;
import vn.lantoa.organisation.Coverages;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.internal.history.Coverage;
import vn.lantoa.organisation.internal.history.History;
import vn.lantoa.organisation.internal.history.HistoryKeeper;
import vn.lantoa.organisation.internal.history.Life;
import vn.lantoa.organisation.internal.history.Trial;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;

/// [Coverages] over given history.
@Service
class CoverageBook implements Coverages {
  private final Organisation organisation;
  private final Geography geography;
  private final CoverageRows rows;
  private final HistoryKeeper keeper;
  private final Audit audit;

  CoverageBook(
      Organisation organisation,
      Geography geography,
      CoverageRows rows,
      HistoryKeeper keeper,
      Audit audit) {
    this.organisation = organisation;
    this.geography = geography;
    this.rows = rows;
    this.keeper = keeper;
    this.audit = audit;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<CoverageSheet> sheet(UnitId unit, LocalDate on) {
    Optional<Unit> found =
        organisation.findUnit(unit, on).filter(known -> known.kind().isBaseLevel());
    Optional<Area> province =
        organisation
            .provincialUnitOf(unit, on)
            .map(Unit::area)
            .flatMap(area -> geography.findArea(area, on));
    return found.isEmpty() || province.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CoverageSheet(
                found.get(),
                on,
                province.get(),
                rows.communes(province.get().id(), on),
                rows.stamp(unit)));
  }

  @Override
  @Transactional
  public Outcome cover(
      ActorId by, UnitId unit, LocalDate from, Set<AreaId> communes, String stamp) {
    keeper.lock();
    Optional<CoverageSheet> found = sheet(unit, from);
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    CoverageSheet sheet = found.get();
    if (!sheet.stamp().equals(stamp)) {
      return new Outcome.Stale();
    }
    Set<AreaId> known =
        sheet.communes().stream().map(c -> c.area().id()).collect(Collectors.toSet());
    if (!known.containsAll(communes)) {
      return refused("coverage.elsewhere", sheet.province().name());
    }
    History given = keeper.given();
    lay(given, keeper.present(), new Wanted(unit.value(), from, ids(communes)));
    Trial trial = keeper.tryOut(given);
    if (!trial.isSound()) {
      var refusal = LawWords.refusal(trial.faults().getFirst());
      return new Outcome.Refused(refusal.code(), refusal.arguments());
    }
    if (!coveredOn(trial.after(), unit.value(), from).equals(ids(communes))) {
      return refused("coverage.of.act");
    }
    keeper.write(trial);
    record(by, sheet, from, sheet.plan(communes));
    return new Outcome.Done();
  }

  private record Wanted(UUID unit, LocalDate from, Set<UUID> communes) {}

  /// What lasts beyond the day ends on it, or goes on when it is wanted; the rest begins on it.
  private static void lay(History given, History present, Wanted wanted) {
    Set<UUID> missing = new HashSet<>(wanted.communes());
    for (Coverage covered : given.coverageOf(wanted.unit())) {
      if (!covered.lastsBeyond(wanted.from())) {
        continue;
      }
      given.uncover(covered);
      boolean began = covered.from().isBefore(wanted.from());
      boolean goesOn = began && missing.remove(covered.area());
      if (began) {
        LocalDate to = goesOn ? end(given, present, wanted.unit(), covered.area()) : wanted.from();
        given.cover(new Coverage(covered.unit(), covered.area(), covered.from(), to));
      }
    }
    for (UUID area : missing) {
      given.cover(
          new Coverage(
              wanted.unit(), area, wanted.from(), end(given, present, wanted.unit(), area)));
    }
  }

  /// The earlier end of the two; null while both last.
  private static @Nullable LocalDate end(History given, History present, UUID unit, UUID area) {
    LocalDate ofUnit = end(given, present, Kingdom.UNIT, unit);
    LocalDate ofArea = end(given, present, Kingdom.AREA, area);
    if (ofUnit == null || ofArea == null) {
      return ofUnit == null ? ofArea : ofUnit;
    }
    return ofUnit.isBefore(ofArea) ? ofUnit : ofArea;
  }

  /// As it was given: what an act ended, the act ends again when it is replayed.
  private static @Nullable LocalDate end(History given, History present, Kingdom of, UUID id) {
    return given.find(of, id).or(() -> present.find(of, id)).map(Life::ends).orElse(null);
  }

  private static Set<UUID> coveredOn(History history, UUID unit, LocalDate day) {
    return history.coverageOf(unit).stream()
        .filter(covered -> !covered.from().isAfter(day) && covered.lastsBeyond(day))
        .map(Coverage::area)
        .collect(Collectors.toSet());
  }

  private static Set<UUID> ids(Set<AreaId> areas) {
    return areas.stream().map(AreaId::value).collect(Collectors.toSet());
  }

  private void record(ActorId by, CoverageSheet sheet, LocalDate from, CoverageSheet.Plan plan) {
    audit.record(
        by,
        "unit.covered",
        "unit:" + sheet.unit().id(),
        Map.of(
            "from",
            from.toString(),
            "added",
            codes(plan.added()),
            "removed",
            codes(plan.removed())));
  }

  private static List<String> codes(List<CoverageSheet.Commune> communes) {
    return communes.stream().map(commune -> commune.area().code()).toList();
  }

  private static Outcome refused(String code, String... arguments) {
    return new Outcome.Refused(code, List.of(arguments));
  }
}

package vn.lantoa.reports.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.reports.Narrowing;

/// Whose work a unit's report counts, and who stands in its tables.
@Component
class Scopes {
  private final Organisation organisation;

  Scopes(Organisation organisation) {
    this.organisation = organisation;
  }

  /// Units whose records count; null for the whole agency.
  @Nullable Set<UnitId> countedFor(UnitId unit, LocalDate on) {
    return find(unit, on).filter(one -> one.kind() == UnitKind.HEADQUARTERS).isPresent()
        ? null
        : organisation.sphereOf(unit, on);
  }

  Optional<Unit> living(UnitId unit, LocalDate on) {
    return organisation.findUnit(unit, on);
  }

  /// The unit on the day, or as it was at its end.
  Optional<Unit> find(UnitId unit, LocalDate on) {
    return organisation
        .findUnit(unit, on)
        .or(() -> organisation.lifeOf(unit).reversed().stream().findFirst());
  }

  Optional<Unit> byCode(String code, LocalDate on) {
    return organisation.findUnitByCode(code, on);
  }

  /// The unit that figures were narrowed to, as it was last.
  Optional<Unit> named(Narrowing narrowing) {
    return Optional.ofNullable(narrowing.unitId())
        .flatMap(unit -> organisation.lifeOf(new UnitId(unit)).reversed().stream().findFirst());
  }

  /// Rows of its tables: provinces and forces of the agency, base offices of a province.
  List<Unit> rowsOf(UnitId unit, LocalDate on) {
    boolean isTop = find(unit, on).filter(one -> one.kind() == UnitKind.HEADQUARTERS).isPresent();
    return isTop
        ? organisation.unitsOn(on).stream()
            .filter(one -> one.kind() == UnitKind.PROVINCIAL || one.kind() == UnitKind.FORCE)
            .toList()
        : organisation.childrenOf(unit, on);
  }

  Set<UnitId> sphereOf(UnitId unit, LocalDate on) {
    return organisation.sphereOf(unit, on);
  }
}

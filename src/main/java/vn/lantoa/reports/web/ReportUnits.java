package vn.lantoa.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Report;

/// Units of reports.
@Component
class ReportUnits {
  private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private final Organisation organisation;
  private final Clock clock;

  ReportUnits(Organisation organisation, Clock clock) {
    this.organisation = organisation;
    this.clock = clock;
  }

  /// As it is today, or was at its end.
  Unit of(Report report) {
    return organisation
        .findUnit(report.unit(), LocalDate.now(clock))
        .orElseGet(() -> organisation.lifeOf(report.unit()).getLast());
  }

  /// The unit with the code of today; somebody who asks for an unknown one is refused.
  UnitId ofCode(String code) {
    return organisation
        .findUnitByCode(code, LocalDate.now(clock))
        .map(Unit::id)
        .orElseThrow(() -> ReportFaults.refusal("unit", "report.unit"));
  }

  /// By its id, also after its end, or the code of today; who asks for an unknown one is refused.
  UnitId named(String typed) {
    return typed.matches(ID)
        ? Optional.of(new UnitId(UUID.fromString(typed)))
            .filter(unit -> !organisation.lifeOf(unit).isEmpty())
            .orElseThrow(() -> ReportFaults.refusal("unit", "report.unit"))
        : ofCode(typed);
  }

  /// Those below the one that reports, whose figures it may tell.
  List<Unit> below(Report report) {
    return organisation.childrenOf(report.unit(), LocalDate.now(clock));
  }

  /// By name, as they are today or were at their end.
  List<Unit> named(List<UnitId> units) {
    return units.stream()
        .map(
            unit ->
                organisation
                    .findUnit(unit, LocalDate.now(clock))
                    .orElseGet(() -> organisation.lifeOf(unit).getLast()))
        .sorted(Comparator.comparing(Unit::code))
        .toList();
  }

  /// The unit with the code of today; the viewer's own for none.
  UnitId find(Viewer viewer, String code) {
    return code.isEmpty() ? viewer.unit() : ofCode(code);
  }
}

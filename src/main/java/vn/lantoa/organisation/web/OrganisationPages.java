package vn.lantoa.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;

/// The tree of units at any date, and the life of one unit.
@Controller
class OrganisationPages {
  private final Organisation organisation;
  private final Geography geography;
  private final Clock clock;

  OrganisationPages(Organisation organisation, Geography geography, Clock clock) {
    this.organisation = organisation;
    this.geography = geography;
    this.clock = clock;
  }

  @GetMapping("/organisation")
  Page tree(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on,
      @RequestParam(defaultValue = "") String q) {
    LocalDate day = on == null ? LocalDate.now(clock) : on;
    String wanted = VietnameseText.fold(q);
    List<Unit> units = organisation.unitsOn(day);
    List<Unit> shown =
        wanted.isEmpty()
            ? units
            : units.stream()
                .filter(
                    unit ->
                        VietnameseText.fold(unit.name()).contains(wanted)
                            || unit.code().equalsIgnoreCase(q.strip()))
                .toList();
    return OrganisationPage.of(day, q, units, shown);
  }

  @GetMapping("/organisation/units/{id}")
  Page unit(
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on) {
    UnitId unit = new UnitId(id);
    List<Unit> life = organisation.lifeOf(unit);
    if (life.isEmpty()) {
      throw Refusal.absent();
    }
    LocalDate asked = on == null ? LocalDate.now(clock) : on;
    // A unit that ended is shown as it was on its last day.
    Unit shown = organisation.findUnit(unit, asked).orElse(life.getLast());
    LocalDate day =
        organisation.findUnit(unit, asked).isPresent() ? asked : lastDayOf(shown, asked);
    UnitId parent = shown.parent();
    return new UnitPage(
        shown,
        day,
        life,
        organisation.relativesOf(unit),
        parent == null ? null : organisation.findUnit(parent, day).orElse(null),
        organisation.childrenOf(unit, day),
        geography.communesOf(unit, day),
        geography.stationsOf(unit, day).size());
  }

  private static LocalDate lastDayOf(Unit unit, LocalDate otherwise) {
    LocalDate end = unit.validTo();
    return end == null || otherwise.isBefore(unit.validFrom())
        ? unit.validFrom()
        : end.minusDays(1);
  }
}

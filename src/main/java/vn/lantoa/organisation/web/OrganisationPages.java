package vn.lantoa.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.organisation.Chronicle;
import vn.lantoa.organisation.Chronicle.Chapter;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitPeople;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;

/// The tree of units at any date, and the life of one unit.
@Controller
class OrganisationPages {
  private final Organisation organisation;
  private final Geography geography;
  private final Chronicle chronicle;
  private final ObjectProvider<UnitPeople> people;
  private final Clock clock;

  OrganisationPages(
      Organisation organisation,
      Geography geography,
      Chronicle chronicle,
      ObjectProvider<UnitPeople> people,
      Clock clock) {
    this.organisation = organisation;
    this.geography = geography;
    this.chronicle = chronicle;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/organisation")
  Page tree(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String open) {
    LocalDate day = on == null ? LocalDate.now(clock) : on;
    List<Unit> units = organisation.unitsOn(day);
    return new OrganisationPage(
        day,
        q,
        open.equals("all"),
        UnitTree.of(units, q),
        OrganisationPage.countsOf(units),
        chronicle.unitChangeDays(),
        chronicle.communesGiven(day));
  }

  @GetMapping("/organisation/units/{id}")
  Page unit(
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on) {
    UnitId unit = new UnitId(id);
    List<Chapter<Unit>> life = chronicle.unitLife(unit);
    if (life.isEmpty()) {
      throw Refusal.absent();
    }
    LocalDate asked = on == null ? LocalDate.now(clock) : on;
    // A unit that ended is shown as it was on its last day.
    Unit shown = organisation.findUnit(unit, asked).orElse(life.getLast().version());
    LocalDate day = nearest(asked, life.getFirst().version().validFrom(), shown.validTo());
    UnitId parent = shown.parent();
    return new UnitPage(
        shown,
        day,
        LifeEntry.ofUnit(life, chronicle.unitTies(unit)),
        parent == null ? null : organisation.findUnit(parent, day).orElse(null),
        organisation.childrenOf(unit, day),
        geography.communesOf(unit, day),
        shown.kind().isBaseLevel(),
        countsOf(unit, day),
        chronicle.unitBearersOf(shown.code()).stream()
            .filter(bearer -> !bearer.id().equals(unit))
            .toList());
  }

  private UnitPage.Counts countsOf(UnitId unit, LocalDate day) {
    UnitPeople book = people.getIfAvailable();
    return new UnitPage.Counts(
        geography.stationsOf(unit, day).size(),
        chronicle.partnersAround(unit, day),
        book == null ? null : book.countIn(unit));
  }

  /// The day of the life that is nearest to the one asked for.
  static LocalDate nearest(LocalDate asked, LocalDate birth, @Nullable LocalDate end) {
    if (asked.isBefore(birth)) {
      return birth;
    }
    return end == null || asked.isBefore(end) ? asked : end.minusDays(1);
  }
}

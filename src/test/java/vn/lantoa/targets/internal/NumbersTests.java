package vn.lantoa.targets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.targets.Denominators.Known;
import vn.lantoa.targets.Denominators.Origin;

/// Numbers of units that took over from others, worked out by hand. On 1/7/2026 the southern office
/// ends in the northern one, and two more offices end in a new one.
final class NumbersTests {
  private static final String SERIES = "LABOUR_FORCE";
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final LocalDate MERGER = LocalDate.of(2026, 7, 1);
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

  private static final UnitId PROVINCE = id(1);
  private static final UnitId NORTH = id(2);
  private static final UnitId SOUTH = id(3);
  private static final UnitId EAST = id(4);
  private static final UnitId WEST = id(5);
  private static final UnitId NEW = id(6);

  private final Map<UnitId, NavigableMap<LocalDate, BigDecimal>> given = new HashMap<>();
  private final Map<UnitId, Long> register = new HashMap<>();

  private static UnitId id(long number) {
    return new UnitId(new UUID(0, number));
  }

  private void give(UnitId unit, LocalDate from, long value) {
    given.computeIfAbsent(unit, absent -> new TreeMap<>()).put(from, BigDecimal.valueOf(value));
  }

  private Optional<Known> known(UnitId unit, LocalDate on, LocalDate geography) {
    return new Numbers(lineage(geography), Map.of(SERIES, given), (series, day) -> register)
        .known(SERIES, unit, on);
  }

  private static Known is(long value, Origin origin) {
    return new Known(BigDecimal.valueOf(value), origin);
  }

  private static Lineage lineage(LocalDate on) {
    boolean merged = !on.isBefore(MERGER);
    List<Unit> living = new ArrayList<>();
    living.add(unit(PROVINCE, UnitKind.PROVINCIAL, null));
    List<UnitId> offices = merged ? List.of(NORTH, NEW) : List.of(NORTH, SOUTH, EAST, WEST);
    offices.forEach(office -> living.add(unit(office, UnitKind.BASE, PROVINCE)));
    Map<UnitId, UnitId> bearer = new HashMap<>();
    living.forEach(unit -> bearer.put(unit.id(), unit.id()));
    if (merged) {
      bearer.put(SOUTH, NORTH);
      bearer.put(EAST, NEW);
      bearer.put(WEST, NEW);
    }
    return new Lineage(
        on,
        living,
        List.of(
            new Lineage.Life(PROVINCE, UnitKind.PROVINCIAL, null, NEW_YEAR, null),
            life(NORTH, NEW_YEAR, null),
            life(SOUTH, NEW_YEAR, MERGER),
            life(EAST, NEW_YEAR, MERGER),
            life(WEST, NEW_YEAR, MERGER),
            life(NEW, MERGER, null)),
        bearer);
  }

  private static Lineage.Life life(UnitId unit, LocalDate born, @Nullable LocalDate ended) {
    return new Lineage.Life(unit, UnitKind.BASE, PROVINCE, born, ended);
  }

  private static Unit unit(UnitId id, UnitKind kind, @Nullable UnitId parent) {
    return new Unit(id, id.toString(), "Đơn vị " + id, kind, parent, null, NEW_YEAR, null);
  }

  @Test
  void survivorAddsWhatItTookOverAfterItsNumberWasGiven() {
    give(NORTH, NEW_YEAR, 100);
    give(SOUTH, NEW_YEAR, 30);
    give(SOUTH, LocalDate.of(2026, 5, 1), 40);
    // 100 + 40, the last that was said of the south
    assertThat(known(NORTH, AUGUST, AUGUST)).contains(is(140, Origin.TAKEN_OVER));
    // Said after the merger: the south is in it.
    give(NORTH, LocalDate.of(2026, 7, 15), 150);
    assertThat(known(NORTH, AUGUST, AUGUST)).contains(is(150, Origin.GIVEN));
    assertThat(known(NORTH, LocalDate.of(2026, 7, 14), AUGUST))
        .contains(is(140, Origin.TAKEN_OVER));
  }

  /// Nobody ever said anything of the south: the number was entered for the north of today.
  @Test
  void survivorKeepsItsNumberWhereNoneWasSaidOfWhatItTookOver() {
    give(NORTH, NEW_YEAR, 100);
    assertThat(known(NORTH, AUGUST, AUGUST)).contains(is(100, Origin.GIVEN));
    // Said too late for August of the south, which ended on 1 July.
    give(SOUTH, LocalDate.of(2026, 7, 1), 40);
    assertThat(known(NORTH, AUGUST, AUGUST)).contains(is(100, Origin.GIVEN));
  }

  @Test
  void daysBeforeTheMergerAreToldInEitherGeography() {
    give(NORTH, NEW_YEAR, 100);
    give(SOUTH, NEW_YEAR, 30);
    give(SOUTH, LocalDate.of(2026, 5, 1), 40);
    LocalDate april = LocalDate.of(2026, 4, 30);
    // Of April's units: each its own. Of August's: the north bears the work of both, 100 + 30.
    assertThat(known(NORTH, april, april)).contains(is(100, Origin.GIVEN));
    assertThat(known(SOUTH, april, april)).contains(is(30, Origin.GIVEN));
    assertThat(known(NORTH, april, AUGUST)).contains(is(130, Origin.TAKEN_OVER));
  }

  @Test
  void foundedUnitHasWhatThoseBeforeItHadUntilItHasItsOwn() {
    give(EAST, NEW_YEAR, 25);
    assertThat(known(NEW, AUGUST, AUGUST)).isEmpty();
    give(WEST, NEW_YEAR, 35);
    assertThat(known(NEW, AUGUST, AUGUST)).contains(is(60, Origin.TAKEN_OVER));
    give(NEW, LocalDate.of(2026, 9, 1), 66);
    assertThat(known(NEW, LocalDate.of(2026, 8, 31), AUGUST)).contains(is(60, Origin.TAKEN_OVER));
    assertThat(known(NEW, LocalDate.of(2026, 9, 1), AUGUST)).contains(is(66, Origin.GIVEN));
  }

  @Test
  void sumOfUnitsBelowIsMissingWithOneOfThem() {
    LocalDate may = LocalDate.of(2026, 5, 2);
    give(NORTH, NEW_YEAR, 100);
    give(SOUTH, NEW_YEAR, 40);
    give(EAST, NEW_YEAR, 25);
    assertThat(known(PROVINCE, may, may)).isEmpty();
    give(WEST, LocalDate.of(2026, 5, 2), 0);
    // 100 + 40 + 25 + 0: zero was said, so nothing is missing
    assertThat(known(PROVINCE, may, may)).contains(is(165, Origin.BELOW));
    assertThat(known(PROVINCE, may.minusDays(1), may)).isEmpty();
    // After the merger: 140 of the north, 25 + 0 of the new office.
    assertThat(known(PROVINCE, AUGUST, AUGUST)).contains(is(165, Origin.BELOW));
  }

  /// Above are two provinces, of which one has offices, a force and a specialised unit.
  @Test
  void sumOfTheCountryAsksForProvincesAlone() {
    UnitId country = id(10);
    UnitId other = id(11);
    UnitId force = id(12);
    List<Unit> living = new ArrayList<>();
    living.add(unit(country, UnitKind.HEADQUARTERS, null));
    living.add(unit(PROVINCE, UnitKind.PROVINCIAL, country));
    living.add(unit(other, UnitKind.PROVINCIAL, country));
    living.add(unit(force, UnitKind.FORCE, country));
    living.add(unit(id(13), UnitKind.CENTRAL, country));
    give(PROVINCE, NEW_YEAR, 165);
    Lineage lineage = new Lineage(AUGUST, living, List.of(), Map.of());
    assertThat(
            new Numbers(lineage, Map.of(SERIES, given), (series, day) -> register)
                .known(SERIES, country, AUGUST))
        .isEmpty();
    give(other, NEW_YEAR, 35);
    assertThat(
            new Numbers(lineage, Map.of(SERIES, given), (series, day) -> register)
                .known(SERIES, country, AUGUST))
        .contains(is(200, Origin.BELOW));
    give(force, NEW_YEAR, 7);
    assertThat(
            new Numbers(lineage, Map.of(SERIES, given), (series, day) -> register)
                .known(SERIES, country, AUGUST))
        .contains(is(207, Origin.BELOW));
  }

  @Test
  void registerComesAfterWhatWasGivenAndBeforeTheSum() {
    give(NORTH, NEW_YEAR, 100);
    give(NEW, MERGER, 60);
    register.put(PROVINCE, 40L);
    register.put(NORTH, 7L);
    assertThat(known(PROVINCE, AUGUST, AUGUST)).contains(is(40, Origin.REGISTER));
    assertThat(known(NORTH, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 1)))
        .contains(is(100, Origin.GIVEN));
    give(PROVINCE, NEW_YEAR, 41);
    assertThat(known(PROVINCE, AUGUST, AUGUST)).contains(is(41, Origin.GIVEN));
  }
}

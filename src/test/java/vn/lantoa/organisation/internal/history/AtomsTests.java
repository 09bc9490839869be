package vn.lantoa.organisation.internal.history;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.organisation.internal.history.TinyCountry.id;
import static vn.lantoa.organisation.internal.history.TinyCountry.merge;
import static vn.lantoa.organisation.internal.history.TinyCountry.mergeInto;
import static vn.lantoa.organisation.internal.history.TinyCountry.thing;
import static vn.lantoa.organisation.reorganisation.Kingdom.AREA;
import static vn.lantoa.organisation.reorganisation.Kingdom.UNIT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Step;

final class AtomsTests {
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

  @Test
  void placeOfAMergedProvinceKeepsItsOldProvinceAndGainsTheNewOne() {
    Map<UUID, Fate> fates = new Fates(merged().history()).ofAreas();
    assertThat(provinceOf(fates, "P1.1", BEFORE)).isEqualTo(id("P1"));
    assertThat(provinceOf(fates, "P1.1", AFTER)).isEqualTo(id("N"));
    assertThat(provinceOf(fates, "P1", AFTER)).isEqualTo(id("N"));
    // The new province as a whole lay in two: before its birth it is in none of them.
    assertThat(provinceOf(fates, "N", BEFORE)).isNull();
    assertThat(fates.get(id("P1.1"))).isEqualTo(fates.get(id("P1")));
  }

  @Test
  void communeMadeOfTwoProvincesLayInNone() {
    TinyCountry country = new TinyCountry(2, 2);
    country.enact(
        "2025-07-01",
        merge(AREA, thing("N", "PROVINCE", null, null), "P1", "P2"),
        merge(UNIT, thing("UN", "PROVINCIAL", "HQ", "N"), "U1", "U2"),
        merge(AREA, thing("S", "COMMUNE", "N", null), "P1.1", "P2.1"));
    Map<UUID, Fate> fates = new Fates(country.history()).ofAreas();
    assertThat(provinceOf(fates, "S", BEFORE)).isNull();
    assertThat(provinceOf(fates, "S", AFTER)).isEqualTo(id("N"));
    assertThat(provinceOf(fates, "P1.1", BEFORE)).isEqualTo(id("P1"));
    assertThat(provinceOf(fates, "P1.1", AFTER)).isEqualTo(id("N"));
  }

  private static TinyCountry merged() {
    return new TinyCountry(3, 2)
        .enact(
            "2025-07-01",
            merge(AREA, thing("N", "PROVINCE", null, null), "P1", "P2"),
            merge(UNIT, thing("UN", "PROVINCIAL", "HQ", "N"), "U1", "U2"));
  }

  @Test
  void actSplitsOnlyTheAtomsThatItTouches() {
    TinyCountry country = new TinyCountry(3, 3);
    Atoms before = atoms(country.history(), Map.of());
    // One atom a province: its communes lie where it lies.
    assertThat(Set.copyOf(before.placed().values())).hasSize(3);

    country.enact("2026-01-01", new Step.Transfer(AREA, id("P1.1"), id("P2")));
    Atoms after = atoms(country.history(), before.placed());

    assertThat(after.left()).containsExactly(before.placed().get(id("P1")));
    Set<UUID> moved = new HashSet<>(after.placed().keySet());
    moved.removeIf(area -> Objects.equals(after.placed().get(area), before.placed().get(area)));
    assertThat(moved).containsExactly(id("P1.1"));
    assertThat(after.placed().get(id("P1"))).isEqualTo(before.placed().get(id("P1")));
  }

  @Test
  void mergingProvincesSplitsNoAtom() {
    TinyCountry country = new TinyCountry(3, 3);
    Atoms before = atoms(country.history(), Map.of());
    country.enact("2026-01-01", mergeInto(AREA, "P1", "P2"), mergeInto(UNIT, "U1", "U2"));
    Atoms after = atoms(country.history(), before.placed());
    assertThat(after.left()).isEmpty();
    assertThat(after.placed()).isEqualTo(before.placed());
  }

  @Test
  void atomIsNeverPutTogetherAgain() {
    TinyCountry country = new TinyCountry(2, 2);
    Atoms before = atoms(country.history(), Map.of());
    country.enact("2026-01-01", new Step.Transfer(AREA, id("P1.1"), id("P2")));
    Atoms split = atoms(country.history(), before.placed());
    // The act is withdrawn: what was counted apart stays apart.
    Atoms after = atoms(country.given, split.placed());
    assertThat(after.placed()).isEqualTo(split.placed());
    assertThat(after.left()).isEmpty();
  }

  private static Atoms atoms(History history, Map<UUID, Integer> before) {
    Set<UUID> provinces =
        history.lives(Kingdom.AREA).entrySet().stream()
            .filter(e -> e.getValue().versions().getFirst().kind().equals("PROVINCE"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    int next = before.values().stream().mapToInt(i -> i + 1).max().orElse(1);
    return new Atoms(new Fates(history).ofAreas(), new HashMap<>(before), provinces, next);
  }

  private static @Nullable UUID provinceOf(Map<UUID, Fate> fates, String code, LocalDate day) {
    return Objects.requireNonNull(fates.get(id(code))).stretches().stream()
        .filter(s -> !day.isBefore(s.from()) && (s.to() == null || day.isBefore(s.to())))
        .map(Fate.Stretch::province)
        .findFirst()
        .orElse(null);
  }
}

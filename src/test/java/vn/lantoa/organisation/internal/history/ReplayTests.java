package vn.lantoa.organisation.internal.history;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.organisation.internal.history.TinyCountry.id;
import static vn.lantoa.organisation.internal.history.TinyCountry.merge;
import static vn.lantoa.organisation.internal.history.TinyCountry.mergeInto;
import static vn.lantoa.organisation.internal.history.TinyCountry.split;
import static vn.lantoa.organisation.internal.history.TinyCountry.thing;
import static vn.lantoa.organisation.reorganisation.Kingdom.AREA;
import static vn.lantoa.organisation.reorganisation.Kingdom.UNIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Step;

final class ReplayTests {
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  private static final LocalDate EVE = DAY.minusDays(1);

  @Test
  void mergedProvincesEndAndTheirCommunesAndOfficesGoToTheNewOne() {
    History history = merged().history();

    assertThat(history.find(AREA, id("P1")).orElseThrow().ends()).isEqualTo(DAY);
    assertThat(parentOf(history, AREA, "P1.1", EVE)).contains(id("P1"));
    assertThat(parentOf(history, AREA, "P1.1", DAY)).contains(id("N"));
    assertThat(parentOf(history, AREA, "P2.2", DAY)).contains(id("N"));
    assertThat(parentOf(history, UNIT, "U2.1", DAY)).contains(id("UN"));
    assertThat(history.find(UNIT, id("UN")).orElseThrow().on(DAY).orElseThrow().area())
        .isEqualTo(id("N"));
    assertThat(history.successorsOf(UNIT, id("U1")))
        .extracting(Succession::successor, Succession::on)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(id("UN"), DAY));
  }

  private static TinyCountry merged() {
    return new TinyCountry(3, 2)
        .enact(
            "2025-07-01",
            merge(AREA, thing("N", "PROVINCE", null, null), "P1", "P2"),
            merge(UNIT, thing("UN", "PROVINCIAL", "HQ", "N"), "U1", "U2"));
  }

  @Test
  void officeOfAMergedProvinceWithoutAStepOfItsOwnFollowsItsProvince() {
    History history =
        new TinyCountry(2, 1)
            .enact("2025-07-01", mergeInto(AREA, "P2", "P1"), mergeInto(UNIT, "U2", "U1"))
            .history();
    assertThat(history.find(UNIT, id("U2")).orElseThrow().on(DAY).orElseThrow().area())
        .isEqualTo(id("P2"));
    assertThat(parentOf(history, UNIT, "U1.1", DAY)).contains(id("U2"));
  }

  @Test
  void codeMayBeBorneAgainOnTheDayItsBearerEnds() {
    TinyCountry country = new TinyCountry(2, 0);
    Step.NewThing again = new Step.NewThing(id("new"), "P1", "Another P1", "PROVINCE", null, null);
    country.enact("2025-07-01", merge(AREA, again, "P1", "P2"), mergeInto(UNIT, "U2", "U1"));
    History history = country.history();
    assertThat(history.bearerOf(AREA, "PROVINCE", "P1", EVE)).contains(id("P1"));
    assertThat(history.bearerOf(AREA, "PROVINCE", "P1", DAY)).contains(id("new"));
  }

  @Test
  void dividedProvinceGivesItsCommunesAsToldAndTheRestToThePrincipal() {
    History history =
        new TinyCountry(1, 3)
            .enact(
                "2025-07-01",
                split(
                    AREA,
                    "P1",
                    Map.of("P1.3", "B"),
                    thing("A", "PROVINCE", null, null),
                    thing("B", "PROVINCE", null, null)),
                split(
                    UNIT,
                    "U1",
                    Map.of("U1.3", "UB"),
                    thing("UA", "PROVINCIAL", "HQ", "A"),
                    thing("UB", "PROVINCIAL", "HQ", "B")))
            .history();
    assertThat(parentOf(history, AREA, "P1.1", DAY)).contains(id("A"));
    assertThat(parentOf(history, AREA, "P1.3", DAY)).contains(id("B"));
    assertThat(parentOf(history, UNIT, "U1.3", DAY)).contains(id("UB"));
  }

  @Test
  void whoCoveredAMergedOrDividedCommuneCoversWhatCameOfIt() {
    History history =
        new TinyCountry(1, 3)
            .enact(
                "2025-07-01",
                merge(AREA, thing("M", "COMMUNE", "P1", null), "P1.1", "P1.2"),
                split(
                    AREA,
                    "P1.3",
                    Map.of(),
                    thing("X", "COMMUNE", "P1", null),
                    thing("Y", "COMMUNE", "P1", null)))
            .history();
    assertThat(coveredBy(history, "U1.1", EVE)).containsExactly("P1.1");
    assertThat(coveredBy(history, "U1.1", DAY)).containsExactly("M");
    assertThat(coveredBy(history, "U1.2", DAY)).containsExactly("M");
    assertThat(coveredBy(history, "U1.3", DAY)).containsExactlyInAnyOrder("X", "Y");
  }

  @Test
  void earlierActEnactedLaterDoesNotUndoTheLaterOne() {
    TinyCountry country = new TinyCountry(3, 2);
    country.enact("2027-01-01", mergeInto(AREA, "P2", "P3"), mergeInto(UNIT, "U2", "U3"));
    country.enact("2026-06-01", new Step.Transfer(AREA, id("P1.1"), id("P3")));
    History history = country.history();
    assertThat(parentOf(history, AREA, "P1.1", LocalDate.of(2026, 5, 31))).contains(id("P1"));
    assertThat(parentOf(history, AREA, "P1.1", LocalDate.of(2026, 6, 1))).contains(id("P3"));
    assertThat(parentOf(history, AREA, "P1.1", LocalDate.of(2027, 1, 1))).contains(id("P2"));
  }

  @Test
  void renameLastsUntilTheNextRename() {
    TinyCountry country = new TinyCountry(1, 0);
    country.enact("2027-01-01", new Step.Rename(AREA, id("P1"), "Third", null));
    country.enact("2026-01-01", new Step.Rename(AREA, id("P1"), "Second", null));
    History history = country.history();
    assertThat(history.find(AREA, id("P1")).orElseThrow().versions())
        .extracting(Version::name)
        .containsExactly("Name P1", "Second", "Third");
  }

  @Test
  void stepsAgainstTheLawsAreFaults() {
    assertThat(country(new Step.Abolish(AREA, id("P1"), null)))
        .containsExactlyInAnyOrder("parent.gone", "area.gone");
    assertThat(country(new Step.Transfer(UNIT, id("U1"), id("U1.1")))).contains("parent.cycle");
    assertThat(country(new Step.Rename(UNIT, id("nobody"), "X", null))).contains("not.alive");
    assertThat(country(new Step.Rename(UNIT, id("U1"), "Name U1", null))).contains("same");
    assertThat(country(new Step.Rename(UNIT, id("U1"), "Same code", "U2"))).contains("code.taken");
    assertThat(country(new Step.Found(UNIT, thing("Z", "BASE", null, null))))
        .contains("parent.missing");
    assertThat(country(new Step.Found(UNIT, thing("Z", "HEADQUARTERS", null, null))))
        .contains("root.second");
    assertThat(country(new Step.Found(UNIT, thing("Z", "VILLAGE", "U1", null))))
        .contains("kind.unknown");
    assertThat(country(new Step.Merge(UNIT, TinyCountry.ids("U1.1"), id("U1.1"), null)))
        .contains("merge.alone");
    assertThat(
            country(
                new Step.Split(
                    UNIT,
                    id("U1.1"),
                    false,
                    id("A"),
                    List.of(thing("A", "BASE", "U1", null)),
                    List.of(),
                    Map.of())))
        .contains("split.alone");
  }

  private static List<String> country(Step step) {
    return new TinyCountry(2, 2).enact("2026-01-01", step).faults();
  }

  @Test
  void laterActThatCanNoLongerBeCarriedOutIsAFaultOfThatAct() {
    TinyCountry country = new TinyCountry(3, 0);
    country.enact("2026-01-01", new Step.Abolish(UNIT, id("U1"), id("U2")));
    country.enact("2027-01-01", new Step.Rename(UNIT, id("U1"), "New name", null));
    assertThat(country.replay().faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.code()).isEqualTo("not.alive");
              assertThat(fault.act()).isEqualTo(country.acts().get(1).id());
              assertThat(fault.step()).isEqualTo(1);
            });
  }

  private static Optional<java.util.UUID> parentOf(
      History history, Kingdom of, String code, LocalDate day) {
    return history.find(of, id(code)).flatMap(life -> life.on(day)).map(Version::parent);
  }

  private static Set<String> coveredBy(History history, String unit, LocalDate day) {
    return history.coverageOf(id(unit)).stream()
        .filter(c -> !c.from().isAfter(day) && c.lastsBeyond(day))
        .map(c -> history.find(AREA, c.area()).orElseThrow().near(day).code())
        .collect(Collectors.toSet());
  }
}

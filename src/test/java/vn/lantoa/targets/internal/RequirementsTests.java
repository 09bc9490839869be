package vn.lantoa.targets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.results.measures.Field;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standings;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.Target.Own;
import vn.lantoa.targets.Target.Recombined;
import vn.lantoa.testing.Acts;
import vn.lantoa.testing.LantoaTest;

/// Ten conferences a province in 2026, of which two provinces become one on 1/7/2026, the 182nd day
/// of 365: Điện Biên (11) ends in Lai Châu (12), Cao Bằng (04) and Lạng Sơn (20) end in a new one
/// (20N).
@LantoaTest
final class RequirementsTests {
  private static final LocalDate MERGER = LocalDate.of(2026, 7, 1);
  private static final LocalDate BEFORE = LocalDate.of(2026, 6, 30);
  private static final LocalDate ON = LocalDate.of(2026, 11, 19);

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private Reorganisations reorganisations;
  @Autowired private TargetRows rows;
  @Autowired private ProgressDesk desk;

  private Goals goals;
  private Deeds deeds;
  private final Map<String, UnitId> units = new HashMap<>();

  @BeforeEach
  void merge() {
    Deeds.forget(jdbc);
    deeds = new Deeds(jdbc);
    goals = new Goals(rows, organisation, jdbc);
    Acts acts = new Acts(reorganisations, organisation);
    if (organisation.findUnitByCode("20N", MERGER).isEmpty()) {
      acts.enacted(MERGER, Acts.merge(acts.unit("11", BEFORE), acts.unit("12", BEFORE)));
      acts.enacted(
          MERGER,
          Acts.found(acts.unit("04", BEFORE), acts.unit("20", BEFORE), "20N", "BHXH tỉnh Mới"));
    }
    List.of("11", "12", "04", "20").forEach(code -> units.put(code, acts.unit(code, BEFORE).id()));
    units.put("20N", acts.unit("20N", MERGER).id());
  }

  private Target target(Recombined recombined, Map<String, String> own) {
    Map<UnitId, Own> values = new HashMap<>();
    own.forEach((code, least) -> values.put(unit(code), new Own(new BigDecimal(least), null)));
    return goals.of2026(
        new Rule.Range(
            new Measure.OfWork("CONFERENCE", Field.QUANTITY), BigDecimal.TEN, null, Rule.Per.YEAR),
        new Target.Scope(UnitKind.PROVINCIAL, List.copyOf(values.keySet()), values),
        recombined);
  }

  private UnitId unit(String code) {
    UnitId unit = units.get(code);
    assertThat(unit).as(code).isNotNull();
    return unit == null ? new UnitId(new UUID(0, 0)) : unit;
  }

  /// What each of the units has to reach, as a day's units see it, and what it did.
  private Map<String, String> told(Target target, LocalDate geography) {
    Map<String, String> told = new TreeMap<>();
    for (Standing row :
        desk.evaluate(List.of(target), new Standings.When(ON, geography), units::containsValue)
            .getFirst()
            .rows()) {
      told.put(row.unit().code(), text(row.required()) + " " + text(row.value()));
    }
    return told;
  }

  private static String text(@Nullable BigDecimal number) {
    return number == null ? "none" : number.stripTrailingZeros().toPlainString();
  }

  /// SUM: 20 + 30, 12 + 10. WEIGHTED: 20 × 181/365 + 30 = 39.92, (12 + 10) × 181/365 + 10 × 184/365
  /// = 15.95. AS_STATED: who has its own keeps it; who has none has those of the former ones.
  @ParameterizedTest
  @CsvSource({"SUM,50,22", "WEIGHTED,39.92,15.95", "RESTART,30,10", "AS_STATED,30,22"})
  void mergedProvincesHaveToReachWhatThePolicySays(
      Recombined recombined, String survivor, String founded) {
    Target target = target(recombined, Map.of("11", "20", "12", "30", "04", "12"));
    assertThat(told(target, ON))
        .hasSize(2)
        .hasEntrySatisfying("12", one -> assertThat(one).startsWith(survivor + " "))
        .hasEntrySatisfying("20N", one -> assertThat(one).startsWith(founded + " "));
    // Told in the units before the act, each has its own, whatever the policy.
    assertThat(told(target, BEFORE).values().stream().map(one -> one.split(" ")[0]))
        .containsExactly("12", "20", "30", "10");
  }

  /// Only the one that ended has a value of its own, 20; the survivor has the rule's 10.
  @ParameterizedTest
  @CsvSource({"SUM,30", "WEIGHTED,19.92", "RESTART,10", "AS_STATED,30"})
  void valueOfTheOneThatEndedIsCarriedOnByTheRulesOne(Recombined recombined, String survivor) {
    Target target = target(recombined, Map.of("11", "20"));
    assertThat(told(target, ON))
        .hasEntrySatisfying("12", one -> assertThat(one).startsWith(survivor + " "));
  }

  @Test
  void ruleAsItStandsIsAskedOnceWithoutValuesOfTheirOwn() {
    assertThat(told(target(Recombined.AS_STATED, Map.of()), ON))
        .isEqualTo(Map.of("12", "10 none", "20N", "10 none"));
  }

  /// 3 + 4 before the merger, 5 after it, of the survivor; 1 + 2 and 6 of the founded one. The
  /// other reading keeps apart what was apart.
  @Test
  void workCountsWhereTheReadingPutsIt() {
    LocalDate may = LocalDate.of(2026, 5, 5);
    LocalDate october = LocalDate.of(2026, 10, 5);
    work("11", may, 3);
    work("12", may, 4);
    work("12", october, 5);
    work("04", may, 1);
    work("20", may, 2);
    work("20N", october, 6);
    Target carried = target(Recombined.SUM, Map.of());
    assertThat(told(carried, ON)).isEqualTo(Map.of("12", "20 12", "20N", "20 9"));
    // What the new province did belongs to no single one of those before it.
    assertThat(told(carried, BEFORE))
        .isEqualTo(Map.of("11", "10 3", "12", "10 9", "04", "10 1", "20", "10 2"));
    assertThat(told(target(Recombined.RESTART, Map.of()), ON))
        .isEqualTo(Map.of("12", "10 9", "20N", "10 6"));
  }

  private void work(String code, LocalDate day, long quantity) {
    deeds.add(goals.deed(unit(code), "CONFERENCE", day, new Goals.Amount(quantity, 0)));
  }
}

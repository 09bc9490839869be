package vn.lantoa.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.results.Contributions.Contribution;
import vn.lantoa.results.ResultsQuery.Breakdown;
import vn.lantoa.results.ResultsQuery.Comparison;
import vn.lantoa.results.ResultsQuery.Filter;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.LantoaTest;

/// What units did, told by the units of a day or under the names they bore.
@LantoaTest
final class UnitsOfADayTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate FOUNDED = LocalDate.of(2025, 7, 1);
  private static final LocalDate MERGED = LocalDate.of(2026, 4, 1);
  private static final LocalDate WORKED = LocalDate.of(2026, 2, 10);
  private static final DayRange YEAR = DayRange.year(2026);

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private Accounts accounts;
  @Autowired private Results results;
  @Autowired private Activities activities;
  @Autowired private Reorganisations acts;

  private Contributions contributions;
  private Viewer headquarters;
  private BaseUnits units;

  @BeforeEach
  void prepare() {
    contributions = new Contributions(jdbc, organisation, accounts);
    headquarters =
        accounts
            .findViewer("units-hq")
            .orElseGet(() -> contributions.person("units-hq", Role.HQ_LEADER, "BHXHVN", TODAY));
    units = new BaseUnits(acts, jdbc, organisation.findUnitByCode("46", TODAY).orElseThrow().id());
    Contributions.forget(jdbc);
    jdbc.sql("truncate activities.activity cascade").update();
  }

  /// DHIS2's merge of organisation units keeps, of data values that fall together, the one that was
  /// entered last: of 9, 13 and 17 it keeps 9.
  @Test
  void threeUnitsOf9And13And17MergedIntoOneHave39ConferencesWhereDhis2Keeps9() {
    UnitId one = units.found(FOUNDED, "P-1");
    UnitId two = units.found(FOUNDED, "P-2");
    UnitId three = units.found(FOUNDED, "P-3");
    held(one, WORKED, 9);
    held(two, WORKED, 13);
    held(three, WORKED, 17);
    UnitId merged = units.merge(MERGED, "P-4", one, two, three);
    assertThat(byKey(new Told.On(TODAY))).isEqualTo(Map.of("P-4", 39L));
    assertThat(listed(new ActivityFilter.CarriedOn(merged, TODAY))).isEqualTo(39);
    // and nothing was written over: on the day before, and as recorded, each has its own
    assertThat(byKey(new Told.On(MERGED.minusDays(1))))
        .isEqualTo(Map.of("P-1", 9L, "P-2", 13L, "P-3", 17L));
    assertThat(byKey(new Told.AsRecorded(TODAY)))
        .isEqualTo(Map.of("P-1", 9L, "P-2", 13L, "P-3", 17L));
  }

  @Test
  void workOfADividedUnitIsNobodysAndOpensToItsRecords() {
    UnitId divided = units.found(FOUNDED, "D-1");
    held(divided, WORKED, 5);
    List<UnitId> parts = units.split(MERGED, divided, "D-2", "D-3");
    held(parts.getFirst(), MERGED, 2);
    assertThat(byKey(new Told.On(TODAY))).isEqualTo(Map.of("D-2", 2L, "unattributed", 5L));
    assertThat(listed(new ActivityFilter.CarriedOnByNobody(TODAY))).isEqualTo(5);
    // before the division both come from the one
    assertThat(byKey(new Told.On(WORKED))).isEqualTo(Map.of("D-1", 7L));
    assertThat(listed(new ActivityFilter.CarriedOn(divided, WORKED))).isEqualTo(7);
  }

  @Test
  void workOfAMergedUnitToldBeforeTheMergerIsNobodys() {
    UnitId one = units.found(FOUNDED, "M-1");
    UnitId two = units.found(FOUNDED, "M-2");
    UnitId merged = units.merge(MERGED, "M-3", one, two);
    held(merged, MERGED, 8);
    assertThat(byKey(new Told.On(WORKED))).isEqualTo(Map.of("unattributed", 8L));
  }

  @Test
  void unitThatNobodyTookOverIsNobodysAfterItsEnd() {
    UnitId ended = units.found(FOUNDED, "E-1");
    held(ended, WORKED, 4);
    units.abolish(MERGED, ended);
    assertThat(byKey(new Told.On(TODAY))).isEqualTo(Map.of("unattributed", 4L));
    assertThat(byKey(new Told.On(WORKED))).isEqualTo(Map.of("E-1", 4L));
  }

  @Test
  void recordedWorkBearsTheNameOfItsDate() {
    UnitId renamed = units.found(FOUNDED, "R-1");
    units.rename(MERGED, renamed, "BHXH cơ sở mới");
    held(renamed, WORKED, 3);
    held(renamed, MERGED, 6);
    Map<String, Long> byName =
        table(new Told.AsRecorded(TODAY)).rows().stream()
            .collect(
                Collectors.toMap(
                    row -> ((Subject.Then) row.subject()).name(),
                    row -> row.figure().now().quantity()));
    assertThat(byName).isEqualTo(Map.of("BHXH cơ sở R-1", 3L, "BHXH cơ sở mới", 6L));
    assertThat(byKey(new Told.On(TODAY))).isEqualTo(Map.of("R-1", 9L));
  }

  private void held(UnitId unit, LocalDate day, long conferences) {
    Contribution contribution = units.conferences(unit, day, conferences);
    contributions.add(contribution);
    contributions.record(contribution);
  }

  private ResultsTable table(Told told) {
    ResultsTable table =
        results.table(
            headquarters,
            new ResultsQuery(YEAR, Breakdown.UNIT, told, Comparison.NONE, Filter.NONE));
    assertThat(table.rows().stream().mapToLong(row -> row.figure().now().quantity()).sum())
        .isEqualTo(table.total().now().quantity());
    return table;
  }

  private Map<String, Long> byKey(Told told) {
    return table(told).rows().stream()
        .collect(
            Collectors.toMap(row -> row.subject().key(), row -> row.figure().now().quantity()));
  }

  private long listed(ActivityFilter.Who who) {
    ActivityFilter all = ActivityFilter.ALL;
    ActivityFilter filter =
        new ActivityFilter(
            who,
            all.forms(),
            YEAR,
            all.where(),
            all.policyAreas(),
            all.audiences(),
            all.status(),
            all.assignment(),
            all.text());
    return activities
        .list(headquarters, filter, new Activities.Paging(1, 50, false))
        .totals()
        .quantity();
  }
}

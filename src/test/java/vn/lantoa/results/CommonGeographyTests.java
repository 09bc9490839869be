package vn.lantoa.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.results.ResultsQuery.Breakdown;
import vn.lantoa.results.ResultsQuery.Comparison;
import vn.lantoa.results.ResultsQuery.Filter;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.LantoaTest;

/// Two periods told in the finest provinces in which both can be told.
@LantoaTest
final class CommonGeographyTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate DIVISION = LocalDate.of(2026, 3, 1);

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private Geography geography;
  @Autowired private Accounts accounts;
  @Autowired private Results results;

  private Contributions contributions;
  private Viewer headquarters;

  @BeforeEach
  void prepare() {
    contributions = new Contributions(jdbc, organisation, accounts);
    headquarters =
        accounts
            .findViewer("common-hq")
            .orElseGet(() -> contributions.person("common-hq", Role.HQ_LEADER, "BHXHVN", TODAY));
    Contributions.forget(jdbc);
    // 10 was Lào Cai and 15 Yên Bái; since 1/7/2025 both are Lào Cai, code 15.
    contributions.add(contributions.by("10", LocalDate.of(2024, 9, 10), 1, 5));
    contributions.add(contributions.by("15", LocalDate.of(2024, 9, 10), 1, 7));
    // Work of the merged office, place unknown: in no former province, yet on this side of both.
    contributions.add(contributions.by("15", LocalDate.of(2025, 9, 10), 1, 24));
    contributions.add(contributions.by("46", LocalDate.of(2024, 9, 10), 1, 11));
    contributions.add(contributions.by("VP", LocalDate.of(2025, 9, 10), 1, 19));
  }

  @Test
  void acrossTheMergerProvincesAreTheMergedOnes() {
    ResultsTable table = table(DayRange.year(2025), Comparison.SAME_PERIOD_LAST_YEAR);
    Map<String, Figure> figures = byKey(table);
    // 24 now; 5 + 7 the year before: twice as much
    assertThat(figures.get("15")).isEqualTo(new Figure(new Sums(1, 24, 0), new Sums(2, 12, 0)));
    assertThat(of(figures, "46").quantityBefore()).isEqualTo(11);
    assertThat(of(figures, "unattributed").now().quantity()).isEqualTo(19);
    // 34 provinces and the row of headquarters
    assertThat(figures).hasSize(35);
  }

  @Test
  void whereNothingChangedProvincesStayAsFineAsTheyWere() {
    Map<String, Figure> figures =
        byKey(table(DayRange.year(2024), Comparison.SAME_PERIOD_LAST_YEAR));
    assertThat(of(figures, "10").now().quantity()).isEqualTo(5);
    assertThat(of(figures, "15").now().quantity()).isEqualTo(7);
    assertThat(figures).hasSize(63);
  }

  @Test
  void provincesBetweenWhichLandMovedAreToldTogether() {
    moveLandOfFormerYenBaiToPhuTho();
    DayRange year = DayRange.year(2026);
    ResultsTable table = table(year, Comparison.SAME_PERIOD_LAST_YEAR);
    // what was once Hòa Bình, Phú Thọ, Vĩnh Phúc, Lào Cai and Yên Bái hangs together
    assertThat(byKey(table)).containsKey("15+25").doesNotContainKeys("15", "25");
    assertThat(of(byKey(table), "15+25").quantityBefore()).isEqualTo(24);
    Subject together =
        table.rows().stream()
            .map(ResultsTable.Row::subject)
            .filter(subject -> subject.key().equals("15+25"))
            .findFirst()
            .orElseThrow();
    assertThat(together)
        .isInstanceOfSatisfying(
            Subject.Together.class,
            subject ->
                assertThat(subject.provinces())
                    .extracting(Subject.Province::name)
                    .containsExactly("Tỉnh Lào Cai", "Tỉnh Phú Thọ"));
    assertThat(byKey(table(year, Comparison.NONE))).containsKey("15+25");
    DayRange afterwards = DayRange.inclusive(DIVISION, LocalDate.of(2026, 6, 30));
    assertThat(byKey(table(afterwards, Comparison.NONE))).containsKeys("15", "25");
  }

  @Test
  void filterOfAProvinceTakesTheWholeRow() {
    Filter inLaoCai =
        new Filter(
            List.of(),
            ResultsQuery.Approval.ALL,
            0,
            0,
            geography.findAreaByCode(AreaKind.PROVINCE, "15", TODAY).orElseThrow().id());
    ResultsTable table =
        results.table(
            headquarters,
            new ResultsQuery(
                DayRange.year(2025),
                Breakdown.MONTH,
                new Told.InCommon(),
                Comparison.SAME_PERIOD_LAST_YEAR,
                inLaoCai));
    assertThat(table.total()).isEqualTo(new Figure(new Sums(1, 24, 0), new Sums(2, 12, 0)));
  }

  /// As an act that transfers districts would leave it.
  private void moveLandOfFormerYenBaiToPhuTho() {
    int atom = contributions.by("15", LocalDate.of(2024, 9, 10), 1, 1).atom();
    jdbc.sql(
            """
            update organisation.atom_province
            set valid = daterange(lower(valid), :day)
            where atom_id = :atom and valid @> :day
            """)
        .param("day", DIVISION)
        .param("atom", atom)
        .update();
    jdbc.sql(
            """
            insert into organisation.atom_province (atom_id, valid, area_id)
            values (:atom, daterange(:day, null), :area)
            """)
        .param("atom", atom)
        .param("day", DIVISION)
        .param(
            "area",
            geography.findAreaByCode(AreaKind.PROVINCE, "25", TODAY).orElseThrow().id().value())
        .update();
  }

  private ResultsTable table(DayRange period, Comparison comparison) {
    return results.table(
        headquarters,
        new ResultsQuery(period, Breakdown.PROVINCE, new Told.InCommon(), comparison, Filter.NONE));
  }

  private static Map<String, Figure> byKey(ResultsTable table) {
    return table.rows().stream()
        .collect(Collectors.toMap(row -> row.subject().key(), ResultsTable.Row::figure));
  }

  private static Figure of(Map<String, Figure> figures, String key) {
    return Objects.requireNonNull(figures.get(key), key);
  }
}

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
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.results.ResultsQuery.Breakdown;
import vn.lantoa.results.ResultsQuery.Comparison;
import vn.lantoa.results.ResultsQuery.Filter;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.LantoaTest;

/// The same records told in 63 provinces and in 34.
@LantoaTest
final class GeographyOfFiguresTests {
  private static final LocalDate OF_63 = LocalDate.of(2024, 12, 31);
  private static final LocalDate OF_34 = LocalDate.of(2026, 11, 20);
  private static final DayRange PERIOD =
      DayRange.inclusive(LocalDate.of(2022, 1, 1), LocalDate.of(2026, 12, 31));

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private Accounts accounts;
  @Autowired private Results results;

  private Contributions contributions;
  private Viewer headquarters;

  @BeforeEach
  void prepare() {
    contributions = new Contributions(jdbc, organisation, accounts);
    headquarters =
        accounts
            .findViewer("geo-hq")
            .orElseGet(() -> contributions.person("geo-hq", Role.HQ_LEADER, "BHXHVN", OF_34));
    Contributions.forget(jdbc);
    LocalDate before = LocalDate.of(2022, 5, 10);
    LocalDate after = LocalDate.of(2026, 5, 10);
    // 10 was Lào Cai and 15 Yên Bái; since 1/7/2025 both are Lào Cai, code 15.
    contributions.add(contributions.by("10", before, 1, 5));
    contributions.add(contributions.by("15", before, 1, 7));
    // Work of the merged office, place unknown: in none of the 63.
    contributions.add(contributions.by("15", after, 1, 3));
    // Huế was never divided.
    contributions.add(contributions.by("46", before, 1, 11));
    contributions.add(contributions.by("46", after, 1, 13));
    contributions.add(contributions.by("BQP", before, 1, 17));
    // A unit of headquarters has no province in any geography.
    contributions.add(contributions.by("VP", before, 1, 19));
  }

  @Test
  void sixtyThreeProvincesKeepWhatTheyDid() {
    Map<String, Long> quantities = byKey(table(headquarters, OF_63));
    assertThat(quantities).containsEntry("10", 5L).containsEntry("15", 7L);
    // 11 + 13
    assertThat(quantities).containsEntry("46", 24L).containsEntry("BQP", 17L);
    // 3 of the merged office, 19 of headquarters
    assertThat(quantities).containsEntry("unattributed", 22L);
    // 63 provinces, one force unit with figures, unattributed
    assertThat(quantities).hasSize(65);
  }

  @Test
  void thirtyFourProvincesInheritWhatTheirPredecessorsDid() {
    Map<String, Long> quantities = byKey(table(headquarters, OF_34));
    // 5 + 7 + 3
    assertThat(quantities).containsEntry("15", 15L).containsEntry("46", 24L);
    assertThat(quantities).containsEntry("BQP", 17L).containsEntry("unattributed", 19L);
    assertThat(quantities).doesNotContainKey("10").hasSize(36);
  }

  @Test
  void rowsAddUpToTheSameTotalInEitherGeography() {
    // 5 + 7 + 3 + 11 + 13 + 17 + 19
    for (LocalDate geography : List.of(OF_63, OF_34)) {
      ResultsTable table = table(headquarters, geography);
      assertThat(table.total().now().quantity()).isEqualTo(75);
      assertThat(byKey(table).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(75);
    }
  }

  @Test
  void provinceIsOfferedWithItsOwnFiguresAndNothingElse() {
    Viewer province =
        accounts
            .findViewer("geo-p46")
            .orElseGet(() -> contributions.person("geo-p46", Role.PROVINCIAL_OFFICER, "46", OF_34));
    ResultsTable table = table(province, OF_34);
    assertThat(byKey(table)).containsExactly(Map.entry("46", 24L));
    assertThat(table.total().now().quantity()).isEqualTo(24);
  }

  @Test
  void mergedProvinceInheritsSightOfItsPredecessors() {
    Viewer merged =
        accounts
            .findViewer("geo-p15")
            .orElseGet(() -> contributions.person("geo-p15", Role.PROVINCIAL_OFFICER, "15", OF_34));
    assertThat(table(merged, OF_34).total().now().quantity()).isEqualTo(15);
  }

  @Test
  void matrixAndTableAgree() {
    ResultsQuery query =
        new ResultsQuery(
            PERIOD, Breakdown.PROVINCE, new Told.On(OF_34), Comparison.NONE, Filter.NONE);
    ResultsMatrix matrix = results.matrix(headquarters, query);
    ResultsTable table = results.table(headquarters, query);
    assertThat(matrix.lines().stream().map(ResultsMatrix.Line::chosen))
        .containsExactlyElementsOf(table.rows().stream().map(ResultsTable.Row::figure).toList());
    assertThat(matrix.total().chosen()).isEqualTo(table.total());
  }

  private ResultsTable table(Viewer viewer, LocalDate geographyOn) {
    return results.table(
        viewer,
        new ResultsQuery(
            PERIOD, Breakdown.PROVINCE, new Told.On(geographyOn), Comparison.NONE, Filter.NONE));
  }

  private static Map<String, Long> byKey(ResultsTable table) {
    return table.rows().stream()
        .collect(
            Collectors.toMap(row -> row.subject().key(), row -> row.figure().now().quantity()));
  }
}

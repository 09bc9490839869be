package vn.lantoa.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.results.Contributions.Contribution;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.LantoaTest;

/// Sums held in memory follow what happens to the summary.
@LantoaTest
final class HeldFiguresTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate DAY = LocalDate.of(2024, 3, 5);

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private Accounts accounts;
  @Autowired private Upkeep upkeep;
  @Autowired private Cube cube;

  private Contributions contributions;
  private Viewer viewer;

  /// One record of 5, folded and held.
  @BeforeEach
  void prepare() {
    contributions = new Contributions(jdbc, organisation, accounts);
    viewer =
        accounts
            .findViewer("held-hq")
            .orElseGet(() -> contributions.person("held-hq", Role.HQ_LEADER, "BHXHVN", TODAY));
    Contributions.forget(jdbc);
    jdbc.sql("truncate activities.activity cascade").update();
    recorded(5);
    upkeep.fold();
    assertThat(quantity()).isEqualTo(5);
  }

  @Test
  void heldSumsAreNotReadAgainAndWhatIsFoldedIsAdded() {
    // Nobody is told of this, so that only a second reading would see it.
    jdbc.sql("update results.summary set quantity = quantity + 1000").update();
    assertThat(quantity()).isEqualTo(5);
    recorded(7);
    assertThat(quantity()).as("before the fold").isEqualTo(12);
    upkeep.fold();
    assertThat(quantity()).as("after it").isEqualTo(12);
    recorded(1);
    upkeep.fold();
    recorded(2);
    upkeep.fold();
    assertThat(quantity()).as("after two more").isEqualTo(15);
    assertThat(upkeep.recount().differing()).isPositive();
    assertThat(quantity()).as("counted anew").isEqualTo(15);
  }

  @Test
  void summaryBuiltAnewIsReadAnew() {
    contributions.record(contributions.by("46", DAY, 1, 40));
    assertThat(quantity()).as("loaded without a contribution").isEqualTo(5);
    upkeep.buildAfterLoad();
    assertThat(quantity()).isEqualTo(45);
  }

  @Test
  void emptiedSummaryHasNoFigures() {
    Contributions.forget(jdbc);
    assertThat(quantity()).isZero();
    recorded(3);
    assertThat(quantity()).isEqualTo(3);
    upkeep.fold();
    assertThat(quantity()).isEqualTo(3);
  }

  @Test
  void whoHeldSumsBeforeForgottenFoldsReadsAnew() {
    recorded(7);
    upkeep.fold();
    recorded(8);
    upkeep.fold();
    jdbc.sql("delete from results.fold where number < (select max(number) from results.fold)")
        .update();
    jdbc.sql("delete from results.recent where fold < (select max(number) from results.fold)")
        .update();
    assertThat(quantity()).isEqualTo(20);
  }

  /// 100 000 contributions stay, so a fold of 120 000 pushes out those before it.
  @Test
  void longPastFoldsAreForgotten() {
    Contribution one = contributions.by("46", DAY, 1, 1);
    jdbc.sql(
            """
            insert into activities.contribution_delta
              (day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved,
               activities, quantity, attendances)
            select :day, :unit, :atom, 1, 1, 1, 1, false, 1, 1, 0
            from generate_series(1, 120000)
            """)
        .param("day", DAY)
        .param("unit", one.unit())
        .param("atom", one.atom())
        .update();
    upkeep.fold();
    assertThat(quantity()).isEqualTo(120_005);
    // 50 000 at once: three folds, of which the first began more than 100 000 before the last
    assertThat(jdbc.sql("select count(*) from results.fold").query(Long.class).single())
        .isEqualTo(3);
    assertThat(
            jdbc.sql(
                    "select min(fold) >= (select min(number) from results.fold) from results.recent")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  private void recorded(long quantity) {
    Contribution one = contributions.by("46", DAY, 1, quantity);
    contributions.record(one);
    contributions.add(one);
  }

  private long quantity() {
    CrossQuery query =
        new CrossQuery(
            DayRange.year(2024),
            Dimension.PROVINCE,
            Dimension.FORM,
            new Told.On(TODAY),
            null,
            List.of(),
            CrossQuery.Filter.NONE);
    return cube.cross(viewer, query).total().now().quantity();
  }
}

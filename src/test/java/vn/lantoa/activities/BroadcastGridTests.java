package vn.lantoa.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Activities.Paging;
import vn.lantoa.activities.Activities.Totals;
import vn.lantoa.activities.BroadcastGrid.Grid;
import vn.lantoa.activities.BroadcastGrid.Line;
import vn.lantoa.activities.BroadcastGrid.LineFault;
import vn.lantoa.activities.BroadcastGrid.Numbers;
import vn.lantoa.activities.BroadcastGrid.Row;
import vn.lantoa.activities.BroadcastGrid.Saving;
import vn.lantoa.activities.BroadcastGrid.Sheet;
import vn.lantoa.activities.BroadcastGrid.Subject;
import vn.lantoa.activities.CollectionBoard.Mark;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.Week;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class BroadcastGridTests {
  private static final Week WEEK = Week.of(Crew.TODAY);

  @Autowired private BroadcastGrid grids;
  @Autowired private Activities activities;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Taxonomies taxonomies;
  @Autowired private JdbcClient jdbc;

  private Crew crew;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    crew = new Crew(accounts, organisation);
    jdbc.sql("truncate activities.activity, activities.contribution_delta cascade").update();
  }

  private Grid grid(Week week) {
    return grids.gridOf(crew.base(), crew.unit("46-01"), week).orElseThrow();
  }

  private Saving save(Viewer viewer, Week week, boolean anew, List<Line> lines) {
    Subject subject =
        new Subject(
            new LinkedHashSet<>(List.of(anew ? "HI" : "HOUSEHOLD_HI")),
            new LinkedHashSet<>(List.of("VOLUNTARY_AND_HOUSEHOLD")));
    return grids.save(viewer, crew.unit("46-01"), week, new Sheet(subject, anew, lines, ""));
  }

  private Saving save(Line... lines) {
    return save(crew.base(), WEEK, false, List.of(lines));
  }

  /// A line typed over what the grid shows now.
  private Line typed(int row, @Nullable Numbers numbers) {
    Row now = grid(WEEK).rows().get(row);
    return new Line(now.station().id(), numbers, now.now());
  }

  private Totals broadcasts(int policyAreas) {
    ActivityFilter filter =
        new ActivityFilter(
            null,
            Set.of("BROADCAST"),
            WEEK.days(),
            new ActivityFilter.Anywhere(),
            policyAreas,
            0,
            null,
            null,
            "");
    return activities.list(crew.base(), filter, new Paging(1, 200, false)).totals();
  }

  private int voluntary() {
    return taxonomies.policyAreaMask(List.of("VOLUNTARY_SI")).orElseThrow();
  }

  private long contributed() {
    return jdbc.sql("select coalesce(sum(quantity), 0) from activities.contribution_delta")
        .query(Long.class)
        .single();
  }

  private long rowsOf(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private long acts() {
    return jdbc.sql("select count(*) from shared.audit where action = 'broadcasts.saved'")
        .query(Long.class)
        .single();
  }

  @Test
  void totalCountsOnceAndThePartIsFound() {
    long before = contributed();
    // 5 of which 2; 4 of which 4; 3 of which 0
    assertThat(
            save(
                typed(0, new Numbers(5, 2)),
                typed(1, new Numbers(4, 4)),
                typed(2, new Numbers(3, 0))))
        .isEqualTo(new Saving.Saved(4, 0, 0));
    // 5 + 4 + 3 = 12 in 2 + 1 + 1 = 4 records; 2 + 4 = 6 in two of them
    assertThat(broadcasts(0)).isEqualTo(new Totals(4, 12, 0));
    assertThat(broadcasts(voluntary())).isEqualTo(new Totals(2, 6, 0));
    assertThat(contributed() - before).isEqualTo(12);
    assertThat(grid(WEEK).rows().stream().limit(3).map(Row::now))
        .containsExactly(new Numbers(5, 2), new Numbers(4, 4), new Numbers(3, 0));
  }

  @Test
  void savingTwiceChangesNothing() {
    save(typed(0, new Numbers(5, 2)));
    long records = rowsOf("activities.activity");
    long deltas = rowsOf("activities.contribution_delta");
    assertThat(save(typed(0, new Numbers(5, 2)))).isEqualTo(new Saving.Saved(0, 0, 0));
    assertThat(rowsOf("activities.activity")).isEqualTo(records);
    assertThat(rowsOf("activities.contribution_delta")).isEqualTo(deltas);
    assertThat(rowsOf("activities.activity_version")).isZero();
  }

  @Test
  void savingAgainCorrectsAndKeepsWhatWasSaid() {
    save(typed(0, new Numbers(5, 2)));
    long acts = acts();
    // The part goes from 2 to 3, the rest from 3 to 5.
    assertThat(save(typed(0, new Numbers(8, 3)))).isEqualTo(new Saving.Saved(0, 2, 0));
    assertThat(broadcasts(0)).isEqualTo(new Totals(2, 8, 0));
    assertThat(
            jdbc.sql(
                    """
                    select cast(snapshot ->> 'quantity' as bigint)
                    from activities.activity_version order by 1
                    """)
                .query(Long.class)
                .list())
        .containsExactly(2L, 3L);
    // One audit row an act.
    assertThat(acts()).isEqualTo(acts + 1);
  }

  @Test
  void zeroWithdrawsAndIsNotMissing() {
    assertThat(grid(WEEK).rows().getFirst().mark()).isEqualTo(Mark.NOT_REPORTED);
    save(typed(0, new Numbers(5, 2)));
    assertThat(save(typed(0, Numbers.ZERO))).isEqualTo(new Saving.Saved(0, 0, 2));
    assertThat(broadcasts(0)).isEqualTo(new Totals(0, 0, 0));
    assertThat(grid(WEEK).rows().getFirst().now()).isEqualTo(Numbers.ZERO);
    assertThat(grid(WEEK).rows().getFirst().mark()).isEqualTo(Mark.ZERO);
    save(typed(0, null));
    assertThat(grid(WEEK).rows().getFirst().now()).isNull();
    assertThat(grid(WEEK).rows().getFirst().mark()).isEqualTo(Mark.NOT_REPORTED);
  }

  @Test
  void staleLineTellsBothNumbersAndNothingIsSaved() {
    Line old = typed(0, new Numbers(7, 1));
    save(typed(0, new Numbers(5, 2)));
    assertThat(save(old, typed(1, new Numbers(9, 9))))
        .isEqualTo(
            new Saving.Refused(
                List.of(new LineFault.Stale(old.station(), new Numbers(5, 2))), List.of()));
    assertThat(broadcasts(0)).isEqualTo(new Totals(2, 5, 0));
    assertThat(grid(WEEK).rows().get(1).now()).isNull();
  }

  @Test
  void lineThatWasNotTouchedStaysWhenSomebodyElseChangedIt() {
    Line seen = typed(0, null);
    save(typed(0, new Numbers(5, 2)));
    save(seen, typed(1, new Numbers(1, 0)));
    assertThat(broadcasts(0).quantity()).isEqualTo(6);
  }

  @Test
  void impossibleLineIsToldByItsStation() {
    Line more = typed(0, new Numbers(3, 4));
    assertThat(save(more))
        .isEqualTo(
            new Saving.Refused(
                List.of(
                    new LineFault.Wrong(
                        more.station(), new Fault("voluntary", "broadcasts.voluntary.more", 3L))),
                List.of()));
  }

  @Test
  void anotherSubjectGoesToEveryLine() {
    save(typed(0, new Numbers(5, 2)), typed(1, new Numbers(3, 0)));
    int health = taxonomies.policyAreaMask(List.of("HI")).orElseThrow();
    assertThat(broadcasts(health).quantity()).isZero();
    // The rests are corrected, 3 + 3; the part keeps its area and audience.
    List<Line> same = List.of(typed(0, new Numbers(5, 2)), typed(1, new Numbers(3, 0)));
    assertThat(save(crew.base(), WEEK, true, same)).isEqualTo(new Saving.Saved(0, 2, 0));
    assertThat(broadcasts(health).quantity()).isEqualTo(6);
    assertThat(broadcasts(voluntary()).quantity()).isEqualTo(2);
  }

  @Test
  void lastWeekStandsBesideHoweverItWasRecorded() {
    Week last = WEEK.plus(-1);
    Row row = grid(last).rows().getFirst();
    save(crew.base(), last, false, List.of(new Line(row.station().id(), new Numbers(6, 2), null)));
    ActivityFacts byHand =
        new ActivityFacts(
            crew.unit("46-01"),
            "BROADCAST",
            ActivityFacts.Subject.of(List.of("HI"), List.of("WORKERS")),
            new ActivityFacts.Days(last.monday(), last.monday()),
            new ActivityFacts.Place(null, row.station().id()),
            new ActivityFacts.Amount(4, 0, Grade.CLAIMED),
            "Phát thanh buổi tối",
            "",
            null);
    activities.record(crew.base(), Crew.byPerson(byHand));
    assertThat(grid(last).rows().getFirst().apart()).isEqualTo(4);
    // 6 in the grid and 4 apart
    assertThat(grid(WEEK).rows().getFirst().before()).isEqualTo(new Numbers(10, 2));
  }

  @Test
  void provinceSavesForTheOfficeOfTheStation() {
    Grid province = grids.gridOf(crew.officer(), crew.unit("46"), WEEK).orElseThrow();
    assertThat(province.rows()).hasSize(40);
    List<Line> all =
        IntStream.range(0, 40)
            .mapToObj(
                row -> new Line(province.rows().get(row).station().id(), new Numbers(1, 0), null))
            .toList();
    Sheet sheet = new Sheet(province.subject(), false, all, "");
    // One file played by 40 stations is 40 broadcasts.
    assertThat(grids.save(crew.officer(), crew.unit("46"), WEEK, sheet))
        .isEqualTo(new Saving.Saved(40, 0, 0));
    assertThat(
            jdbc.sql("select count(distinct unit_id) from activities.activity")
                .query(Long.class)
                .single())
        .isGreaterThan(1);
    assertThat(grid(WEEK).rows().getFirst().now()).isEqualTo(new Numbers(1, 0));
  }

  @Test
  void nobodySavesForAnotherOffice() {
    assertThat(save(crew.otherBase(), WEEK, false, List.of(typed(0, new Numbers(1, 0)))))
        .isEqualTo(new Saving.Absent());
    assertThat(grids.gridOf(crew.base(), crew.unit("46-01"), WEEK.plus(1))).isEmpty();
  }
}

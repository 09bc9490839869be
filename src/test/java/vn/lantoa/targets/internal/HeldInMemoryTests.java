package vn.lantoa.targets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.Upkeep;
import vn.lantoa.results.measures.Field;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standings;
import vn.lantoa.targets.Target;
import vn.lantoa.testing.LantoaTest;

/// What is held in memory is what the transaction sees that asks: not what others committed since,
/// not what was rolled back, and not what has been forgotten and counted anew. Sums of a range and
/// weeks of a floor of the same conferences.
@LantoaTest
final class HeldInMemoryTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Measure.OfWork CONFERENCES =
      new Measure.OfWork("CONFERENCE", Field.QUANTITY);

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private TargetRows rows;
  @Autowired private CellRows cells;
  @Autowired private CellUpkeep upkeep;
  @Autowired private Upkeep summary;
  @Autowired private ProgressDesk desk;
  @Autowired private PlatformTransactionManager transactions;

  // Made before each test, when the database is there.
  @SuppressWarnings("NullAway.Init")
  private Goals goals;

  // Made before each test, when the database is there.
  @SuppressWarnings("NullAway.Init")
  private UnitId hue;

  // Made before each test, when the database is there.
  @SuppressWarnings("NullAway.Init")
  private Target range;

  // Made before each test, when the database is there.
  @SuppressWarnings("NullAway.Init")
  private Target floor;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    Deeds.forget(jdbc);
    goals = new Goals(rows, organisation, jdbc);
    hue = goals.unit("46");
    range =
        goals.of2026(
            new Rule.Range(CONFERENCES, BigDecimal.TEN, null, Rule.Per.YEAR),
            Goals.units(hue),
            Target.Recombined.AS_STATED);
    floor =
        goals.of2026(
            new Rule.WeeklyFloor(CONFERENCES, Rule.Place.UNIT, BigDecimal.ONE, null),
            Goals.units(hue),
            Target.Recombined.AS_STATED);
  }

  private void hold(int conferences, LocalDate day) {
    new Deeds(jdbc).add(goals.deed(hue, "CONFERENCE", day, new Goals.Amount(conferences, 1)));
  }

  private void keep() {
    summary.fold();
    upkeep.refresh();
  }

  /// Sum of the year, and weeks that were met.
  private List<Long> figures() {
    List<Standings.Progress> told =
        desk.evaluate(List.of(range, floor), Standings.When.on(TODAY), unit -> true);
    BigDecimal sum = told.getFirst().rows().getFirst().value();
    long met =
        told.getLast().rows().getFirst().weeks().stream()
            .filter(week -> Boolean.TRUE.equals(week.met()))
            .count();
    return List.of(sum == null ? -1 : sum.longValueExact(), met);
  }

  private static void aside(Runnable others) {
    FutureTask<Void> task = new FutureTask<>(others, null);
    Thread.ofPlatform().start(task);
    try {
      task.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }

  /// 3 conferences in March; while someone reads, others hold 4 more in April and ask for them.
  @Test
  void whoReadsSeesNothingOfWhatIsCommittedMeanwhile() {
    hold(3, LocalDate.of(2026, 3, 3));
    keep();
    assertThat(figures()).containsExactly(3L, 1L);
    TransactionTemplate reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    reading.executeWithoutResult(
        status -> {
          assertThat(figures()).containsExactly(3L, 1L);
          aside(
              () -> {
                hold(4, LocalDate.of(2026, 4, 7));
                keep();
                assertThat(figures()).containsExactly(7L, 2L);
              });
          assertThat(figures()).containsExactly(3L, 1L);
        });
    assertThat(figures()).containsExactly(7L, 2L);
  }

  @Test
  void whatIsRolledBackIsNotHeld() {
    hold(3, LocalDate.of(2026, 3, 3));
    keep();
    assertThat(figures()).containsExactly(3L, 1L);
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              hold(4, LocalDate.of(2026, 4, 7));
              assertThat(summary.fold()).isEqualTo(1);
              assertThat(figures()).containsExactly(7L, 2L);
              status.setRollbackOnly();
            });
    assertThat(figures()).containsExactly(3L, 1L);
    hold(5, LocalDate.of(2026, 5, 6));
    keep();
    assertThat(figures()).containsExactly(8L, 2L);
  }

  @Test
  void cellsKeptAnewAreNotTakenForThoseBefore() {
    hold(3, LocalDate.of(2026, 3, 3));
    keep();
    assertThat(figures()).containsExactly(3L, 1L);
    cells.forget(cells.states().keySet());
    hold(4, LocalDate.of(2026, 4, 7));
    keep();
    assertThat(figures()).containsExactly(7L, 2L);
  }

  @Test
  void withdrawnTargetsKeepNothingThatWouldHoldUpTheOthers() {
    hold(3, LocalDate.of(2026, 3, 3));
    keep();
    assertThat(cells.states()).containsOnlyKeys(floor.id());
    rows.withdraw(floor.id(), "hết hạn");
    hold(4, LocalDate.of(2026, 4, 7));
    keep();
    assertThat(cells.states()).isEmpty();
    assertThat(jdbc.sql("select count(*) from targets.cell").query(Long.class).single()).isZero();
  }
}

package vn.lantoa.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.Contributions.Contribution;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.ResultsQuery.Breakdown;
import vn.lantoa.results.ResultsQuery.Comparison;
import vn.lantoa.results.ResultsQuery.Filter;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.LantoaTest;

/// Summary and contributions together always say what a count of the records says.
@LantoaTest
final class FiguresLawTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final DayRange PERIOD = DayRange.year(2024);
  private static final int STEPS = 400;

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private Accounts accounts;
  @Autowired private Taxonomies taxonomies;
  @Autowired private Results results;
  @Autowired private Upkeep upkeep;

  private Contributions contributions;
  private Viewer viewer;

  @BeforeEach
  void prepare() {
    contributions = new Contributions(jdbc, organisation, accounts);
    viewer =
        accounts
            .findViewer("law-hq")
            .orElseGet(() -> contributions.person("law-hq", Role.HQ_LEADER, "BHXHVN", TODAY));
    Contributions.forget(jdbc);
    jdbc.sql("truncate activities.activity cascade").update();
  }

  @Test
  void figuresEqualARecountWhateverHappenedInWhateverOrder() {
    long seed = 20_240_229;
    Random random = new Random(seed);
    List<Contribution> records = happen(random);
    compare(records, "at the end, seed " + seed);
    upkeep.fold();
    assertThat(count("activities.contribution_delta")).isZero();
    compare(records, "folded, seed " + seed);
  }

  @Test
  void recountFindsNothingAfterAnyHistory() {
    long seed = 20_260_101;
    List<Contribution> records = happen(new Random(seed));
    records.forEach(contributions::record);
    Upkeep.Recounted recounted = upkeep.recount();
    assertThat(recounted.example()).as("seed " + seed).isNull();
    assertThat(recounted.differing()).isZero();
    compare(records, "recounted, seed " + seed);
  }

  @Test
  void recountRepairsAndTellsADifference() {
    List<Contribution> records = happen(new Random(7));
    records.forEach(contributions::record);
    upkeep.fold();
    jdbc.sql(
            """
            update results.summary set quantity = quantity + 1
            where ctid = (select ctid from results.summary limit 1)
            """)
        .update();
    assertThat(upkeep.recount().differing()).isOne();
    compare(records, "repaired");
    assertThat(
            jdbc.sql("select count(*) from shared.audit where action = 'results.repaired'")
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  void recordTakenBackLeavesNoRowBehind() {
    Contribution record = contributions.by("46", LocalDate.of(2024, 3, 1), 1, 5);
    contributions.add(record);
    upkeep.fold();
    assertThat(count("results.summary")).isOne();
    contributions.takeBack(record);
    upkeep.fold();
    assertThat(count("results.summary")).isZero();
  }

  @Test
  void figureIsFreshBeforeAnyFold() {
    contributions.add(contributions.by("46", LocalDate.of(2024, 3, 1), 1, 5));
    assertThat(table(Breakdown.FORM, Filter.NONE).total().now()).isEqualTo(new Sums(1, 5, 0));
  }

  /// Records, corrections, withdrawals, approvals and folds in random order.
  private List<Contribution> happen(Random random) {
    List<Unit> units = organisation.unitsOn(PERIOD.from(), UnitKind.PROVINCIAL).subList(0, 6);
    List<Contribution> records = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      int dice = random.nextInt(10);
      if (dice < 5 || records.isEmpty()) {
        Contribution added = randomRecord(random, units);
        contributions.add(added);
        records.add(added);
      } else if (dice < 9) {
        Contribution old = records.remove(random.nextInt(records.size()));
        contributions.takeBack(old);
        if (dice < 8) {
          Contribution changed = dice == 5 ? approved(old) : randomRecord(random, units);
          contributions.add(changed);
          records.add(changed);
        }
      } else {
        upkeep.fold();
        compare(records, "step " + step);
      }
    }
    return records;
  }

  /// Few days and forms, so that rows of the grain meet; days around both ends of the period.
  private Contribution randomRecord(Random random, List<Unit> units) {
    Unit unit = units.get(random.nextInt(units.size()));
    LocalDate day = LocalDate.of(2022, 12, 28).plusDays(random.nextInt(10) * 82L);
    Contribution plain = contributions.by(unit.code(), day, 1 + random.nextInt(8), 0);
    return new Contribution(
        day,
        plain.unit(),
        plain.atom(),
        plain.form(),
        1 + random.nextInt(7),
        1 + random.nextInt(3),
        1 + random.nextInt(4),
        random.nextBoolean(),
        random.nextInt(50),
        random.nextInt(200));
  }

  private static Contribution approved(Contribution old) {
    return new Contribution(
        old.day(),
        old.unit(),
        old.atom(),
        old.form(),
        old.policyAreas(),
        old.audiences(),
        old.grade(),
        true,
        old.quantity(),
        old.attendances());
  }

  private void compare(List<Contribution> records, String when) {
    Predicate<Contribution> now = each -> PERIOD.contains(each.day());
    Predicate<Contribution> before = each -> PERIOD.yearBefore().contains(each.day());
    for (ResultsTable.Row row : table(Breakdown.EVERY_FORM, Filter.NONE).rows()) {
      Form form = taxonomies.findForm(row.subject().key()).orElseThrow();
      Predicate<Contribution> ofForm = each -> form.family().contains(each.form());
      assertThat(row.figure())
          .as(row.subject().key() + " " + when)
          .isEqualTo(new Figure(sum(records, now.and(ofForm)), sum(records, before.and(ofForm))));
    }
    for (ResultsTable.Row row : table(Breakdown.MONTH, Filter.NONE).rows()) {
      YearMonth month = YearMonth.parse(row.subject().key());
      assertThat(row.figure().now())
          .as(row.subject().key() + " " + when)
          .isEqualTo(sum(records, each -> YearMonth.from(each.day()).equals(month)));
    }
    for (ResultsTable.Row row : table(Breakdown.UNIT, Filter.NONE).rows()) {
      UUID unit = ((Subject.Then) row.subject()).id().value();
      assertThat(row.figure().now())
          .as(row.subject().key() + " " + when)
          .isEqualTo(sum(records, now.and(each -> each.unit().equals(unit))));
    }
    Filter narrow = new Filter(List.of(), Approval.APPROVED, 2, 1, null);
    Predicate<Contribution> narrowed =
        each -> each.approved() && (each.policyAreas() & 2) != 0 && (each.audiences() & 1) != 0;
    assertThat(table(Breakdown.PROVINCE, narrow).total().now())
        .as(when)
        .isEqualTo(sum(records, now.and(narrowed)));
  }

  /// Ragged periods are put together from days, months and years.
  @Test
  void anyPeriodIsTheSumOfItsDays() {
    Random random = new Random(1_030);
    List<Contribution> records = happen(random);
    for (int round = 0; round < 40; round++) {
      LocalDate from = LocalDate.of(2022, 12, 1).plusDays(random.nextInt(500));
      DayRange period = new DayRange(from, from.plusDays(1 + random.nextInt(900)));
      Predicate<Contribution> within = each -> period.contains(each.day());
      for (Breakdown by : List.of(Breakdown.PROVINCE, Breakdown.MONTH, Breakdown.UNIT)) {
        ResultsQuery query =
            new ResultsQuery(period, by, new Told.On(TODAY), Comparison.NONE, Filter.NONE);
        assertThat(results.table(viewer, query).total().now())
            .as("%s by %s", period, by)
            .isEqualTo(sum(records, within));
      }
    }
  }

  @Test
  void recountRepairsAMonthThatIsNotTheSumOfItsDays() {
    List<Contribution> records = happen(new Random(8));
    records.forEach(contributions::record);
    upkeep.fold();
    jdbc.sql(
            """
            update results.span_by_unit set quantity = quantity + 1
            where ctid = (select ctid from results.span_by_unit where months = 1 limit 1)
            """)
        .update();
    Upkeep.Recounted recounted = upkeep.recount();
    assertThat(recounted.differing()).isOne();
    assertThat(recounted.example()).startsWith("1 months from ");
    assertThat(upkeep.recount().differing()).isZero();
    compare(records, "repaired");
  }

  private static Sums sum(List<Contribution> records, Predicate<Contribution> counts) {
    return records.stream()
        .filter(counts)
        .map(each -> new Sums(1, each.quantity(), each.attendances()))
        .reduce(Sums.ZERO, Sums::plus);
  }

  private ResultsTable table(Breakdown by, Filter filter) {
    return results.table(
        viewer,
        new ResultsQuery(
            PERIOD, by, new Told.AsRecorded(TODAY), Comparison.SAME_PERIOD_LAST_YEAR, filter));
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}

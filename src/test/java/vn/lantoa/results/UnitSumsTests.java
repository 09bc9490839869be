package vn.lantoa.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.identity.Accounts;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.Contributions.Contribution;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.UnitSums.Tally;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.LantoaTest;

/// Sums that are held in memory are those of the work that is there, whatever was added, taken
/// back, folded, recounted, forgotten and emptied in between.
@LantoaTest
final class UnitSumsTests {
  private static final List<String> UNITS = List.of("01", "46", "48", "79");
  private static final List<DayRange> PERIODS =
      List.of(
          DayRange.year(2026),
          new DayRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1)),
          new DayRange(LocalDate.of(2025, 11, 20), LocalDate.of(2026, 3, 9)));
  private static final int ROUNDS = 40;

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private Accounts accounts;
  @Autowired private UnitSums sums;
  @Autowired private Upkeep upkeep;

  private final List<Contribution> all = new ArrayList<>();
  private SplittableRandom random = new SplittableRandom();

  @BeforeEach
  void prepare() {
    empty();
  }

  private void empty() {
    Contributions.forget(jdbc);
    jdbc.sql("truncate activities.activity cascade").update();
    all.clear();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void areThoseOfTheWorkThatIsThere(long seed) {
    random = new SplittableRandom(seed);
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    for (int round = 0; round < ROUNDS; round++) {
      for (int n = random.nextInt(4); n > 0; n--) {
        Contribution one = contribution(contributions);
        contributions.add(one);
        all.add(one);
      }
      if (!all.isEmpty() && random.nextInt(3) == 0) {
        contributions.takeBack(all.remove(random.nextInt(all.size())));
      }
      keep(round);
      for (DayRange period : PERIODS) {
        for (Approval approval : List.of(Approval.ALL, Approval.APPROVED)) {
          assertThat(found(sums.of(period, approval)))
              .as("seed %d round %d %s %s", seed, round, period, approval)
              .isEqualTo(expected(period, approval));
        }
      }
    }
  }

  private void keep(int round) {
    switch (random.nextInt(6)) {
      case 0, 1 -> upkeep.fold();
      case 2 -> {
        upkeep.fold();
        sums.forget(sums.changedAfter(0).seq());
      }
      case 3 -> {
        if (round % 10 == 9) {
          empty();
        }
      }
      default -> {}
    }
  }

  private Contribution contribution(Contributions contributions) {
    LocalDate day = LocalDate.of(2025, 11, 1).plusDays(random.nextInt(380));
    Contribution plain =
        contributions.by(
            UNITS.get(random.nextInt(UNITS.size())), day, 1 + random.nextInt(3), random.nextInt(9));
    return new Contribution(
        plain.day(),
        plain.unit(),
        plain.atom(),
        plain.form(),
        1,
        1,
        1,
        random.nextBoolean(),
        plain.quantity(),
        random.nextInt(50));
  }

  private Map<String, List<Long>> expected(DayRange period, Approval approval) {
    Map<String, List<Long>> expected = new HashMap<>();
    for (Contribution one : all) {
      if (period.contains(one.day()) && (approval == Approval.ALL || one.approved())) {
        expected.merge(
            one.unit() + "/" + one.form(),
            List.of(1L, one.quantity(), one.attendances()),
            UnitSumsTests::plus);
      }
    }
    return expected;
  }

  private static List<Long> plus(List<Long> one, List<Long> other) {
    return List.of(one.get(0) + other.get(0), one.get(1) + other.get(1), one.get(2) + other.get(2));
  }

  private static Map<String, List<Long>> found(Map<UnitId, Map<Integer, Tally>> sums) {
    Map<String, List<Long>> found = new HashMap<>();
    sums.forEach(
        (unit, forms) ->
            forms.forEach(
                (form, tally) -> {
                  if (!tally.equals(Tally.ZERO)) {
                    found.put(
                        unit + "/" + form,
                        List.of(tally.activities(), tally.quantity(), tally.attendances()));
                  }
                }));
    return found;
  }
}

package vn.lantoa.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.AtomId;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.internal.history.HistoryKeeper;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.organisation.reorganisation.ReorganisationParticipant;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.organisation.reorganisation.Reorganisations.Outcome;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.results.ResultsQuery.Breakdown;
import vn.lantoa.results.ResultsQuery.Comparison;
import vn.lantoa.results.ResultsQuery.Filter;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.LantoaTest;

/// How quick figures are in the whole country with a million records, and how long an act takes
/// that moves a thousand communes; beside a round trip that does nothing, in one run.
@Tag("bench")
@LantoaTest
final class WholeCountryBenchTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final int RECORDS = 1_000_000;
  private static final int WARM_UP = 30;
  private static final int ROUNDS = 200;
  private static final int MOVED = 1_000;

  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private HistoryKeeper keeper;
  @Autowired private Organisation organisation;
  @Autowired private Accounts accounts;
  @Autowired private Results results;
  @Autowired private Upkeep upkeep;
  @Autowired private Reorganisations acts;
  @Autowired private List<ReorganisationParticipant> participants;

  private long[] empty = {};

  @Test
  void figuresAndActsOfTheWholeCountry() {
    WholeCountry.found(keeper, transaction);
    WholeCountry.work(jdbc, transaction, RECORDS);
    upkeep.buildAfterLoad();
    jdbc.sql("vacuum analyze results.summary").update();
    Viewer viewer =
        new Contributions(jdbc, organisation, accounts)
            .person("bench-hq", Role.HQ_LEADER, "BHXHVN", TODAY);
    System.out.printf(
        "bench  %d areas, %d records, %d rows of the summary, %d atoms%n",
        count("organisation.area"),
        count("activities.activity"),
        count("results.summary"),
        count("organisation.atom"));
    empty = measure(() -> jdbc.sql("select 1").query(Integer.class).single());
    tell("select 1", empty);
    for (Told told :
        List.of(new Told.On(TODAY), new Told.On(LocalDate.of(2025, 6, 30)), new Told.InCommon())) {
      for (int year : new int[] {2026, 2025, 2023}) {
        ResultsQuery query =
            new ResultsQuery(
                DayRange.year(year),
                Breakdown.PROVINCE,
                told,
                Comparison.SAME_PERIOD_LAST_YEAR,
                Filter.NONE);
        tell("provinces " + year + " " + told, measure(() -> results.table(viewer, query)));
      }
    }
    Figure before = total(viewer);
    actThatMovesAThousandCommunes();
    assertThat(total(viewer)).isEqualTo(before);
    placingAnew();
    assertThat(total(viewer)).isEqualTo(before);
    long start = System.nanoTime();
    upkeep.fold();
    System.out.printf(Locale.ROOT, "bench  fold %.0f ms%n", (System.nanoTime() - start) / 1e6);
    assertThat(upkeep.recount().differing()).isZero();
  }

  private Figure total(Viewer viewer) {
    return results
        .table(
            viewer,
            new ResultsQuery(
                DayRange.year(2025),
                Breakdown.PROVINCE,
                new Told.On(TODAY),
                Comparison.SAME_PERIOD_LAST_YEAR,
                Filter.NONE))
        .total();
  }

  /// Each tenth of them goes to the next province.
  private void actThatMovesAThousandCommunes() {
    LocalDate day = LocalDate.of(2026, 6, 1);
    List<UUID> provinces =
        jdbc.sql(
                """
                select area_id from organisation.area_version
                where kind = 'PROVINCE' and valid @> :day order by code
                """)
            .param("day", day)
            .query(UUID.class)
            .list();
    List<Step> steps = transfers(day, provinces);
    Reorganisation.Act act =
        new Reorganisation.Act("1/BENCH", day, day, "Một nghìn xã", "Luật", steps);
    Outcome drafted = acts.draft(ActorId.PROGRAM, act);
    if (!(drafted instanceof Outcome.Done(var draft))) {
      throw new AssertionError(drafted);
    }
    long moved = atomsSum();
    long start = System.nanoTime();
    Outcome enacted = acts.enact(ActorId.PROGRAM, draft.id(), draft.version());
    double millis = (System.nanoTime() - start) / 1e6;
    assertThat(enacted).isInstanceOf(Outcome.Done.class);
    assertThat(atomsSum()).isNotEqualTo(moved);
    System.out.printf(
        Locale.ROOT, "bench  act that moves %d communes: %.0f ms%n", steps.size(), millis);
  }

  private List<Step> transfers(LocalDate day, List<UUID> provinces) {
    return jdbc.sql(
            """
                select area_id, parent_id from organisation.area_version
                where kind = 'COMMUNE' and valid @> :day order by area_id limit :most
                """)
        .param("day", day)
        .param("most", MOVED)
        .query(
            (rs, n) ->
                (Step)
                    new Step.Transfer(
                        Kingdom.AREA,
                        rs.getObject("area_id", UUID.class),
                        next(provinces, rs.getObject("parent_id", UUID.class))))
        .list();
  }

  private static UUID next(List<UUID> all, UUID one) {
    return all.get((all.indexOf(one) + 1) % all.size());
  }

  private long atomsSum() {
    return jdbc.sql("select sum(counted_atom) from activities.activity").query(Long.class).single();
  }

  /// About 70 000 records go to a new atom and back.
  private void placingAnew() {
    List<Integer> atoms =
        jdbc.sql(
                """
                select atom_id from (
                  select counted_atom as atom_id, sum(count(*)) over (order by counted_atom) as records
                  from activities.activity
                  where area_id is not null
                  group by counted_atom
                ) running
                where records <= 70000
                """)
            .query(Integer.class)
            .list();
    int into = atoms.getLast();
    List<Integer> others = atoms.subList(0, atoms.size() - 1);
    jdbc.sql("update organisation.area_atom set atom_id = :into where atom_id = any(:atoms)")
        .param("into", into)
        .param("atoms", others.toArray(Integer[]::new))
        .update();
    long start = System.nanoTime();
    participants.forEach(
        participant ->
            participant.placeAnew(others.stream().map(AtomId::new).collect(Collectors.toSet())));
    System.out.printf(
        Locale.ROOT,
        "bench  placing anew: %.0f ms, %d contributions%n",
        (System.nanoTime() - start) / 1e6,
        count("activities.contribution_delta"));
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private static long[] measure(Runnable work) {
    for (int round = 0; round < WARM_UP; round++) {
      work.run();
    }
    long[] nanos = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      work.run();
      nanos[round] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private void tell(String what, long[] nanos) {
    System.out.printf(
        Locale.ROOT,
        "bench  %-46s p50 %7.2f ms  p95 %7.2f ms  p95 = %6.1f × select 1%n",
        what,
        nanos[ROUNDS / 2] / 1e6,
        nanos[ROUNDS * 95 / 100] / 1e6,
        (double) nanos[ROUNDS * 95 / 100] / empty[ROUNDS * 95 / 100]);
  }
}

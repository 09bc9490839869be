package vn.lantoa.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.organisation.reorganisation.Reorganisations.Outcome;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.results.Contributions.Contribution;
import vn.lantoa.results.ResultsQuery.Breakdown;
import vn.lantoa.results.ResultsQuery.Comparison;
import vn.lantoa.results.ResultsQuery.Filter;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.LantoaTest;

/// Whatever the geography, the national total is the same, rows and what is unattributed add up to
/// it, and a row opens to exactly its records; before and after acts.
@LantoaTest
final class EveryGeographyLawTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final DayRange PERIOD = DayRange.year(2025);
  private static final int RECORDS = 300;
  private static final int ACTS = 6;

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Geography geography;
  @Autowired private Accounts accounts;
  @Autowired private Results results;
  @Autowired private Upkeep upkeep;
  @Autowired private Activities activities;
  @Autowired private Reorganisations acts;

  private Contributions contributions;
  private Viewer headquarters;
  private long atomsAtFirst;
  private int enacted;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    contributions = new Contributions(jdbc, organisation, accounts);
    headquarters =
        accounts
            .findViewer("all-hq")
            .orElseGet(() -> contributions.person("all-hq", Role.HQ_LEADER, "BHXHVN", TODAY));
    Contributions.forget(jdbc);
    jdbc.sql("truncate activities.activity cascade").update();
  }

  @Test
  void totalsHoldInEveryGeographyBeforeAndAfterActs() {
    long seed = 20_250_701;
    Random random = new Random(seed);
    happen(random);
    Figure total = national(new Told.On(TODAY));
    assertThat(total.now().quantity()).isPositive();
    holds(total, "at first, seed " + seed);
    atomsAtFirst =
        jdbc.sql("select count(distinct counted_atom) from activities.activity")
            .query(Long.class)
            .single();
    for (int act = 1; act <= ACTS; act++) {
      enactSomething(random, act);
      holds(total, "after act " + act + ", seed " + seed);
      if (random.nextBoolean()) {
        upkeep.fold();
      }
    }
    assertThat(upkeep.recount().example()).as("seed " + seed).isNull();
    holds(total, "recounted, seed " + seed);
    everyRecordLiesWhereItsPlaceIs();
    // some are refused, because a later one stands on what they move
    assertThat(enacted).isGreaterThan(ACTS);
    assertThat(moved()).isPositive();
  }

  /// Communes go to another province from a day on, and offices are merged.
  private void enactSomething(Random random, int act) {
    LocalDate day = LocalDate.of(2025, 7, 15).plusDays(random.nextInt(200));
    List<Area> provinces = geography.provincesOn(day);
    UUID into = provinces.get(random.nextInt(provinces.size())).id().value();
    List<Step> steps = new ArrayList<>();
    for (UUID commune : communesOn(day, random).subList(0, 3)) {
      steps.add(new Step.Transfer(Kingdom.AREA, commune, into));
    }
    enact(act, day, steps);
    LocalDate later = LocalDate.of(2026, 2, 1).plusDays(act * 10L);
    List<Unit> bases = new ArrayList<>(organisation.unitsOn(later, UnitKind.BASE));
    Collections.shuffle(bases, random);
    Unit one = bases.getFirst();
    List<UUID> siblings =
        bases.stream()
            .filter(unit -> Objects.equals(unit.parent(), one.parent()))
            .limit(2)
            .map(unit -> unit.id().value())
            .toList();
    if (siblings.size() == 2) {
      UUID parent = Objects.requireNonNull(one.parent()).value();
      Step.NewThing merged =
          new Step.NewThing(
              UUID.randomUUID(), "NEW-" + act, "BHXH cơ sở mới " + act, "BASE", parent, null);
      enact(ACTS + act, later, List.of(new Step.Merge(Kingdom.UNIT, siblings, null, merged)));
    }
  }

  private List<UUID> communesOn(LocalDate day, Random random) {
    List<UUID> communes =
        new ArrayList<>(
            jdbc.sql(
                    """
                    select area_id from organisation.area_version
                    where kind = 'COMMUNE' and valid @> :day order by area_id
                    """)
                .param("day", day)
                .query(UUID.class)
                .list());
    Collections.shuffle(communes, random);
    return communes;
  }

  private void enact(int number, LocalDate day, List<Step> steps) {
    Reorganisation.Act act =
        new Reorganisation.Act(
            number + "/LAW", day.minusDays(9), day, "Sắp xếp " + number, "Luật", steps);
    if (acts.draft(ActorId.PROGRAM, act) instanceof Outcome.Done(var draft)
        && acts.enact(ActorId.PROGRAM, draft.id(), draft.version()) instanceof Outcome.Done) {
      enacted++;
    }
  }

  /// Records of offices of both orders, with and without a place, some withdrawn.
  private void happen(Random random) {
    List<Unit> old = organisation.unitsOn(LocalDate.of(2024, 6, 1));
    List<Unit> now = organisation.unitsOn(TODAY);
    List<UUID> communes =
        jdbc.sql("select area_id from organisation.area_version where kind = 'COMMUNE' order by 1")
            .query(UUID.class)
            .list();
    for (int i = 0; i < RECORDS; i++) {
      boolean isOld = random.nextBoolean();
      LocalDate day =
          isOld
              ? LocalDate.of(2024, 1, 1).plusDays(random.nextInt(540))
              : LocalDate.of(2025, 7, 1).plusDays(random.nextInt(180));
      List<Unit> units = isOld ? old : now;
      Unit unit = units.get(random.nextInt(units.size()));
      if (organisation.findUnit(unit.id(), day).isPresent()) {
        UUID commune =
            random.nextInt(3) == 0 ? null : communes.get(random.nextInt(communes.size()));
        recorded(unit, day, isOld ? null : commune, random);
      }
    }
  }

  private void recorded(Unit unit, LocalDate day, @Nullable UUID commune, Random random) {
    int atom =
        jdbc.sql("select organisation.atom_of(:unit, cast(:place as uuid), :day)")
            .param("unit", unit.id().value())
            .param("place", commune == null ? null : commune.toString())
            .param("day", day)
            .query(Integer.class)
            .single();
    Contribution contribution =
        new Contribution(
            day,
            unit.id().value(),
            atom,
            1 + random.nextInt(8),
            random.nextInt(4),
            random.nextInt(4),
            1 + random.nextInt(4),
            random.nextBoolean(),
            random.nextInt(30),
            random.nextInt(90));
    contributions.record(contribution);
    boolean isWithdrawn = random.nextInt(10) == 0;
    jdbc.sql(
            """
            update activities.activity set area_id = cast(:place as uuid),
              status = case when :withdrawn then 'WITHDRAWN' else status end,
              approved = approved and not :withdrawn,
              approved_by = case when :withdrawn then null else approved_by end,
              approved_at = case when :withdrawn then null else approved_at end
            where id = (select id from activities.activity order by id desc limit 1)
            """)
        .param("place", commune == null ? null : commune.toString())
        .param("withdrawn", isWithdrawn)
        .update();
    if (!isWithdrawn) {
      contributions.add(contribution);
    }
  }

  private void holds(Figure total, String when) {
    List<Told> geographies = new ArrayList<>();
    for (String day : List.of("2024-06-30", "2025-06-30", "2025-07-01", "2026-05-01")) {
      geographies.add(new Told.On(LocalDate.parse(day)));
    }
    geographies.add(new Told.InCommon());
    for (Told told : geographies) {
      addsUp(Breakdown.PROVINCE, told, total, when);
      addsUp(Breakdown.UNIT, told, total, when);
    }
    addsUp(Breakdown.UNIT, new Told.AsRecorded(TODAY), total, when);
  }

  private void addsUp(Breakdown by, Told told, Figure total, String when) {
    ResultsTable table = table(by, told);
    String as = by + " " + told + " " + when;
    assertThat(table.total()).as(as).isEqualTo(total);
    Sums now = Sums.ZERO;
    Sums before = Sums.ZERO;
    for (ResultsTable.Row row : table.rows()) {
      now = now.plus(row.figure().now());
      before = before.plus(Objects.requireNonNull(row.figure().before()));
      if (by == Breakdown.PROVINCE) {
        opensToItsRecords(row, told, as);
      }
    }
    assertThat(new Figure(now, before)).as(as).isEqualTo(total);
  }

  private void opensToItsRecords(ResultsTable.Row row, Told told, String as) {
    List<DayRange> periods = List.of(PERIOD, PERIOD.yearBefore());
    boolean isNowhere = row.subject() instanceof Subject.Unattributed;
    String key = row.subject().key();
    ActivityFilter.Where where =
        switch (told) {
          case Told.InCommon() ->
              isNowhere
                  ? new ActivityFilter.UnattributedInCommon(periods)
                  : new ActivityFilter.InCommon(key, periods);
          case Told.On(LocalDate day) ->
              isNowhere
                  ? new ActivityFilter.Unattributed(day)
                  : new ActivityFilter.InProvince(key, day);
          case Told.AsRecorded(LocalDate day) -> new ActivityFilter.InProvince(key, day);
        };
    ActivityFilter all = ActivityFilter.ALL;
    ActivityFilter filter =
        new ActivityFilter(
            null, all.forms(), PERIOD, where, 0, 0, all.status(), all.assignment(), all.text());
    Activities.Totals listed =
        activities.list(headquarters, filter, new Activities.Paging(1, 1, false)).totals();
    assertThat(new Sums(listed.records(), listed.quantity(), listed.attendances()))
        .as(key + " " + as)
        .isEqualTo(row.figure().now());
  }

  private void everyRecordLiesWhereItsPlaceIs() {
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from activities.activity
                    join organisation.area_atom using (area_id)
                    where counted_atom <> atom_id
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  /// Records that acts took out of the atom that they were recorded at.
  private long moved() {
    return jdbc.sql("select count(distinct counted_atom) from activities.activity")
            .query(Long.class)
            .single()
        - atomsAtFirst;
  }

  private Figure national(Told told) {
    return table(Breakdown.PROVINCE, told).total();
  }

  private ResultsTable table(Breakdown by, Told told) {
    return results.table(
        headquarters,
        new ResultsQuery(PERIOD, by, told, Comparison.SAME_PERIOD_LAST_YEAR, Filter.NONE));
  }
}

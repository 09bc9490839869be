package vn.lantoa.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
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
import vn.lantoa.organisation.AtomId;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.reorganisation.ReorganisationParticipant;
import vn.lantoa.results.Contributions.Contribution;
import vn.lantoa.results.ResultsQuery.Breakdown;
import vn.lantoa.results.ResultsQuery.Comparison;
import vn.lantoa.results.ResultsQuery.Filter;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.LantoaTest;

/// Whatever the geography, the national total is the same, rows and what is unattributed add up to
/// it, and a row opens to exactly its records; before and after land changes hands.
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
  @Autowired private List<ReorganisationParticipant> participants;

  private Contributions contributions;
  private Viewer headquarters;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    contributions = new Contributions(jdbc, organisation, accounts);
    headquarters =
        accounts
            .findViewer("all-hq")
            .orElseGet(() -> contributions.person("all-hq", Role.HQ_LEADER, "BHXHVN", TODAY));
    jdbc.sql("truncate activities.contribution_delta, results.summary").update();
    jdbc.sql("truncate activities.activity cascade").update();
  }

  @Test
  void totalsHoldInEveryGeographyBeforeAndAfterLandChangesHands() {
    long seed = 20_250_701;
    Random random = new Random(seed);
    happen(random);
    Figure total = national(new Told.On(TODAY));
    assertThat(total.now().quantity()).isPositive();
    holds(total, "at first, seed " + seed);
    for (int act = 1; act <= ACTS; act++) {
      Set<AtomId> touched = landChangesHands(random);
      participants.forEach(participant -> participant.placeAnew(touched));
      holds(total, "after act " + act + ", seed " + seed);
      if (random.nextBoolean()) {
        upkeep.fold();
      }
    }
    assertThat(upkeep.recount().example()).as("seed " + seed).isNull();
    holds(total, "recounted, seed " + seed);
    everyRecordLiesWhereItsPlaceIs();
  }

  /// Some communes get an atom of their own, in another province from a day on.
  private Set<AtomId> landChangesHands(Random random) {
    List<Integer> placed =
        jdbc.sql(
                """
                select atom_id from organisation.area_atom group by atom_id having count(*) > 3
                order by atom_id
                """)
            .query(Integer.class)
            .list();
    int from = placed.get(random.nextInt(placed.size()));
    LocalDate day = LocalDate.of(2025, 7, 1).plusDays(random.nextInt(300));
    List<Area> provinces = geography.provincesOn(TODAY);
    Area into = provinces.get(random.nextInt(provinces.size()));
    UUID area =
        jdbc.sql("select area_id from organisation.area_atom where atom_id = ? order by area_id")
            .param(from)
            .query(UUID.class)
            .list()
            .getFirst();
    int atom = atomLike(from, area);
    jdbc.sql(
            """
            insert into organisation.atom_province (atom_id, valid, area_id)
            select :atom, valid * daterange(null, :day), area_id from organisation.atom_province
            where atom_id = :from and not isempty(valid * daterange(null, :day))
            union all
            select :atom, daterange(:day, null), :into
            """)
        .param("atom", atom)
        .param("from", from)
        .param("day", day)
        .param("into", into.id().value())
        .update();
    jdbc.sql(
            """
            update organisation.area_atom set atom_id = :atom
            where area_id in (
              select area_id from organisation.area_atom where atom_id = :from
              order by md5(area_id::text) limit 3)
            """)
        .param("atom", atom)
        .param("from", from)
        .update();
    return Set.of(new AtomId(from));
  }

  /// Another atom of the kind, of a unit or an area that has none yet.
  private int atomLike(int atom, UUID area) {
    return jdbc.sql(
            """
            insert into organisation.atom (kind, area_id)
            select a.kind, (
              select v.area_id from organisation.area_version v
              where v.kind = 'COMMUNE'
                and not exists (select from organisation.atom o where o.area_id = v.area_id)
              order by v.area_id <> :area, v.area_id limit 1)
            from organisation.atom a where a.id = :atom
            returning id
            """)
        .param("area", area)
        .param("atom", atom)
        .query(Integer.class)
        .single();
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
                    where counted_atom <> organisation.atom_of(unit_id, area_id, counted_day)
                    """)
                .query(Long.class)
                .single())
        .isZero();
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

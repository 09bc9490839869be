package vn.lantoa.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.organisation.Partition;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.organisation.reorganisation.Reorganisations.Outcome;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.policy.ContentTopicId;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.CrossQuery.Cut;
import vn.lantoa.results.CrossQuery.Filter;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.LantoaTest;

/// Whatever happened in whatever order, and whatever is asked: each cell and each total is what a
/// count of the records themselves says.
@LantoaTest
final class CubeLawTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final int RECORDS = 160;
  private static final int STEPS = 40;
  private static final int QUESTIONS = 3;

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Partitions partitions;
  @Autowired private Taxonomies taxonomies;
  @Autowired private Accounts accounts;
  @Autowired private Access access;
  @Autowired private Reorganisations acts;
  @Autowired private Upkeep upkeep;
  @Autowired private Cube cube;

  private List<Viewer> viewers = List.of();
  private int enacted;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    Contributions.forget(jdbc);
    jdbc.sql("truncate activities.activity cascade").update();
    CubeWork.campaign(jdbc, "TET", "[2024-01-15,2024-02-20)");
    CubeWork.campaign(jdbc, "MAY", "[2025-05-01,2025-06-01)");
    viewers =
        List.of(
            accounts
                .findViewer("cube-hq")
                .orElseGet(() -> contributions.person("cube-hq", Role.HQ_LEADER, "BHXHVN", TODAY)),
            accounts
                .findViewer("cube-province")
                .orElseGet(
                    () ->
                        contributions.person(
                            "cube-province", Role.PROVINCIAL_LEADER, "46", TODAY)));
  }

  @Test
  void everyCellAndTotalIsACountOfTheRecords() {
    for (long seed : new long[] {20_250_701, 7, 1_999}) {
      Random random = new Random(seed);
      Contributions.forget(jdbc);
      jdbc.sql("truncate activities.activity cascade").update();
      CubeWork work = new CubeWork(jdbc, organisation, random);
      for (int i = 0; i < RECORDS; i++) {
        work.add(true);
      }
      upkeep.fold();
      for (int step = 0; step < STEPS; step++) {
        String happened = happen(random, work, step);
        List<NaiveCube.Work> records = NaiveCube.read(jdbc);
        for (int i = 0; i < QUESTIONS; i++) {
          compare(
              viewers.get(random.nextInt(4) == 0 ? 1 : 0),
              question(random),
              records,
              "seed " + seed + ", step " + step + ", " + happened);
        }
      }
      assertThat(upkeep.recount().example()).as("seed " + seed).isNull();
    }
    assertThat(enacted).isPositive();
  }

  private String happen(Random random, CubeWork work, int step) {
    switch (random.nextInt(14)) {
      case 0, 1, 2 -> work.add(true);
      case 12 -> work.renameTopics();
      case 13 -> {
        work.renameTopics();
        upkeep.fold();
        return "folded with other topics";
      }
      case 3, 4 -> work.correct();
      case 5 -> work.approve();
      case 6 -> work.withdraw();
      case 7, 8, 9 -> {
        work.add(true);
        work.correct();
        upkeep.fold();
        return "folded";
      }
      case 10 -> {
        if (random.nextBoolean()) {
          upkeep.recount();
          return "recounted";
        }
        work.add(false);
        upkeep.buildAfterLoad();
        return "loaded";
      }
      default -> {
        act(random, step);
        return "enacted";
      }
    }
    return "not folded";
  }

  /// Communes go to another province and two offices are merged, in the middle of a month.
  private void act(Random random, int step) {
    LocalDate day = LocalDate.of(2025, 7, 10).plusDays(random.nextInt(300));
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
    List<Partition.Provinces> provinces = partitions.on(day).provinces();
    UUID into = one(random, provinces).provinces().getFirst().id().value();
    List<Step> steps = new ArrayList<>();
    for (UUID commune : communes.subList(0, 3)) {
      steps.add(new Step.Transfer(Kingdom.AREA, commune, into));
    }
    Reorganisation.Act act =
        new Reorganisation.Act(
            random.nextInt(1_000_000) + "/CUBE", day.minusDays(9), day, "Sắp xếp", "Luật", steps);
    if (acts.draft(ActorId.PROGRAM, act) instanceof Outcome.Done(var draft)
        && acts.enact(ActorId.PROGRAM, draft.id(), draft.version()) instanceof Outcome.Done) {
      enacted++;
    }
  }

  private CrossQuery question(Random random) {
    List<Dimension> dimensions = new ArrayList<>(List.of(Dimension.values()));
    Collections.shuffle(dimensions, random);
    if (random.nextInt(3) == 0) {
      dimensions.remove(Dimension.TOPIC);
      dimensions.add(random.nextBoolean() ? 0 : dimensions.size(), Dimension.TOPIC);
    }
    DayRange period = period(random);
    Told told =
        switch (random.nextInt(4)) {
          case 0 -> new Told.On(LocalDate.of(2024, 6, 30));
          case 1 -> new Told.On(TODAY);
          case 2 -> new Told.InCommon();
          default -> new Told.AsRecorded(TODAY);
        };
    List<Cut> cuts = Stream.generate(() -> cut(random)).limit(random.nextInt(4)).toList();
    return new CrossQuery(
        period,
        dimensions.getFirst(),
        random.nextInt(5) == 0 ? null : dimensions.getLast(),
        told,
        compared(random, period),
        cuts,
        filter(random, told, period));
  }

  private static DayRange period(Random random) {
    LocalDate from = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(800));
    return switch (random.nextInt(4)) {
      case 0 -> DayRange.year(2024 + random.nextInt(3));
      case 1 -> new DayRange(from.withDayOfMonth(1), from.withDayOfMonth(1).plusMonths(7));
      case 2 -> DayRange.inclusive(LocalDate.of(2024, 2, 29), from.plusDays(200));
      default -> new DayRange(from, from.plusDays(1 + random.nextInt(500)));
    };
  }

  private static @Nullable DayRange compared(Random random, DayRange period) {
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> period.yearBefore();
      case 2 -> new DayRange(period.from().minusDays(period.days()), period.from());
      default -> period(random);
    };
  }

  private static Cut cut(Random random) {
    return new Cut(
        random.nextBoolean() ? Set.of() : Set.of(1 + random.nextInt(4), 5 + random.nextInt(6)),
        random.nextInt(3) == 0 ? random.nextInt(8) : 0,
        random.nextInt(3) == 0 ? random.nextInt(8) : 0);
  }

  private Filter filter(Random random, Told told, DayRange period) {
    if (random.nextBoolean()) {
      return Filter.NONE;
    }
    List<Unit> units = organisation.unitsOn(LocalDate.of(2026, 5, 1)).subList(0, 30);
    LocalDate day = told instanceof Told.On(LocalDate on) ? on : period.last();
    List<Area> provinces =
        partitions.on(day).provinces().stream().map(row -> row.provinces().getFirst()).toList();
    int campaign =
        one(random, jdbc.sql("select id from campaigns.campaign").query(Integer.class).list());
    UUID topic =
        jdbc.sql("select id from policy.content_topic order by code limit 1")
            .query(UUID.class)
            .single();
    return new Filter(
        random.nextInt(3) == 0 ? List.of(one(random, taxonomies.forms())) : List.<Form>of(),
        random.nextInt(3) == 0 ? Approval.APPROVED : Approval.ALL,
        random.nextInt(3) == 0 ? 1 + random.nextInt(7) : 0,
        random.nextInt(3) == 0 ? 1 + random.nextInt(7) : 0,
        random.nextInt(3) == 0 ? one(random, provinces).id() : null,
        random.nextInt(3) == 0 ? one(random, units).id() : null,
        random.nextInt(4) == 0 ? new CampaignId(campaign) : null,
        random.nextInt(5) == 0 ? new ContentTopicId(topic) : null);
  }

  private static <T> T one(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private void compare(Viewer viewer, CrossQuery query, List<NaiveCube.Work> records, String when) {
    Cross cross = cube.cross(viewer, query);
    Set<vn.lantoa.organisation.UnitId> readable =
        access.mayEverywhere(viewer, Ability.READ)
            ? null
            : access.reach(viewer, Ability.READ, TODAY);
    NaiveCube naive =
        new NaiveCube(query, records, taxonomies, organisation, partitions, readable, TODAY);
    for (int cut = 0; cut < query.cuts().size(); cut++) {
      for (int row = -1; row < cross.rows().size(); row++) {
        Subject ofRow = row < 0 ? null : cross.rows().get(row);
        for (int column = -1; column < cross.columns().size(); column++) {
          Subject ofColumn = column < 0 ? null : cross.columns().get(column);
          assertThat(cross.figures().at(cut, row, column))
              .as("%s × %s, cut %d, %s, %s", ofRow, ofColumn, cut, query, when)
              .isEqualTo(naive.figure(cut, ofRow, ofColumn));
        }
      }
    }
    nothingIsMissing(cross, naive, query + " " + when);
  }

  /// Forms outside the national table have no row there, and buckets of a longer compared period
  /// none anywhere; all else has one.
  private static void nothingIsMissing(Cross cross, NaiveCube naive, String when) {
    Dimension rows = cross.query().rows();
    if (isWhole(rows)) {
      assertThat(naive.without(cross.rows(), rows)).as(when).isEmpty();
    }
    Dimension columns = cross.query().columns();
    if (columns != null && isWhole(columns)) {
      assertThat(naive.without(cross.columns(), columns)).as(when).isEmpty();
    }
  }

  private static boolean isWhole(Dimension dimension) {
    return !dimension.isTime() && dimension != Dimension.FORM && dimension != Dimension.EVERY_FORM;
  }
}

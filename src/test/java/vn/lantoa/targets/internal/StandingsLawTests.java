package vn.lantoa.targets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.results.Upkeep;
import vn.lantoa.results.measures.Field;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Denominators;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standings;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;
import vn.lantoa.testing.Acts;
import vn.lantoa.testing.LantoaTest;

/// Random rules over random work are where the naive recount says, in either geography and on any
/// day, whatever was kept, touched and folded in between. 2026 has 53 weeks.
@LantoaTest
final class StandingsLawTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final int ROUNDS = 12;

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Reorganisations reorganisations;
  @Autowired private TargetRows targets;
  @Autowired private DenominatorRows denominators;
  @Autowired private ProgressDesk desk;
  @Autowired private CellUpkeep upkeep;
  @Autowired private Upkeep summary;
  @Autowired private Clock clock;

  private final Map<String, BigDecimal> numbers = new TreeMap<>();
  private List<UUID> communes = List.of();
  private List<UUID> stations = List.of();
  private List<UUID> partners = List.of();
  private SplittableRandom random = new SplittableRandom();

  // Made before each test, when the database is there.
  @SuppressWarnings("NullAway.Init")
  private Deeds deeds;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    Deeds.forget(jdbc);
    deeds = new Deeds(jdbc);
    if (organisation.findUnitByCode("46-90", TODAY).isEmpty()) {
      Acts acts = new Acts(reorganisations, organisation);
      // a Wednesday in mid-year; a new office of two others; one that came from nowhere
      acts.enacted(
          LocalDate.of(2026, 4, 15),
          Acts.merge(acts.unit("46-02", TODAY), acts.unit("46-01", TODAY)));
      acts.enacted(
          LocalDate.of(2026, 7, 1),
          Acts.found(
              acts.unit("46-03", TODAY), acts.unit("46-04", TODAY), "46-90", "BHXH cơ sở Mới"));
    }
    communes = ids("select area_id from organisation.unit_area order by area_id limit 4");
    stations = ids("select id from organisation.station order by id limit 4");
    partners = ids("select id from organisation.partner order by id limit 3");
    assertThat(communes).hasSize(4);
  }

  private List<UUID> ids(String statement) {
    return jdbc.sql(statement).query((rs, n) -> rs.getObject(1, UUID.class)).list();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void standsWhereTheRecountSays(long seed) {
    random = new SplittableRandom(seed);
    IntStream.range(0, 150).forEach(n -> deeds.add(deed()));
    for (int round = 0; round < ROUNDS; round++) {
      Target target = target();
      stir();
      LocalDate on = day(LocalDate.of(2026, 1, 4), 360);
      LocalDate geography = pick(List.of(on, on, LocalDate.of(2026, 3, 1), TODAY));
      numbers(geography);
      compare(target, on, geography, "seed " + seed + " round " + round);
    }
  }

  /// The same target again and again: what is held of it is patched.
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void staysWhereTheRecountSays(long seed) {
    random = new SplittableRandom(seed);
    IntStream.range(0, 100).forEach(n -> deeds.add(deed()));
    Target target = target();
    numbers(TODAY);
    for (int round = 0; round < ROUNDS; round++) {
      stir();
      compare(target, TODAY, TODAY, "seed " + seed + " round " + round);
    }
  }

  /// Some work is added, some is withdrawn; contributions are folded and cells kept, or not.
  private void stir() {
    int step = random.nextInt(4);
    if (step >= 1) {
      upkeep.refresh();
    }
    IntStream.range(0, random.nextInt(4)).forEach(n -> deeds.add(deed()));
    deeds.some(List.of(random.nextInt(100))).forEach(deeds::withdraw);
    if (step >= 2) {
      summary.fold();
    }
    if (step == 3) {
      upkeep.refresh();
      deeds.add(deed());
    }
  }

  private void compare(Target target, LocalDate on, LocalDate geography, String where) {
    List<Standing> rows =
        desk.evaluate(List.of(target), new Standings.When(on, geography), unit -> true)
            .getFirst()
            .rows();
    NaiveStandings naive =
        new NaiveStandings(
            organisation,
            deeds.all(),
            new NaiveStandings.Asked(target, on, geography, TODAY),
            numbers);
    assertThat(rows).as(where).isNotEmpty();
    for (Standing row : rows) {
      NaiveStandings.Said said = naive.of(row.unit().id());
      String what =
          where + " " + target.facts().rule() + " on " + on + " of " + geography + " " + row.unit();
      assertThat(row.state().name()).as(what).isEqualTo(said.state());
      assertThat(text(row.value())).as(what).isEqualTo(text(said.value()));
      if (said.ratio() != null) {
        assertThat(row.ratio()).as(what).isEqualByComparingTo(said.ratio());
      }
      Map<LocalDate, String> weeks = new TreeMap<>();
      row.weeks().forEach(week -> weeks.put(week.monday(), told(week)));
      if (!said.state().equals("NOT_APPLICABLE")) {
        assertThat(weeks.keySet()).as(what).isEqualTo(new TreeMap<>(said.weeks()).keySet());
        weeks.forEach(
            (week, told) -> assertThat(told).as(what + week).isEqualTo(said.weeks().get(week)));
      }
    }
  }

  private static String told(Standing.Week week) {
    String verdict = week.met() == null ? "open" : week.met() ? "met" : "missed";
    return week.value() + "/" + week.part() + "/" + verdict;
  }

  private static String text(@Nullable BigDecimal number) {
    return number == null ? "none" : number.stripTrailingZeros().toPlainString();
  }

  private Deed deed() {
    LocalDate day = day(LocalDate.of(2025, 12, 22), 333);
    List<Unit> units =
        Stream.concat(
                organisation.unitsOn(day, UnitKind.BASE).stream(),
                organisation.unitsOn(day, UnitKind.PROVINCIAL).stream())
            .filter(unit -> unit.code().startsWith("46") || unit.code().startsWith("48"))
            .toList();
    boolean part = random.nextBoolean();
    return new Deed(
        new UUID(random.nextLong(), random.nextLong()),
        pick(units).id(),
        day,
        pick(List.of(1, 2, 7, 9, 9)),
        random.nextInt(7),
        random.nextInt(200),
        random.nextInt(1000),
        part ? NaiveStandings.VOLUNTARY : 5,
        random.nextInt(3) == 0,
        random.nextBoolean() ? pick(communes) : null,
        random.nextBoolean() && !stations.isEmpty() ? pick(stations) : null,
        random.nextInt(3) == 0 && !partners.isEmpty()
            ? java.util.Set.of(pick(partners))
            : java.util.Set.of());
  }

  private LocalDate day(LocalDate from, int days) {
    return from.plusDays(random.nextInt(days));
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /// Given to every unit, so that a row's number is the one that was given to it.
  private void numbers(LocalDate geography) {
    numbers.clear();
    jdbc.sql("truncate targets.denominator").update();
    for (String series : List.of("COMMUNES", "STATIONS", "PARTNERS", "LABOUR_FORCE")) {
      BigDecimal value = BigDecimal.valueOf(random.nextInt(7));
      numbers.put(series, value);
      organisation
          .unitsOn(geography)
          .forEach(
              unit ->
                  denominators.write(
                      new Denominators.Entry(
                          series, unit.id(), LocalDate.of(2025, 1, 1), value, "thử"),
                      ActorId.PROGRAM,
                      Instant.now(clock)));
    }
  }

  private Target target() {
    LocalDate from =
        pick(
            List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2025, 7, 1), LocalDate.of(2026, 3, 18)));
    LocalDate to =
        pick(
            List.of(
                LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 3), LocalDate.of(2026, 9, 30)));
    Target.Scope scope =
        switch (random.nextInt(3)) {
          case 0 -> Target.Scope.ofUnits(List.of(unit("46"), unit("48")));
          case 1 -> Target.Scope.ofUnits(List.of(unit("46-01"), unit("46-90")));
          default -> Target.Scope.ofKind(UnitKind.PROVINCIAL);
        };
    Target.Facts facts =
        new Target.Facts(
            "Thử",
            rule(),
            scope,
            DayRange.inclusive(from, to),
            "Thử",
            null,
            pick(List.of(Target.Counted.values())),
            Target.Recombined.AS_STATED);
    TargetId id =
        targets.insert(
            facts,
            new TargetRows.Writing(
                organisation.findUnitByCode("BHXHVN", TODAY).orElseThrow().id(),
                null,
                ActorId.PROGRAM,
                Instant.now(clock)));
    return targets.find(id).orElseThrow();
  }

  private UnitId unit(String code) {
    return organisation.findUnitByCode(code, TODAY).orElseThrow().id();
  }

  private Rule rule() {
    List<String> forms =
        new ArrayList<>(List.of("CONFERENCE", "CONFERENCE_ENTERPRISE", "BROADCAST", "ALL"));
    Field field = pick(List.of(Field.ACTIVITIES, Field.QUANTITY, Field.PEOPLE));
    Measure.OfWork work = new Measure.OfWork(pick(forms), field);
    BigDecimal least = BigDecimal.valueOf(random.nextInt(1, 9));
    BigDecimal share = new BigDecimal("0." + random.nextInt(10, 99));
    Rule.Per per = pick(List.of(Rule.Per.YEAR, Rule.Per.WHOLE));
    return switch (random.nextInt(7)) {
      case 0 -> new Rule.Range(work, least.multiply(BigDecimal.TEN), null, per);
      case 1 -> new Rule.Coverage(work, "COMMUNES", share, null);
      case 2 -> new Rule.PerPartner(work, least, null, per);
      case 3 -> new Rule.Share(work, "LABOUR_FORCE", share);
      case 4 ->
          new Rule.Ratio(
              new Measure.OfWork(work.form(), Field.COST),
              new Measure.OfWork(work.form(), Field.PEOPLE),
              least);
      default -> weeklyFloor(work, least);
    };
  }

  private Rule weeklyFloor(Measure.OfWork work, BigDecimal least) {
    Rule.Part part =
        random.nextBoolean()
            ? null
            : new Rule.Part("VOLUNTARY_SI", least.divideToIntegralValue(BigDecimal.TWO));
    return new Rule.WeeklyFloor(work, pick(List.of(Rule.Place.values())), least, part);
  }
}

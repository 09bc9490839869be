package vn.lantoa.targets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.results.measures.Field;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Denominators;
import vn.lantoa.targets.Explanations.Counted;
import vn.lantoa.targets.Explanations.Explanation;
import vn.lantoa.targets.Explanations.Question;
import vn.lantoa.targets.Explanations.Side;
import vn.lantoa.targets.Explanations.Tally;
import vn.lantoa.targets.Explanations.Why;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standings.When;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;
import vn.lantoa.testing.LantoaTest;

/// What an explanation lists adds up to the number that it explains, whatever the rule, the day and
/// the geography.
@LantoaTest
final class ExplanationLawTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final DayRange YEAR = DayRange.year(2026);
  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final Measure.OfWork CONFERENCES =
      new Measure.OfWork("CONFERENCE", Field.QUANTITY);
  private static final Measure.OfWork PEOPLE = new Measure.OfWork("ALL", Field.PEOPLE);

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Accounts accounts;
  @Autowired private TargetRows targets;
  @Autowired private DenominatorRows denominators;
  @Autowired private ProgressDesk desk;
  @Autowired private ExplanationDesk explanations;
  @Autowired private Clock clock;

  private List<UUID> communes = List.of();
  private List<UUID> partners = List.of();
  private SplittableRandom random = new SplittableRandom();
  private Deeds deeds;
  private Viewer viewer;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    Deeds.forget(jdbc);
    deeds = new Deeds(jdbc);
    viewer = new Crew(accounts, organisation).headquarters();
    communes = ids("select area_id from organisation.unit_area order by area_id limit 3");
    partners = ids("select id from organisation.partner order by id limit 3");
    for (String series : List.of("COMMUNES", "STATIONS", "PARTNERS", "LABOUR_FORCE")) {
      for (String unit : List.of("46", "48", "46-01")) {
        denominators.write(
            new Denominators.Entry(
                series, unit(unit), LocalDate.of(2025, 1, 1), BigDecimal.valueOf(4), "thử"),
            ActorId.PROGRAM,
            Instant.now(clock));
      }
    }
  }

  private List<UUID> ids(String statement) {
    return jdbc.sql(statement).query((rs, n) -> rs.getObject(1, UUID.class)).list();
  }

  private UnitId unit(String code) {
    return organisation.findUnitByCode(code, TODAY).orElseThrow().id();
  }

  private static List<Rule> rules() {
    Measure.OfWork broadcasts = new Measure.OfWork("BROADCAST", Field.QUANTITY);
    return List.of(
        new Rule.Range(CONFERENCES, BigDecimal.TEN, null, Rule.Per.YEAR),
        new Rule.Range(CONFERENCES, BigDecimal.TEN, null, Rule.Per.QUARTER),
        new Rule.WeeklyFloor(broadcasts, Rule.Place.STATION, THREE, null),
        new Rule.WeeklyFloor(
            PEOPLE, Rule.Place.UNIT, THREE, new Rule.Part("VOLUNTARY_SI", BigDecimal.TWO)),
        new Rule.Coverage(CONFERENCES, "COMMUNES", new BigDecimal("0.2"), null),
        new Rule.PerPartner(CONFERENCES, THREE, null, Rule.Per.YEAR),
        new Rule.Share(PEOPLE, "LABOUR_FORCE", new BigDecimal("0.25")),
        new Rule.Cumulative(
            CONFERENCES, null, List.of(new Rule.Milestone(LocalDate.of(2026, 6, 30), THREE))),
        new Rule.Ratio(new Measure.OfWork("ALL", Field.COST), PEOPLE, BigDecimal.TEN));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void listedRecordsAddUpToTheNumber(long seed) {
    random = new SplittableRandom(seed);
    IntStream.range(0, 160).forEach(n -> deeds.add(deed()));
    deeds.some(List.of(3, 30, 70)).forEach(deeds::withdraw);
    for (Rule rule : rules()) {
      Target.Counted counted = pick(List.of(Target.Counted.values()));
      Target target = target(rule, counted);
      LocalDate on = pick(List.of(TODAY, LocalDate.of(2026, 5, 13)));
      When when = new When(on, pick(List.of(on, LocalDate.of(2025, 3, 1))));
      for (Standing row : rowsOf(target, when)) {
        check(target, row, when, "seed " + seed + " " + rule + " " + counted + " " + when);
      }
    }
  }

  private List<Standing> rowsOf(Target target, When when) {
    return desk.evaluate(List.of(target), when, unit -> true).getFirst().rows();
  }

  private void check(Target target, Standing row, When when, String where) {
    Explanation found = explained(target, row, when, null, Side.VALUE);
    assertThat(listed(target, row, when)).as(where).isEqualByComparingTo(found.sum());
    assertThat(found.standing()).as(where).isEqualTo(row);
    switch (target.facts().rule()) {
      case Rule.WeeklyFloor floor -> checkWeeks(target, row, when, where);
      case Rule.PerPartner rule ->
          assertThat(
                  found.partners().stream()
                      .filter(one -> one.amount().compareTo(rule.least()) >= 0)
                      .count())
              .as(where)
              .isEqualTo(zero(row.value()).longValue());
      case Rule.Ratio ratio -> {
        assertThat(found.sum()).as(where).isEqualByComparingTo(zero(row.value()));
        assertThat(explained(target, row, when, null, Side.DIVISOR).sum())
            .as(where)
            .isEqualByComparingTo(zero(row.denominator()));
      }
      default -> assertThat(found.sum()).as(where).isEqualByComparingTo(zero(row.value()));
    }
  }

  private void checkWeeks(Target target, Standing row, When when, String where) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Standing.Week week : row.weeks()) {
      sum = sum.add(week.value());
      if (week.value().signum() > 0) {
        Explanation part = explained(target, row, when, week.monday(), Side.VALUE);
        assertThat(part.sum()).as(where + week).isEqualByComparingTo(week.value());
        assertThat(
                part.tallies().stream()
                    .filter(tally -> tally.why().counts())
                    .map(Tally::part)
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
            .as(where + week)
            .isEqualByComparingTo(week.part());
      }
    }
    assertThat(explained(target, row, when, null, Side.VALUE).sum())
        .as(where)
        .isEqualByComparingTo(sum);
  }

  private Explanation explained(
      Target target, Standing row, When when, @Nullable LocalDate week, Side side) {
    return explanations
        .of(viewer, new Question(target.id(), row.unit().id(), when, side, week, null, 1))
        .orElseThrow();
  }

  /// Through all pages.
  private BigDecimal listed(Target target, Standing row, When when) {
    BigDecimal sum = BigDecimal.ZERO;
    int pages = 1;
    for (int page = 1; page <= pages; page++) {
      Explanation found =
          explanations
              .of(
                  viewer,
                  new Question(target.id(), row.unit().id(), when, Side.VALUE, null, null, page))
              .orElseThrow();
      pages = found.records().pages();
      for (Counted record : found.records().rows()) {
        sum = sum.add(record.amount());
      }
    }
    return sum;
  }

  private static BigDecimal zero(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }

  /// Two in one commune, one without, one withdrawn, one nobody approved, one of the year before,
  /// one of another form.
  @Test
  void everyRecordHasItsReason() {
    LocalDate day = LocalDate.of(2026, 3, 4);
    addOneOfEach(day);
    Target target =
        target(
            new Rule.Coverage(CONFERENCES, "COMMUNES", new BigDecimal("0.2"), null),
            Target.Counted.APPROVED);
    When when = When.on(TODAY);
    Standing row =
        rowsOf(target, when).stream()
            .filter(one -> one.unit().code().equals("46"))
            .findFirst()
            .orElseThrow();
    Explanation found = explained(target, row, when, null, Side.VALUE);
    assertThat(found.tallies().stream().map(tally -> tally.why() + " " + tally.records()))
        .containsExactly(
            "COUNTED 1", "DOUBLE 1", "NO_COMMUNE 1", "NOT_APPROVED 1", "WITHDRAWN 1", "OUTSIDE 1");
    assertThat(found.otherForms()).isEqualTo(1);
    assertThat(row.value()).isEqualByComparingTo("1");
    // four communes entered for the unit
    assertThat(found.numbers())
        .singleElement()
        .satisfies(
            number -> {
              assertThat(number.origin()).isEqualTo(Denominators.Origin.GIVEN);
              assertThat(number.pieces().getFirst().source()).isEqualTo("thử");
            });
    List<Counted> doubles =
        explanations
            .of(
                viewer,
                new Question(target.id(), row.unit().id(), when, Side.VALUE, null, Why.DOUBLE, 1))
            .orElseThrow()
            .records()
            .rows();
    assertThat(doubles)
        .singleElement()
        .satisfies(one -> assertThat(one.day()).isEqualTo(day.plusDays(1)));
  }

  private void addOneOfEach(LocalDate day) {
    UUID commune = communes.getFirst();
    deeds.add(deed(day, 1, commune, true));
    deeds.add(deed(day.plusDays(1), 1, commune, true));
    deeds.add(deed(day, 1, null, true));
    Deed withdrawn = deed(day, 1, commune, true);
    deeds.add(withdrawn);
    deeds.withdraw(withdrawn);
    deeds.add(deed(day, 1, commune, false));
    deeds.add(deed(LocalDate.of(2025, 12, 30), 1, commune, true));
    deeds.add(deed(day, 9, commune, true));
  }

  @Test
  void unitOutOfReachIsAbsent() {
    Target target = target(rules().getFirst(), Target.Counted.ALL);
    Viewer hue = new Crew(accounts, organisation).officer();
    Question own = new Question(target.id(), unit("46"), When.on(TODAY), Side.VALUE, null, null, 1);
    Question other =
        new Question(target.id(), unit("48"), When.on(TODAY), Side.VALUE, null, null, 1);
    assertThat(explanations.of(hue, own)).isEmpty();
    jdbc.sql(
            """
            update targets.target
            set status = 'IN_FORCE', approved_by = uuidv7(), approved_at = now()
            """)
        .update();
    assertThat(explanations.of(hue, own)).isPresent();
    assertThat(explanations.of(hue, other)).isEmpty();
  }

  private Deed deed() {
    LocalDate day = LocalDate.of(2025, 12, 15).plusDays(random.nextInt(330));
    return new Deed(
        new UUID(random.nextLong(), random.nextLong()),
        unit(pick(List.of("46", "46-01", "46-02", "48"))),
        day,
        pick(List.of(1, 2, 9, 9)),
        random.nextInt(5),
        random.nextInt(30),
        random.nextInt(200),
        random.nextBoolean() ? NaiveStandings.VOLUNTARY : 5,
        random.nextBoolean(),
        random.nextBoolean() ? pick(communes) : null,
        null,
        random.nextInt(3) == 0 && !partners.isEmpty()
            ? java.util.Set.of(pick(partners))
            : java.util.Set.of());
  }

  private Deed deed(LocalDate day, int form, @Nullable UUID commune, boolean approved) {
    return new Deed(
        UUID.randomUUID(),
        unit("46-01"),
        day,
        form,
        2,
        10,
        0,
        5,
        approved,
        commune,
        null,
        java.util.Set.of());
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Target target(Rule rule, Target.Counted counted) {
    TargetId id =
        targets.insert(
            new Target.Facts(
                "Thử",
                rule,
                Target.Scope.ofKind(UnitKind.PROVINCIAL),
                YEAR,
                "Thử",
                null,
                counted,
                Target.Recombined.AS_STATED),
            new TargetRows.Writing(
                organisation.findUnitByCode("BHXHVN", TODAY).orElseThrow().id(),
                null,
                ActorId.PROGRAM,
                Instant.now(clock)));
    return targets.find(id).orElseThrow();
  }
}

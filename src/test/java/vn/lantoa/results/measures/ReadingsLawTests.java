package vn.lantoa.results.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.PolicyArea;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.policy.Term;
import vn.lantoa.results.Contributions;
import vn.lantoa.results.Contributions.Contribution;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.Upkeep;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.LantoaTest;

/// A measure says what a count of the records one by one says, for any formula, period and reader.
@LantoaTest
final class ReadingsLawTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 900;
  private static final int RECORDS = 250;
  private static final int QUESTIONS = 120;
  private static final List<String> UNITS = List.of("01", "46", "48", "79");

  @Autowired private JdbcClient jdbc;
  @Autowired private Organisation organisation;
  @Autowired private Accounts accounts;
  @Autowired private Taxonomies taxonomies;
  @Autowired private MeasureReadings readings;
  @Autowired private Upkeep upkeep;

  private Contributions contributions;

  @BeforeEach
  void prepare() {
    contributions = new Contributions(jdbc, organisation, accounts);
    Contributions.forget(jdbc);
    jdbc.sql("truncate activities.activity cascade").update();
  }

  private Viewer person(String name, Role role, String unit) {
    return accounts.findViewer(name).orElseGet(() -> contributions.person(name, role, unit, TODAY));
  }

  @Test
  void measuresEqualACountOfTheRecords() {
    long seed = 20_261_122;
    Random random = new Random(seed);
    List<Contribution> records = new ArrayList<>();
    for (int n = 0; n < RECORDS; n++) {
      Contribution record = record(random);
      contributions.add(record);
      contributions.record(record);
      records.add(record);
      if (n == RECORDS / 2) {
        upkeep.fold();
      }
    }
    Viewer country = person("law-hq", Role.HQ_LEADER, "BHXHVN");
    Viewer province = person("law-46", Role.PROVINCIAL_LEADER, "46");
    Set<UUID> own = Set.of(organisation.findUnitByCode("46", TODAY).orElseThrow().id().value());
    for (int n = 0; n < QUESTIONS; n++) {
      LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
      DayRange period = DayRange.inclusive(from, from.plusDays(random.nextInt(DAYS)));
      Approval approval = random.nextBoolean() ? Approval.ALL : Approval.APPROVED;
      Formula formula = formula(random);
      boolean everywhere = random.nextBoolean();
      List<Contribution> seen =
          records.stream()
              .filter(each -> everywhere || own.contains(each.unit()))
              .filter(each -> period.contains(each.day()))
              .filter(each -> approval == Approval.ALL || each.approved())
              .toList();
      BigDecimal value =
          readings.of(everywhere ? country : province, defined(formula), period, approval).value();
      BigDecimal expected = naive(formula, seen);
      assertThat(value)
          .as("%s in %s, %s, everywhere %s, seed %s", formula, period, approval, everywhere, seed)
          .usingComparator(ReadingsLawTests::compare)
          .isEqualTo(expected);
    }
  }

  private static int compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == other ? 0 : 1;
    }
    return one.compareTo(other);
  }

  private static Measures.Defined defined(Formula formula) {
    Measure.Version version = new Measure.Version(1, FIRST, formula, "", "", null, Instant.EPOCH);
    Term name = new Term("thử", "test");
    return new Measures.Defined(
        new Measure("TEST", name, name, formula.aggregation(), "", List.of(version)), version);
  }

  private Contribution record(Random random) {
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    List<Form> forms = taxonomies.forms();
    Contribution plain =
        contributions.by(
            UNITS.get(random.nextInt(UNITS.size())),
            day,
            forms.get(random.nextInt(forms.size())).id(),
            random.nextInt(30));
    return new Contribution(
        day,
        plain.unit(),
        plain.atom(),
        plain.form(),
        random.nextInt(8),
        random.nextInt(64),
        1 + random.nextInt(4),
        random.nextBoolean(),
        plain.quantity(),
        random.nextInt(200));
  }

  private Formula formula(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new Formula.HighestMonth(sum(random));
      case 1 -> new Formula.Distinct(Formula.Thing.UNITS, among(random));
      case 2 -> new Formula.Ratio(sum(random), sum(random));
      default -> sum(random);
    };
  }

  private Formula.Sum sum(Random random) {
    List<Field> fields = List.of(Field.ACTIVITIES, Field.QUANTITY, Field.ATTENDANCES);
    return new Formula.Sum(fields.get(random.nextInt(fields.size())), among(random));
  }

  private Formula.Among among(Random random) {
    List<String> forms =
        taxonomies.forms().stream().filter(f -> random.nextInt(5) == 0).map(Form::code).toList();
    List<String> areas =
        random.nextBoolean()
            ? List.of()
            : taxonomies.policyAreas().stream()
                .filter(area -> random.nextInt(3) == 0)
                .map(PolicyArea::code)
                .toList();
    List<String> audiences =
        random.nextBoolean() ? List.of() : List.of(taxonomies.audiences().getFirst().code());
    return new Formula.Among(forms, audiences, areas);
  }

  private @Nullable BigDecimal naive(Formula formula, List<Contribution> records) {
    return switch (formula) {
      case Formula.Sum sum -> BigDecimal.valueOf(total(sum, records));
      case Formula.HighestMonth(Formula.Sum sum) -> {
        Map<YearMonth, List<Contribution>> months =
            records.stream().collect(Collectors.groupingBy(each -> YearMonth.from(each.day())));
        yield BigDecimal.valueOf(
            months.values().stream().mapToLong(month -> total(sum, month)).max().orElse(0));
      }
      case Formula.Distinct(Formula.Thing thing, Formula.Among among) -> {
        Set<UUID> units = new HashSet<>();
        records.stream()
            .filter(each -> counts(among, each))
            .forEach(each -> units.add(each.unit()));
        yield BigDecimal.valueOf(units.size());
      }
      case Formula.Ratio(Formula.Sum over, Formula.Sum under) -> {
        long divisor = total(under, records);
        yield divisor == 0
            ? null
            : BigDecimal.valueOf(total(over, records))
                .divide(BigDecimal.valueOf(divisor), MathContext.DECIMAL64);
      }
      case Formula.LastCount last -> null;
    };
  }

  private long total(Formula.Sum sum, List<Contribution> records) {
    return records.stream()
        .filter(each -> counts(sum.among(), each))
        .mapToLong(
            each ->
                switch (sum.field()) {
                  case ACTIVITIES -> 1;
                  case QUANTITY -> each.quantity();
                  default -> each.attendances();
                })
        .sum();
  }

  private boolean counts(Formula.Among among, Contribution each) {
    boolean form =
        among.forms().isEmpty()
            || among.forms().stream()
                .anyMatch(c -> taxonomies.findForm(c).orElseThrow().family().contains(each.form()));
    int areas = taxonomies.policyAreaMask(among.policyAreas()).orElseThrow();
    int audiences = taxonomies.audienceMask(among.audiences()).orElseThrow();
    return form
        && (areas == 0 || (areas & each.policyAreas()) != 0)
        && (audiences == 0 || (audiences & each.audiences()) != 0);
  }
}

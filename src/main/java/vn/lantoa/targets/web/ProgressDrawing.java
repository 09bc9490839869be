package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.targets.Explanations;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Months;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standings.Progress;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.Targets;
import vn.lantoa.targets.web.ProgressPage.Fact;
import vn.lantoa.targets.web.ProgressPage.Head;
import vn.lantoa.targets.web.ProgressPage.Rights;
import vn.lantoa.targets.web.ProgressPage.UnitTable;

/// Makes the page of one target.
@Component
class ProgressDrawing {
  private static final int NAMED = 6;
  private static final String GAP = "gap";

  private final Targets targets;
  private final Explanations explanations;
  private final Accounts accounts;
  private final UnitNames names;
  private final StateMaps maps;
  private final Months months;
  private final Clock clock;

  ProgressDrawing(
      Targets targets,
      Explanations explanations,
      Accounts accounts,
      UnitNames names,
      StateMaps maps,
      Months months,
      Clock clock) {
    this.targets = targets;
    this.explanations = explanations;
    this.accounts = accounts;
    this.names = names;
    this.maps = maps;
    this.months = months;
    this.clock = clock;
  }

  ProgressPage draw(Viewer viewer, Progress progress, DayView days, StandingWords words) {
    Target target = progress.target();
    StandingAddress address = days.address();
    BigDecimal unattributed = progress.unattributed();
    return new ProgressPage(
        target,
        days,
        head(progress, words),
        explanations.basisFor(viewer, target).orElse(null),
        facts(progress, words),
        StateCounts.of(progress.rows()),
        table(progress, address, words),
        unattributed == null ? "" : words.amount(target.facts().rule(), unattributed),
        WeekDrawing.draw(progress, address, words),
        StepDrawing.draw(progress, words),
        months
            .of(viewer, target.id(), progress.when())
            .map(course -> MonthDrawing.draw(progress, course, address, words))
            .orElse(null),
        maps.draw(progress, address, words),
        new Rights(targets.mayChange(viewer, target), targets.mayApprove(viewer, target)),
        address.at("/targets/" + target.id() + ".xlsx").href());
  }

  private Head head(Progress progress, StandingWords words) {
    Target target = progress.target();
    Map<UnitId, Unit> units = names.of(List.of(target));
    Target.Mark approved = target.approved();
    return new Head(
        words.sentence(target),
        givenTo(target, units, words),
        nameOf(units, target.giver()),
        approved == null
            ? ""
            : accounts
                .personsOf(Set.of(approved.by()))
                .getOrDefault(approved.by(), words.t("standings.program")),
        words.noun(target.facts().rule()),
        LocalDate.now(clock).isAfter(target.facts().days().last()));
  }

  private static String nameOf(Map<UnitId, Unit> units, UnitId id) {
    Unit unit = units.get(id);
    return unit == null ? "" : unit.name();
  }

  private static String givenTo(Target target, Map<UnitId, Unit> units, StandingWords words) {
    Target.Scope scope = target.facts().scope();
    if (scope.kind() != null) {
      return words.t("standings.units.kind." + scope.kind());
    }
    List<String> named = scope.units().stream().map(id -> nameOf(units, id)).sorted().toList();
    String first = String.join(", ", named.subList(0, Math.min(NAMED, named.size())));
    return named.size() <= NAMED
        ? first
        : words.t("standings.units.more", first, named.size() - NAMED);
  }

  private List<Fact> facts(Progress progress, StandingWords words) {
    List<Fact> facts = new ArrayList<>();
    StateCounts counts = StateCounts.of(progress.rows());
    if (progress.rows().size() > 1) {
      facts.add(
          new Fact(
              words.t("standings.fact.good"),
              words.t("standings.of", words.n(counts.good()), words.n(counts.asked())),
              words.t("standings.fact.open", words.n(counts.open()))));
    }
    together(progress, words).ifPresent(facts::add);
    if (!progress.rows().isEmpty()) {
      facts.add(time(progress, words));
    }
    return facts;
  }

  /// What all units have together, where that says something.
  private static Optional<Fact> together(Progress progress, StandingWords words) {
    Rule rule = progress.target().facts().rule();
    List<Standing> said =
        progress.rows().stream()
            .filter(row -> row.value() != null && row.required() != null)
            .toList();
    if (said.isEmpty()
        || rule.measure() instanceof Measure.OfSurvey
        || rule instanceof Rule.Ratio) {
      return Optional.empty();
    }
    BigDecimal value = sum(said, Standing::value);
    BigDecimal whole = sum(said, Standing::denominator);
    String noun = words.noun(rule);
    if (whole.signum() > 0) {
      String share = words.percent(value.divide(whole, 4, RoundingMode.HALF_UP));
      return Optional.of(
          new Fact(
              words.t("standings.fact.together"),
              share,
              words.t("standings.fact.of", words.n(value), words.n(whole), noun)));
    }
    return Optional.of(
        new Fact(
            words.t("standings.fact.together"),
            words.n(value),
            words.t("standings.fact.required", words.n(sum(said, Standing::required)), noun)));
  }

  private static BigDecimal sum(
      List<Standing> rows, Function<Standing, @Nullable BigDecimal> figure) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Standing row : rows) {
      BigDecimal value = figure.apply(row);
      sum = value == null ? sum : sum.add(value);
    }
    return sum;
  }

  private static Fact time(Progress progress, StandingWords words) {
    Standing any = progress.rows().getFirst();
    long left = ChronoUnit.DAYS.between(progress.when().on(), any.period().last());
    return new Fact(
        words.t("standings.fact.time"),
        left > 0 ? words.t("standings.days.left", left) : words.t("standings.days.over"),
        words.t("standings.period", words.d(any.period().from()), words.d(any.period().last())));
  }

  private static UnitTable table(Progress progress, StandingAddress address, StandingWords words) {
    String asked = address.parameters().getOrDefault("sort", GAP);
    Comparator<Standing> order =
        switch (asked) {
          case "unit" -> Comparator.comparing(row -> row.unit().name(), words.collator()::compare);
          case "value" -> descending(Standing::value);
          case "ratio" -> descending(Standing::ratio);
          case "state" -> Comparator.comparing(Standing::state).reversed();
          default -> Gaps.byGap();
        };
    List<StandingRow> rows =
        progress.rows().stream()
            .sorted(order.thenComparing(row -> row.unit().code()))
            .map(row -> StandingRow.of(progress.target(), row, address, words))
            .toList();
    return new UnitTable(
        rows,
        rows.stream().anyMatch(row -> !row.ratio().isEmpty() || !row.denominator().isEmpty()),
        rows.stream().anyMatch(row -> !row.forecast().isEmpty()),
        Set.of("unit", "value", "ratio", "state").contains(asked) ? asked : GAP);
  }

  private static Comparator<Standing> descending(Function<Standing, @Nullable BigDecimal> figure) {
    return Comparator.comparing(
        (Standing row) -> {
          BigDecimal value = figure.apply(row);
          return value == null ? BigDecimal.ONE.negate() : value;
        },
        Comparator.reverseOrder());
  }
}

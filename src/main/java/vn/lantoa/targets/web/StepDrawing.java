package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standing.Step;
import vn.lantoa.targets.Standings.Progress;
import vn.lantoa.targets.web.StepPlot.Dot;
import vn.lantoa.targets.web.StepPlot.Tick;

/// Draws a cumulative rule over the units that said anything.
final class StepDrawing {
  private final List<Standing> rows;
  private final DayRange period;
  private final LocalDate on;
  private final StandingWords words;
  private final String noun;
  private final BigDecimal most;

  private StepDrawing(Progress progress, List<Standing> rows, StandingWords words) {
    this.rows = rows;
    this.period = rows.getFirst().period();
    LocalDate last = period.last();
    this.on = progress.when().on().isAfter(last) ? last : progress.when().on();
    this.words = words;
    this.noun = words.noun(progress.target().facts().rule());
    this.most = steps().getLast().least().max(now()).max(BigDecimal.ONE);
  }

  /// Null for other rules, and where no unit has figures.
  static @Nullable StepPlot draw(Progress progress, StandingWords words) {
    List<Standing> rows = progress.rows().stream().filter(row -> !row.steps().isEmpty()).toList();
    return progress.target().facts().rule() instanceof Rule.Cumulative && !rows.isEmpty()
        ? new StepDrawing(progress, rows, words).plot()
        : null;
  }

  /// @param value null for a day to come
  private record Sum(LocalDate by, BigDecimal least, @Nullable BigDecimal value) {}

  private List<Sum> steps() {
    List<Sum> sums = new ArrayList<>();
    for (int at = 0; at < rows.getFirst().steps().size(); at++) {
      int index = at;
      LocalDate by = rows.getFirst().steps().get(at).by();
      boolean known = rows.stream().anyMatch(row -> row.steps().get(index).value() != null);
      sums.add(
          new Sum(
              by,
              sum(row -> row.steps().get(index).least()),
              known ? sum(row -> valueOf(row.steps().get(index))) : null));
    }
    return sums;
  }

  private static BigDecimal valueOf(Step step) {
    return Objects.requireNonNullElse(step.value(), BigDecimal.ZERO);
  }

  private BigDecimal sum(Function<Standing, BigDecimal> of) {
    return rows.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal now() {
    return sum(row -> Objects.requireNonNullElse(row.value(), BigDecimal.ZERO));
  }

  private String told(String key, LocalDate day, BigDecimal amount) {
    String number = words.n(amount);
    return words.t(key, words.d(day), number, words.after(number, noun));
  }

  private StepPlot plot() {
    StringJoiner required = new StringJoiner(" ");
    StringJoiner reached = new StringJoiner(" ");
    StringJoiner told = new StringJoiner(" ");
    List<Dot> dots = new ArrayList<>();
    List<Tick> days = new ArrayList<>();
    List<Tick> ticks = new ArrayList<>(List.of(new Tick(y(BigDecimal.ZERO), "0")));
    required.add(point(period.from(), BigDecimal.ZERO));
    reached.add(point(period.from(), BigDecimal.ZERO));
    BigDecimal before = BigDecimal.ZERO;
    for (Sum step : steps()) {
      required.add(point(step.by(), before)).add(point(step.by(), step.least()));
      before = step.least();
      days.add(new Tick(x(step.by()), words.d(step.by())));
      ticks.add(new Tick(y(step.least()), words.n(step.least())));
      BigDecimal value = step.value();
      String said = "";
      if (value != null) {
        said = told("standings.step.had", step.by(), value);
        dots.add(new Dot(x(step.by()), y(value), value.compareTo(step.least()) >= 0, said));
        reached.add(point(step.by(), value));
      }
      told.add(told("standings.step.asks", step.by(), step.least()));
      told.add(said);
    }
    required.add(point(period.last(), before));
    String now = told("standings.step.had", on, now());
    if (dots.isEmpty() || dots.getLast().x() != x(on)) {
      dots.add(new Dot(x(on), y(now()), true, now));
      reached.add(point(on, now()));
      told.add(now);
    }
    return new StepPlot(
        required.toString(), reached.toString(), dots, ticks, days, told.toString().strip());
  }

  private String point(LocalDate day, BigDecimal value) {
    return x(day) + "," + y(value);
  }

  private int x(LocalDate day) {
    long gone = ChronoUnit.DAYS.between(period.from(), day);
    long all = Math.max(1, ChronoUnit.DAYS.between(period.from(), period.last()));
    long clamped = Math.clamp(gone, 0L, all);
    return (int) (StepPlot.LEFT + clamped * (StepPlot.RIGHT - StepPlot.LEFT) / all);
  }

  private int y(BigDecimal value) {
    return StepPlot.BOTTOM
        - value
            .multiply(BigDecimal.valueOf(StepPlot.BOTTOM - StepPlot.TOP))
            .divide(most, 0, RoundingMode.HALF_UP)
            .intValueExact();
  }
}

package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.lantoa.targets.Months;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standings.Progress;
import vn.lantoa.targets.web.MonthPlots.Plot;
import vn.lantoa.targets.web.MonthPlots.Point;

/// Draws the months of units, those with the widest gaps first.
final class MonthDrawing {
  private static final int FIRST = 48;
  private static final String ALL = "all";

  private final Progress progress;
  private final Months.Course course;
  private final StandingAddress address;
  private final StandingWords words;

  private MonthDrawing(
      Progress progress, Months.Course course, StandingAddress address, StandingWords words) {
    this.progress = progress;
    this.course = course;
    this.address = address;
    this.words = words;
  }

  /// Null where no unit has done anything.
  static @Nullable MonthPlots draw(
      Progress progress, Months.Course course, StandingAddress address, StandingWords words) {
    return new MonthDrawing(progress, course, address, words).plots();
  }

  private @Nullable MonthPlots plots() {
    List<Standing> rows =
        progress.rows().stream()
            .filter(row -> row.value() != null && course.done().containsKey(row.unit().id()))
            .sorted(Gaps.byGap())
            .toList();
    if (rows.isEmpty()) {
      return null;
    }
    boolean cut = rows.size() > FIRST && !ALL.equals(address.parameters().get("months"));
    String other =
        rows.size() > FIRST ? address.with("months", cut ? ALL : "").href() + "#months" : null;
    return new MonthPlots(
        rows.stream().limit(cut ? FIRST : rows.size()).map(this::plot).toList(),
        rows.size(),
        cut,
        other);
  }

  private Plot plot(Standing standing) {
    List<Long> done = course.done().getOrDefault(standing.unit().id(), List.of());
    BigDecimal all = BigDecimal.valueOf(done.stream().mapToLong(Long::longValue).sum());
    BigDecimal required = standing.required();
    Scale scale =
        new Scale(
            standing, all.max(required == null ? BigDecimal.ONE : required).max(BigDecimal.ONE));
    StringJoiner reached = new StringJoiner(" ").add(scale.point(standing.period().from(), 0));
    StringJoiner told = new StringJoiner(", ");
    long sum = 0;
    for (int at = 0; at < done.size(); at++) {
      YearMonth month = course.months().get(at);
      sum += done.get(at);
      reached.add(scale.point(endOf(month), sum));
      told.add(
          words.t(
              "standings.months.one",
              month.getMonthValue() + "/" + month.getYear(),
              words.n(done.get(at))));
    }
    return new Plot(
        StandingRow.of(progress.target(), standing, address, words),
        reached.toString(),
        required(standing, scale),
        new Point(scale.x(today()), scale.y(all)),
        told.toString());
  }

  /// First day that does not count any more.
  private LocalDate today() {
    return progress.when().on().plusDays(1);
  }

  private LocalDate endOf(YearMonth month) {
    LocalDate end = month.plusMonths(1).atDay(1);
    return end.isAfter(today()) ? today() : end;
  }

  private String required(Standing standing, Scale scale) {
    BigDecimal required = standing.required();
    if (required == null) {
      return "";
    }
    StringJoiner points = new StringJoiner(" ").add(scale.point(standing.period().from(), 0));
    if (progress.target().facts().rule() instanceof Rule.Cumulative) {
      BigDecimal before = BigDecimal.ZERO;
      for (Standing.Step step : standing.steps()) {
        LocalDate by = step.by().plusDays(1);
        points.add(scale.point(by, before)).add(scale.point(by, step.least()));
        before = step.least();
      }
      return points.add(scale.point(standing.period().end(), before)).toString();
    }
    return points.add(scale.point(standing.period().end(), required)).toString();
  }

  /// @param most amount at the upper edge
  private record Scale(Standing standing, BigDecimal most) {
    String point(LocalDate day, long amount) {
      return point(day, BigDecimal.valueOf(amount));
    }

    String point(LocalDate day, BigDecimal amount) {
      return x(day) + "," + y(amount);
    }

    int x(LocalDate day) {
      LocalDate from = standing.period().from();
      long all = ChronoUnit.DAYS.between(from, standing.period().end());
      long gone = Math.clamp(ChronoUnit.DAYS.between(from, day), 0L, all);
      return (int) (gone * MonthPlots.WIDTH / all);
    }

    int y(BigDecimal amount) {
      return MonthPlots.BOTTOM
          - amount
              .min(most)
              .multiply(BigDecimal.valueOf(MonthPlots.BOTTOM - MonthPlots.TOP))
              .divide(most, 0, RoundingMode.HALF_UP)
              .intValueExact();
    }
  }
}

package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.lantoa.targets.Accuracy;
import vn.lantoa.targets.Accuracy.Line;
import vn.lantoa.targets.Accuracy.Report;
import vn.lantoa.targets.Standing.Method;

/// Draws a [ForecastPage] in one language.
final class ForecastDrawing {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int MOST_LINES = 40;
  private static final int MOST_TICKS = 5;
  private static final int LONGEST_NAME = 27;

  private final MessageSource messages;
  private final Locale locale;

  ForecastDrawing(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  ForecastPage draw(Report report) {
    Accuracy.Missing missing = report.missing();
    return new ForecastPage(
        report.target().facts().name(),
        "/targets/" + report.target().id(),
        d(report.made()),
        t("targets.forecast.period", d(report.period().from()), d(report.period().last())),
        missing == null ? null : "targets.forecast.missing." + missing.name(),
        errors(report),
        t("targets.forecast.held", report.held(), report.lines().size()),
        report.lines().isEmpty() ? null : plot(report),
        report.lines().stream().map(this::row).toList());
  }

  private ForecastPage.@Nullable Errors errors(Report report) {
    BigDecimal season = report.seasonMissed();
    BigDecimal naive = report.naiveMissed();
    BigDecimal chosen = report.chosenMissed();
    if (season == null || naive == null || chosen == null) {
      return null;
    }
    boolean bySeason = season.compareTo(naive) <= 0;
    String key = bySeason ? "targets.forecast.verdict.SEASON" : "targets.forecast.verdict.NAIVE";
    return new ForecastPage.Errors(
        n(season), n(naive), n(chosen), t(key, n(season), n(naive)), bySeason);
  }

  private ForecastPage.Row row(Line line) {
    BigDecimal season = line.season();
    BigDecimal missed = line.seasonMissed();
    return new ForecastPage.Row(
        line.unit().name(),
        line.unit().code(),
        n(line.soFar()),
        n(line.came()),
        season == null ? "" : n(season),
        missed == null ? "" : n(missed),
        n(line.forecast().naive()),
        n(line.naiveMissed()),
        n(line.forecast().low()) + "–" + n(line.forecast().high()),
        method(line.forecast().method()),
        line.isHeld());
  }

  private static String method(Method method) {
    return method == Method.SEASON
        ? "targets.forecast.method.SEASON"
        : "targets.forecast.method.NAIVE";
  }

  /// Those that came to most, of very many.
  private ForecastPlot plot(Report report) {
    List<Line> drawn =
        report.lines().stream()
            .sorted(Comparator.comparing(Line::came).reversed())
            .limit(MOST_LINES)
            .toList();
    long most = drawn.stream().mapToLong(ForecastDrawing::most).max().orElse(1);
    long step = step(most);
    long end = -Math.floorDiv(-most, step) * step;
    List<ForecastPlot.Tick> ticks = new ArrayList<>();
    for (long value = 0; value <= end; value += step) {
      ticks.add(new ForecastPlot.Tick(x(value, end), n(BigDecimal.valueOf(value))));
    }
    List<ForecastPlot.Line> lines = new ArrayList<>();
    for (int at = 0; at < drawn.size(); at++) {
      lines.add(line(drawn.get(at), ForecastPlot.TOP + at * ForecastPlot.ROW, end));
    }
    return new ForecastPlot(
        ForecastPlot.TOP + drawn.size() * ForecastPlot.ROW + ForecastPlot.BELOW,
        t("targets.forecast.plot.told", drawn.size(), report.lines().size()),
        ticks,
        lines);
  }

  private static long most(Line line) {
    return line.came().max(line.forecast().high()).max(line.forecast().naive()).longValue();
  }

  /// At most five ticks, at 1, 2 or 5 times a power of ten.
  private static long step(long most) {
    long power = 1;
    while (true) {
      for (int factor : new int[] {1, 2, 5}) {
        if (most / (factor * power) < MOST_TICKS) {
          return factor * power;
        }
      }
      power *= 10;
    }
  }

  private static long x(long value, long end) {
    long width = ForecastPlot.RIGHT - ForecastPlot.LEFT;
    return ForecastPlot.LEFT
        + BigDecimal.valueOf(value)
            .multiply(BigDecimal.valueOf(width))
            .divideToIntegralValue(BigDecimal.valueOf(Math.max(1, end)))
            .longValue();
  }

  private ForecastPlot.Line line(Line line, int top, long end) {
    String name = line.unit().name();
    return new ForecastPlot.Line(
        name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name,
        top + ForecastPlot.ROW / 2,
        x(line.came().longValue(), end),
        x(line.forecast().low().longValue(), end),
        x(line.forecast().high().longValue(), end),
        x(line.forecast().value().longValue(), end),
        x(line.forecast().naive().longValue(), end),
        t(
            "targets.forecast.plot.line",
            name,
            n(line.came()),
            n(line.forecast().value()),
            n(line.forecast().low()),
            n(line.forecast().high()),
            n(line.forecast().naive())));
  }

  private String t(String key, Object... arguments) {
    return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
  }

  private String n(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  private static String d(LocalDate day) {
    return day.format(DAY);
  }
}

package vn.lantoa.targets.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standing.Week;
import vn.lantoa.targets.Standings.Progress;
import vn.lantoa.targets.web.WeekMatrix.Cell;
import vn.lantoa.targets.web.WeekMatrix.Look;

/// Makes the matrix of a weekly floor.
final class WeekDrawing {
  private static final int LAST = 20;
  private static final String ALL = "all";

  private final Progress progress;
  private final Rule.WeeklyFloor rule;
  private final StandingAddress address;
  private final StandingWords words;

  private WeekDrawing(
      Progress progress, Rule.WeeklyFloor rule, StandingAddress address, StandingWords words) {
    this.progress = progress;
    this.rule = rule;
    this.address = address;
    this.words = words;
  }

  /// Null for other rules, and before the first week.
  static @Nullable WeekMatrix draw(
      Progress progress, StandingAddress address, StandingWords words) {
    return progress.target().facts().rule() instanceof Rule.WeeklyFloor rule
        ? new WeekDrawing(progress, rule, address, words).matrix()
        : null;
  }

  private @Nullable WeekMatrix matrix() {
    TreeSet<LocalDate> mondays = new TreeSet<>();
    progress.rows().forEach(row -> row.weeks().forEach(week -> mondays.add(week.monday())));
    if (mondays.isEmpty()) {
      return null;
    }
    List<LocalDate> all = List.copyOf(mondays);
    boolean cut = all.size() > LAST && !ALL.equals(address.parameters().get("weeks"));
    List<LocalDate> shown = cut ? all.subList(all.size() - LAST, all.size()) : all;
    String other =
        all.size() <= LAST ? null : address.with("weeks", cut ? ALL : "").href() + "#weeks";
    return new WeekMatrix(
        shown,
        progress.rows().stream()
            .sorted(Gaps.byGap())
            .filter(row -> !row.weeks().isEmpty())
            .map(row -> row(row, shown))
            .toList(),
        cut,
        other);
  }

  private WeekMatrix.Row row(Standing standing, List<LocalDate> shown) {
    Map<LocalDate, Week> weeks = new HashMap<>();
    standing.weeks().forEach(week -> weeks.put(week.monday(), week));
    StandingAddress explained = StandingRow.explanation(progress.target(), standing, address);
    List<@Nullable Cell> cells = new ArrayList<>();
    for (LocalDate monday : shown) {
      Week week = weeks.get(monday);
      cells.add(week == null ? null : cell(standing, week, explained));
    }
    return new WeekMatrix.Row(
        standing.unit().name(),
        explained.href(),
        standing.ratio() == null ? "" : words.percent(standing.ratio()),
        cells);
  }

  private Cell cell(Standing standing, Week week, StandingAddress explained) {
    Look look = lookOf(week);
    String told =
        words.t(
            "standings.week.told",
            standing.unit().name(),
            words.d(week.monday()),
            words.t("standings.look." + look));
    String excused = week.excused();
    return new Cell(
        look,
        words.n(week.value()),
        excused == null ? told + details(week) : told + ": " + excused,
        explained.with("week", week.monday().toString()).href());
  }

  private String details(Week week) {
    String done = words.n(week.value());
    String value =
        words.t("standings.week.value", done, words.after(done, words.noun(rule.measure())));
    Rule.Part part = rule.part();
    if (part != null) {
      value +=
          words.t("standings.week.part", words.n(week.part()), words.policyArea(part.policyArea()));
    }
    return rule.per() == Rule.Place.UNIT
        ? value
        : value
            + words.t(
                "standings.week.places",
                words.n(week.reached()),
                words.n(week.places()),
                words.t("standings.places." + rule.per()));
  }

  private static Look lookOf(Week week) {
    if (week.excused() != null) {
      return Look.EXCUSED;
    }
    Boolean met = week.met();
    if (met == null) {
      return Look.RUNNING;
    }
    return met ? Look.MET : week.reached() * 2 > week.places() ? Look.NEARLY : Look.MISSED;
  }
}

package vn.lantoa.activities.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.activities.CollectionBoard.Mark;
import vn.lantoa.activities.Completeness;
import vn.lantoa.activities.Periods;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.ReportingPeriod;

/// [Completeness] from records and what was said beside them.
@Service
class CompletenessDesk implements Completeness {
  private final CompletenessRows rows;
  private final Periods periods;
  private final Organisation organisation;
  private final Sight sight;
  private final PeriodNotices reminders;
  private final PeriodDeclarations declarations;

  CompletenessDesk(
      CompletenessRows rows,
      Periods periods,
      Organisation organisation,
      Sight sight,
      PeriodNotices reminders,
      PeriodDeclarations declarations) {
    this.rows = rows;
    this.periods = periods;
    this.organisation = organisation;
    this.sight = sight;
    this.reminders = reminders;
    this.declarations = declarations;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Overview> of(Viewer viewer, UnitId unit, ReportingPeriod period) {
    return seen(viewer, unit, period.days()).map(top -> overview(top, period));
  }

  private Optional<Unit> seen(Viewer viewer, UnitId unit, DayRange days) {
    return Optional.of(unit)
        .filter(asked -> sight.maySee(viewer, asked))
        .flatMap(asked -> within(asked, days));
  }

  private Optional<Unit> within(UnitId unit, DayRange days) {
    return organisation
        .findUnit(unit, days.last())
        .or(() -> organisation.findUnit(unit, days.from()));
  }

  private Overview overview(Unit top, ReportingPeriod period) {
    Map<UnitId, Unit> lines = linesOf(top, period.days());
    Periods.Course course = periods.courseOf(period);
    Map<UnitId, List<Office>> offices = officesOf(lines.keySet(), course);
    List<Line> found =
        lines.values().stream()
            .filter(unit -> offices.containsKey(unit.id()))
            .map(unit -> line(unit, offices.getOrDefault(unit.id(), List.of())))
            .toList();
    return new Overview(top, course, found, sum(found.stream().map(Line::counts)));
  }

  /// Units directly below at the end and at the beginning; a base office is its own line.
  private Map<UnitId, Unit> linesOf(Unit top, DayRange days) {
    Map<UnitId, Unit> lines = new LinkedHashMap<>();
    if (top.kind().isBaseLevel()) {
      lines.put(top.id(), top);
    }
    Stream.of(days.last(), days.from())
        .flatMap(day -> organisation.childrenOf(top.id(), day).stream())
        .forEach(unit -> lines.putIfAbsent(unit.id(), unit));
    return lines;
  }

  private Map<UnitId, List<Office>> officesOf(Collection<UnitId> lines, Periods.Course course) {
    Instant due = dueOf(course);
    DayRange days = course.period().days();
    Map<UnitId, List<Office>> offices = new LinkedHashMap<>();
    for (CompletenessRows.Office row : rows.offices(lines, days, due)) {
      within(row.unit(), days)
          .ifPresent(
              unit ->
                  offices
                      .computeIfAbsent(row.row(), line -> new ArrayList<>())
                      .add(office(unit, row, course, due)));
    }
    return offices;
  }

  private @Nullable Instant dueOf(Periods.Course course) {
    LocalDate dueOn = course.dueOn();
    return dueOn == null ? null : dueOn.plusDays(1).atStartOfDay(sight.zone()).toInstant();
  }

  private Office office(
      Unit unit, CompletenessRows.Office row, Periods.Course course, @Nullable Instant due) {
    Mark mark = Marks.of(row.records(), row.waiting(), row.said());
    Instant first = mark == Mark.ZERO ? row.saidAt() : row.first();
    return new Office(
        unit.id(),
        unit.name(),
        mark,
        timeliness(mark, first, course, due),
        row.records(),
        first,
        row.last(),
        row.late());
  }

  private Timeliness timeliness(
      Mark mark, @Nullable Instant first, Periods.Course course, @Nullable Instant due) {
    return switch (mark) {
      case NOT_APPLICABLE -> Timeliness.NOT_APPLICABLE;
      case NOT_REPORTED ->
          course.isOverdueOn(sight.today()) ? Timeliness.MISSING : Timeliness.AHEAD;
      case ZERO, SENT, APPROVED ->
          due == null || first == null || first.isBefore(due)
              ? Timeliness.ON_TIME
              : Timeliness.LATE;
    };
  }

  private static Line line(Unit unit, List<Office> offices) {
    return new Line(unit, sum(offices.stream().map(CompletenessDesk::counted)), offices);
  }

  private static Counts counted(Office office) {
    Mark mark = office.mark();
    boolean received = mark == Mark.ZERO || mark == Mark.SENT || mark == Mark.APPROVED;
    return new Counts(
        one(mark != Mark.NOT_APPLICABLE),
        one(received),
        one(mark == Mark.APPROVED),
        one(mark == Mark.ZERO),
        one(mark == Mark.NOT_APPLICABLE),
        one(received && office.timeliness() == Timeliness.ON_TIME),
        one(received && office.timeliness() == Timeliness.LATE));
  }

  private static long one(boolean holds) {
    return holds ? 1 : 0;
  }

  private static Counts sum(Stream<Counts> counts) {
    return counts.reduce(Counts.NONE, Counts::plus);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Calendar> over(Viewer viewer, UnitId unit, List<ReportingPeriod> wanted) {
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    return seen(viewer, unit, wanted.getLast().days()).map(top -> calendar(top, wanted));
  }

  private Calendar calendar(Unit top, List<ReportingPeriod> wanted) {
    List<Overview> overviews = wanted.stream().map(period -> overview(top, period)).toList();
    Map<UnitId, Unit> units = new LinkedHashMap<>();
    overviews.reversed().stream()
        .flatMap(overview -> overview.lines().stream())
        .forEach(line -> units.putIfAbsent(line.unit().id(), line.unit()));
    List<Map<UnitId, Line>> lines =
        overviews.stream()
            .map(
                overview ->
                    overview.lines().stream()
                        .collect(Collectors.toMap(line -> line.unit().id(), Function.identity())))
            .toList();
    return new Calendar(
        top,
        overviews.stream().map(Overview::course).toList(),
        units.values().stream().map(unit -> strip(unit, lines)).toList(),
        overviews.stream().map(Overview::counts).toList());
  }

  private static Strip strip(Unit unit, List<Map<UnitId, Line>> lines) {
    List<Optional<Line>> own =
        lines.stream().map(of -> Optional.ofNullable(of.get(unit.id()))).toList();
    return new Strip(
        unit,
        own.stream().map(line -> line.map(Line::counts).orElse(Counts.NONE)).toList(),
        unit.kind().isBaseLevel()
            ? own.stream()
                .map(line -> line.map(Line::offices).map(List::getFirst).map(Office::mark))
                .toList()
            : List.of());
  }

  @Override
  @Transactional
  public Optional<Integer> remind(Viewer viewer, UnitId unit, ReportingPeriod period) {
    return seen(viewer, unit, period.days())
        .filter(top -> !period.days().from().isAfter(sight.today()))
        .map(
            top -> {
              Set<UnitId> silent =
                  overview(top, period).lines().stream()
                      .flatMap(line -> line.offices().stream())
                      .filter(office -> office.mark() == Mark.NOT_REPORTED)
                      .map(Office::unit)
                      .filter(office -> sight.mayOversee(viewer, office))
                      .collect(Collectors.toUnmodifiableSet());
              reminders.remind(silent, period);
              return silent.size();
            });
  }

  @Override
  @Transactional
  public Declaring declare(
      Viewer viewer, UnitId unit, ReportingPeriod period, Declaration declaration) {
    return within(unit, period.days()).isEmpty()
        ? new Declaring.Forbidden()
        : declarations.declare(viewer, unit, period, declaration);
  }
}

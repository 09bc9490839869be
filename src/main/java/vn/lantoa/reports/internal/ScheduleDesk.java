package vn.lantoa.reports.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.reports.Reports.Outcome;
import vn.lantoa.reports.Schedules;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.ReportingPeriod;

/// [Schedules]: looks every morning which drafts are due.
@Service
class ScheduleDesk implements Schedules {
  private static final int MOST_DAYS = 60;

  private final ScheduleRows schedules;
  private final ReportRows rows;
  private final ReportSight sight;
  private final Composing composing;
  private final ReportNotices notices;
  private final Clock clock;

  ScheduleDesk(
      ScheduleRows schedules,
      ReportRows rows,
      ReportSight sight,
      Composing composing,
      ReportNotices notices,
      Clock clock) {
    this.schedules = schedules;
    this.rows = rows;
    this.sight = sight;
    this.composing = composing;
    this.notices = notices;
    this.clock = clock;
  }

  /// On one node, before the daily mail; a round that was missed is made up for at the next start.
  @Bean
  static RecurringTask<Void> scheduledReports(ScheduleDesk desk, Clock clock) {
    return Tasks.recurring("reports-scheduled", new Daily(clock.getZone(), LocalTime.of(5, 40)))
        .execute((instance, context) -> desk.round());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Schedule> listFor(Viewer viewer) {
    return schedules.all().stream()
        .map(ScheduleRows.Row::schedule)
        .filter(schedule -> schedule.unit().equals(viewer.unit()))
        .toList();
  }

  @Override
  @Transactional
  public Outcome set(Viewer viewer, ReportingPeriod.Kind kind, int daysAfter) {
    if (!sight.writes(viewer, viewer.unit())) {
      return new Outcome.Forbidden();
    }
    if (kind == ReportingPeriod.Kind.CAMPAIGN) {
      return new Outcome.Refused(List.of(Reports.Fault.of("kind", "value.wrong")));
    }
    if (daysAfter < 0 || daysAfter > MOST_DAYS) {
      return new Outcome.Refused(
          List.of(Reports.Fault.of("daysAfter", "report.days", String.valueOf(MOST_DAYS))));
    }
    schedules.put(
        new Schedule(viewer.unit(), kind, daysAfter, LocalDate.now(clock)), viewer.actor());
    return done(viewer, "report.scheduled");
  }

  @Override
  @Transactional
  public Outcome stop(Viewer viewer, ReportingPeriod.Kind kind) {
    if (!sight.writes(viewer, viewer.unit())) {
      return new Outcome.Forbidden();
    }
    return schedules.delete(viewer.unit(), kind)
        ? done(viewer, "report.unscheduled")
        : new Outcome.Absent();
  }

  private Outcome done(Viewer viewer, String action) {
    ReportId unit = new ReportId(viewer.unit().value());
    notices.wrote(viewer, action, unit);
    return new Outcome.Done(unit);
  }

  /// Begins what is due.
  ///
  /// @return how many drafts were begun
  @Transactional
  public int round() {
    int begun = 0;
    for (ScheduleRows.Row row : schedules.all()) {
      Schedule schedule = row.schedule();
      LocalDate today = LocalDate.now(clock);
      ReportingPeriod ended = ReportingPeriod.of(schedule.kind(), today).plus(-1);
      boolean isDue =
          !today.isBefore(ended.days().end().plusDays(schedule.daysAfter()))
              && ended.days().end().isAfter(schedule.since());
      if (isDue && schedules.claim(schedule, ended.code()) && begin(schedule, ended, today)) {
        begun++;
      }
    }
    return begun;
  }

  /// @return whether there was none yet
  private boolean begin(Schedule schedule, ReportingPeriod period, LocalDate today) {
    Optional<Unit> unit = composing.scopes().living(schedule.unit(), today);
    if (unit.isEmpty() || rows.of(schedule.unit(), period.code()).isPresent()) {
      return false;
    }
    Reports.Template template = composing.templates().of(unit.get(), period);
    Report draft =
        new Report(
            new ReportId(new UUID(0, 0)),
            1,
            Report.Status.DRAFT,
            schedule.unit(),
            period,
            template.title(),
            today,
            template.sections(),
            new Report.Stamp(ActorId.PROGRAM, clock.instant()),
            null);
    Optional<Report> begun = rows.insert(draft).flatMap(rows::find);
    begun.ifPresent(notices::due);
    return begun.isPresent();
  }
}

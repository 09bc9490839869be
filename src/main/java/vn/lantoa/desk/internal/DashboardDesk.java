package vn.lantoa.desk.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.activities.CollectionBoard;
import vn.lantoa.desk.Dashboard;
import vn.lantoa.desk.Dashboard.Scope;
import vn.lantoa.desk.Dashboard.Span;
import vn.lantoa.desk.Dashboards;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.targets.Standings;

/// [Dashboards] put together from the faces below, all read as of one moment.
@Service
class DashboardDesk implements Dashboards {
  private final CollectionBoard boards;
  private final Standings standings;
  private final Counts counts;
  private final Cards cards;
  private final LargestChanges changes;
  private final Lateness lateness;
  private final Clock clock;

  DashboardDesk(
      CollectionBoard boards,
      Standings standings,
      Counts counts,
      Cards cards,
      LargestChanges changes,
      Lateness lateness,
      Clock clock) {
    this.boards = boards;
    this.standings = standings;
    this.counts = counts;
    this.cards = cards;
    this.changes = changes;
    this.lateness = lateness;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<Dashboard> of(Viewer viewer, Span span) {
    LocalDate today = LocalDate.now(clock);
    return viewer.may(Ability.DIRECT) || viewer.may(Ability.AUDIT)
        ? boards
            .homeBoardOf(viewer, ReportingPeriod.of(ReportingPeriod.Kind.WEEK, today))
            .map(unit -> told(viewer, scope(unit, span, today)))
        : Optional.empty();
  }

  private Scope scope(Unit unit, Span span, LocalDate today) {
    ReportingPeriod running =
        ReportingPeriod.of(
            switch (span) {
              case WEEK -> ReportingPeriod.Kind.WEEK;
              case MONTH -> ReportingPeriod.Kind.MONTH;
              case QUARTER -> ReportingPeriod.Kind.QUARTER;
              case YEAR -> ReportingPeriod.Kind.YEAR;
            },
            today);
    return new Scope(
        unit,
        unit.kind() == UnitKind.HEADQUARTERS,
        span,
        DayRange.inclusive(running.days().from(), today),
        today,
        clock.instant());
  }

  private Dashboard told(Viewer viewer, Scope scope) {
    List<Standings.Progress> progress = standings.all(viewer, Standings.When.on(scope.day()));
    return new Dashboard(
        scope,
        counts.of(viewer, scope),
        cards.of(viewer, scope, progress),
        changes.of(viewer, scope),
        lateness.of(viewer, scope),
        Forecasted.misses(progress));
  }
}

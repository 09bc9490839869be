package vn.lantoa.activities.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.CollectionBoard;
import vn.lantoa.activities.Completeness;
import vn.lantoa.activities.Completeness.Overview;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.ReportingPeriod.Kind;
import vn.lantoa.shared.web.Refusal;

/// Draws who reported.
@Component
class CompletenessDrawing {
  private static final int WEEKS = 13;
  private static final int MONTHS = 12;
  private static final int QUARTERS = 8;

  private final Completeness completeness;
  private final CollectionBoard boards;
  private final Units units;
  private final Clock clock;

  CompletenessDrawing(Completeness completeness, CollectionBoard boards, Units units, Clock clock) {
    this.completeness = completeness;
    this.boards = boards;
    this.units = units;
    this.clock = clock;
  }

  CompletenessPage calendar(Viewer viewer, @Nullable String typed, ReportingPeriod until) {
    UnitId unit = unit(viewer, typed, until);
    int many = until.kind() == Kind.WEEK ? WEEKS : until.kind() == Kind.MONTH ? MONTHS : QUARTERS;
    List<ReportingPeriod> shown = IntStream.range(1 - many, 1).mapToObj(until::plus).toList();
    return new CompletenessPage(
        completeness.over(viewer, unit, shown).orElseThrow(Refusal::absent),
        unit.toString(),
        until,
        LocalDate.now(clock));
  }

  UnitId unit(Viewer viewer, @Nullable String typed, ReportingPeriod period) {
    if (typed == null || typed.isBlank()) {
      return boards.homeBoardOf(viewer, period).map(Unit::id).orElse(viewer.unit());
    }
    return units.findBy(typed.strip(), period.days().last()).orElseThrow(Refusal::absent);
  }

  OfficesPage offices(
      Viewer viewer, UnitId unit, ReportingPeriod period, OfficesPage.Notice notice) {
    Overview overview = completeness.of(viewer, unit, period).orElseThrow(Refusal::absent);
    return new OfficesPage(
        overview,
        viewer.may(Ability.APPROVE) && overview.unit().kind() != UnitKind.HEADQUARTERS,
        LocalDate.now(clock),
        notice);
  }
}

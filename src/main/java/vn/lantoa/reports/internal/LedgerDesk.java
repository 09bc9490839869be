package vn.lantoa.reports.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.activities.restated.RecordsSince;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Restatements;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.DayRange;

/// [Restatements]: takes the difference of a frozen figure apart. From frozen to today in three
/// steps, each with everything else as it was: records changed, units changed, the word changed.
@Service
class LedgerDesk implements Restatements {
  private final ReportRows rows;
  private final ReportSight sight;
  private final Scopes scopes;
  private final Figures figures;
  private final RecordsSince records;
  private final RecordCount count;
  private final Clock clock;

  LedgerDesk(
      ReportRows rows,
      ReportSight sight,
      Scopes scopes,
      Figures figures,
      RecordsSince records,
      RecordCount count,
      Clock clock) {
    this.rows = rows;
    this.sight = sight;
    this.scopes = scopes;
    this.figures = figures;
    this.records = records;
    this.count = count;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<Restated> listFor(Viewer viewer, @Nullable ReportId report) {
    return rows.list().stream()
        .filter(one -> report == null || one.id().equals(report))
        .filter(one -> one.status() == Report.Status.APPROVED)
        .filter(one -> sight.sees(viewer, one))
        .flatMap(one -> of(one).stream())
        .toList();
  }

  private List<Restated> of(Report report) {
    Optional<Printout> printout = rows.printout(report.id());
    return printout.isEmpty() ? List.of() : new One(report, printout.get()).restated();
  }

  /// One report.
  private final class One {
    private final Report report;
    private final Printout printout;
    private final @Nullable Set<UnitId> then;
    private final @Nullable Set<UnitId> now;
    private final Map<DayRange, List<RecordsSince.Changed>> changes = new HashMap<>();

    One(Report report, Printout printout) {
      this.report = report;
      this.printout = printout;
      this.then = rows.counted(report.id());
      this.now = scopes.countedFor(report.unit(), LocalDate.now(clock));
    }

    List<Restated> restated() {
      List<Restated> all = new ArrayList<>();
      for (int n = 0; n < printout.figures().size(); n++) {
        Printout.Figure figure = printout.figures().get(n);
        Optional<Measures.Defined> by = figures.defined(figure.measure(), report.definitionsOn());
        if (by.isPresent()) {
          restated(n, figure, by.get()).ifPresent(all::add);
        }
      }
      return all;
    }

    private Optional<Restated> restated(int index, Printout.Figure figure, Measures.Defined by) {
      Measures.Defined today =
          new Measures.Defined(by.measure(), by.measure().on(LocalDate.now(clock)));
      BigDecimal frozen = orZero(figure.value());
      BigDecimal sameUnits = orZero(figures.value(then, by, figure.period()));
      BigDecimal ofToday = orZero(figures.value(now, by, figure.period()));
      BigDecimal current = figures.value(now, today, figure.period());
      List<Share> causes = new ArrayList<>(byRecords(figure, by, sameUnits.subtract(frozen)));
      add(causes, Cause.REORGANISATION, ofToday.subtract(sameUnits));
      add(causes, Cause.REDEFINITION, orZero(current).subtract(ofToday));
      return causes.isEmpty()
          ? Optional.empty()
          : Optional.of(new Restated(report, index, figure, current, causes, clock.instant()));
    }

    /// Shares of the difference by what happened to records; what is no sum is told as a whole.
    private List<Share> byRecords(
        Printout.Figure figure, Measures.Defined by, BigDecimal difference) {
      if (difference.signum() == 0 && !(by.version().formula() instanceof Formula.Sum)) {
        return List.of();
      }
      if (!(by.version().formula() instanceof Formula.Sum sum)) {
        return List.of(new Share(Cause.RECORDS, difference, 0));
      }
      Instant frozenAt = printout.asOf();
      Map<Cause, BigDecimal> shares = new EnumMap<>(Cause.class);
      Map<Cause, Long> counted = new EnumMap<>(Cause.class);
      for (RecordsSince.Changed changed :
          changes.computeIfAbsent(
              figure.period(), period -> records.changedSince(frozenAt, period))) {
        long was = count.of(sum, changed.then(), figure.period(), then);
        long is = count.of(sum, changed.now(), figure.period(), then);
        if (was != is) {
          Cause cause = causeOf(changed);
          shares.merge(cause, BigDecimal.valueOf(is - was), BigDecimal::add);
          counted.merge(cause, 1L, Long::sum);
        }
      }
      List<Share> all = new ArrayList<>();
      BigDecimal told = BigDecimal.ZERO;
      for (Map.Entry<Cause, BigDecimal> share : shares.entrySet()) {
        all.add(
            new Share(share.getKey(), share.getValue(), counted.getOrDefault(share.getKey(), 0L)));
        told = told.add(share.getValue());
      }
      add(all, Cause.RECORDS, difference.subtract(told));
      return all;
    }

    private static Cause causeOf(RecordsSince.Changed changed) {
      if (changed.then() == null) {
        return Cause.LATE_RECORD;
      }
      return changed.now() == null ? Cause.WITHDRAWAL : Cause.CORRECTION;
    }

    private static void add(List<Share> causes, Cause cause, BigDecimal difference) {
      if (difference.signum() != 0) {
        causes.add(new Share(cause, difference, 0));
      }
    }
  }

  private static BigDecimal orZero(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}

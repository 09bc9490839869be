package vn.lantoa.reports.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.restated.RecordsSince;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Restatements.Cause;
import vn.lantoa.reports.Restatements.Share;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.DayRange;

/// Takes differences of one report apart. From frozen to today in three steps, each with everything
/// else as it was: records changed, units changed, the word changed.
final class Differences {
  private final Figures.Reading reading;
  private final RecordsSince records;
  private final RecordCount count;
  private final Map<Asked, Optional<BigDecimal>> known = new HashMap<>();
  private final Since since;
  private @Nullable List<RecordsSince.Changed> changes;

  Differences(Since since, Figures.Reading reading, RecordsSince records, RecordCount count) {
    this.since = since;
    this.reading = reading;
    this.records = records;
    this.count = count;
  }

  /// @param frozenAt when the figures were worked out
  /// @param days all that they are of
  record Since(Instant frozenAt, DayRange days) {}

  /// What was worked out once.
  ///
  /// @param units null for all
  private record Asked(
      @Nullable Set<UnitId> units, Measures.Defined defined, DayRange period, boolean ofMany) {}

  /// A number that was printed.
  ///
  /// @param by its definition
  /// @param today the definition of today
  /// @param then whose work counted; null for all
  /// @param now whose work would count today
  /// @param ofMany whether it is one of many of its days: a cell of a table
  record Printed(
      @Nullable BigDecimal value,
      DayRange period,
      Measures.Defined by,
      Measures.Defined today,
      @Nullable Set<UnitId> then,
      @Nullable Set<UnitId> now,
      boolean ofMany) {}

  /// What it would be today.
  @Nullable BigDecimal current(Printed printed) {
    return value(printed.now(), printed.today(), printed);
  }

  private @Nullable BigDecimal value(
      @Nullable Set<UnitId> units, Measures.Defined defined, Printed printed) {
    return known
        .computeIfAbsent(
            new Asked(units, defined, printed.period(), printed.ofMany()),
            asked ->
                Optional.ofNullable(
                    asked.ofMany()
                        ? reading.ofMany(asked.units(), asked.defined(), asked.period())
                        : reading.value(asked.units(), asked.defined(), asked.period())))
        .orElse(null);
  }

  /// They add up to what the number would be today less what it was; empty where nothing changed.
  List<Share> causes(Printed printed, @Nullable BigDecimal current) {
    BigDecimal frozen = orZero(printed.value());
    BigDecimal sameUnits = orZero(value(printed.then(), printed.by(), printed));
    BigDecimal ofToday = orZero(value(printed.now(), printed.by(), printed));
    List<Share> causes = new ArrayList<>(byRecords(printed, sameUnits.subtract(frozen)));
    add(causes, Cause.REORGANISATION, ofToday.subtract(sameUnits));
    add(causes, Cause.REDEFINITION, orZero(current).subtract(ofToday));
    return causes;
  }

  /// Shares of the difference by what happened to records; what is no sum is told as a whole.
  private List<Share> byRecords(Printed printed, BigDecimal difference) {
    if (!(printed.by().version().formula() instanceof Formula.Sum sum)) {
      return difference.signum() == 0
          ? List.of()
          : List.of(new Share(Cause.RECORDS, difference, 0));
    }
    Map<Cause, BigDecimal> shares = new EnumMap<>(Cause.class);
    Map<Cause, Long> counted = new EnumMap<>(Cause.class);
    ToLongBiFunction<RecordsSince.State, RecordCount.Where> counting = count.of(sum);
    RecordCount.Where where = new RecordCount.Where(printed.period(), printed.then());
    for (RecordsSince.Changed changed : changes()) {
      long was = of(counting, changed.then(), where);
      long is = of(counting, changed.now(), where);
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

  /// Of all days of the report: they are read once.
  private List<RecordsSince.Changed> changes() {
    List<RecordsSince.Changed> all = changes;
    if (all == null) {
      all = records.changedSince(since.frozenAt(), since.days());
      changes = all;
    }
    return all;
  }

  private static long of(
      ToLongBiFunction<RecordsSince.State, RecordCount.Where> counting,
      RecordsSince.@Nullable State state,
      RecordCount.Where where) {
    return state == null ? 0 : counting.applyAsLong(state, where);
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

  static BigDecimal orZero(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}

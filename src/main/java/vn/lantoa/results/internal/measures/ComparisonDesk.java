package vn.lantoa.results.internal.measures;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.measures.Comparisons;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.MeasureReadings;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.results.measures.PublishedFigure;
import vn.lantoa.results.measures.PublishedFigures;
import vn.lantoa.shared.DayRange;

/// [Comparisons] by the dictionary and the records.
@Service
class ComparisonDesk implements Comparisons {
  private final Measures measures;
  private final MeasureReadings readings;
  private final PublishedFigures published;
  private final Access access;

  ComparisonDesk(
      Measures measures, MeasureReadings readings, PublishedFigures published, Access access) {
    this.measures = measures;
    this.readings = readings;
    this.published = published;
    this.access = access;
  }

  /// A side as far as it is known.
  ///
  /// @param defined null where nobody knows what was counted
  /// @param value null where there is none
  /// @param printed null for records
  private record Known(
      String measure,
      Measures.@Nullable Defined defined,
      DayRange period,
      @Nullable BigDecimal value,
      @Nullable PublishedFigure printed) {}

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Compared compare(Viewer viewer, Side now, Side base) {
    Optional<Known> first = known(viewer, now);
    Optional<Known> second = known(viewer, base);
    return first.isEmpty() || second.isEmpty()
        ? new Compared.Refused(Set.of(Reason.NO_VALUE))
        : compared(viewer, first.get(), second.get());
  }

  private Optional<Known> known(Viewer viewer, Side side) {
    return switch (side) {
      case Side.OfRecords(Measures.Defined defined, DayRange period) ->
          Optional.of(
              new Known(
                  defined.measure().code(),
                  defined,
                  period,
                  readings.of(viewer, defined, period, Approval.ALL).value(),
                  null));
      case Side.OfDocument(var id) ->
          published
              .find(id)
              .map(
                  figure ->
                      new Known(
                          figure.measure(),
                          defined(figure),
                          figure.period(),
                          figure.value(),
                          figure));
    };
  }

  private Measures.@Nullable Defined defined(PublishedFigure figure) {
    Integer version = figure.version();
    return version == null
        ? null
        : measures
            .find(new Measure.Ref(figure.measure(), version), figure.period().last())
            .orElse(null);
  }

  private Compared compared(Viewer viewer, Known now, Known base) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    if (!areAlike(now.period(), base.period())) {
      reasons.add(Reason.PERIODS_DIFFER);
    }
    if (!now.measure().equals(base.measure())) {
      reasons.add(Reason.MEASURES_DIFFER);
    }
    BigDecimal value = now.value();
    BigDecimal before = base.value();
    Measures.Defined by = now.defined();
    Measures.Defined other = base.defined();
    if (value == null || before == null) {
      reasons.add(Reason.NO_VALUE);
    }
    if (by == null || other == null) {
      reasons.add(Reason.DEFINITION_UNKNOWN);
    }
    if (isOfPart(viewer, now, base)) {
      reasons.add(Reason.UNITS_DIFFER);
    }
    if (!reasons.isEmpty() || value == null || before == null || by == null || other == null) {
      return new Compared.Refused(reasons);
    }
    Periods periods = new Periods(now.period(), base.period());
    if (by.version().formula().equals(other.version().formula())) {
      PublishedFigure printed = base.printed() == null ? now.printed() : base.printed();
      return new Compared.Alike(by, value, before, periods, printed);
    }
    return recomputed(viewer, now, base);
  }

  /// Nobody who reads a part of the agency compares it with the country.
  private boolean isOfPart(Viewer viewer, Known now, Known base) {
    boolean mixed = (now.printed() == null) != (base.printed() == null);
    return mixed && !access.mayEverywhere(viewer, Ability.READ);
  }

  /// Records may stand for a document when they give its own figure again by its own definition.
  private Compared recomputed(Viewer viewer, Known now, Known base) {
    Measures.Defined by = now.defined();
    Measures.Defined other = base.defined();
    BigDecimal value = now.value();
    BigDecimal asDefined = base.value();
    if (by == null || other == null || value == null || asDefined == null) {
      return new Compared.Refused(Set.of(Reason.DEFINITION_UNKNOWN));
    }
    if (!isOfRecords(viewer, base) || !isOfRecords(viewer, now)) {
      return new Compared.Refused(Set.of(Reason.NOT_RECOMPUTABLE));
    }
    BigDecimal anew = readings.of(viewer, by, base.period(), Approval.ALL).value();
    return anew == null
        ? new Compared.Refused(Set.of(Reason.NO_VALUE))
        : new Compared.Recomputed(
            by, value, anew, new Periods(now.period(), base.period()), asDefined, other);
  }

  private boolean isOfRecords(Viewer viewer, Known side) {
    Measures.Defined defined = side.defined();
    BigDecimal value = side.value();
    if (side.printed() == null) {
      return true;
    }
    if (defined == null || value == null) {
      return false;
    }
    BigDecimal again = readings.of(viewer, defined, side.period(), Approval.ALL).value();
    // One in a hundred is what three printed figures may hide.
    return again != null
        && again.signum() > 0
        && again.subtract(value).abs().movePointRight(2).compareTo(value) <= 0;
  }

  /// The same days of other years, or stretches of one kind: whole months, quarters, years; else as
  /// many days.
  static boolean areAlike(DayRange one, DayRange other) {
    boolean sameDays =
        one.from().getMonth() == other.from().getMonth()
            && one.from().getDayOfMonth() == other.from().getDayOfMonth()
            && one.end().minusDays(1).getMonth() == other.end().minusDays(1).getMonth()
            && isSameDayOrMonthsEnd(one, other)
            && one.end().getYear() - one.from().getYear()
                == other.end().getYear() - other.from().getYear();
    return sameDays
        || one.days() == other.days()
        || (wholeMonths(one) > 0 && wholeMonths(one) == wholeMonths(other));
  }

  private static boolean isSameDayOrMonthsEnd(DayRange one, DayRange other) {
    return one.last().getDayOfMonth() == other.last().getDayOfMonth()
        || (one.end().getDayOfMonth() == 1 && other.end().getDayOfMonth() == 1);
  }

  /// 0 where it is not made of whole months.
  private static long wholeMonths(DayRange period) {
    return period.from().getDayOfMonth() == 1 && period.end().getDayOfMonth() == 1
        ? ChronoUnit.MONTHS.between(period.from(), period.end())
        : 0;
  }
}

package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.UnitSums.Tally;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.TargetId;

/// What [Findings] gathered, and how it is asked for a unit.
///
/// @param sums by period, unit and form
/// @param forms ids by code of the form that a measure names
record Gathered(
    Lineage lineage,
    Map<Span, Map<UnitId, Map<Integer, Tally>>> sums,
    Numbers numbers,
    List<Declaration> declarations,
    Map<TargetId, List<Excused>> excuses,
    Map<TargetId, List<Surveyed>> surveys,
    Map<String, Set<Integer>> forms,
    Worked worked) {

  /// Sums that several targets and units share.
  static final class Worked {
    private final Map<Asked, Map<UnitId, Long>> rows = new HashMap<>();
    private final Map<Span, Set<UnitId>> reporting = new HashMap<>();

    private record Asked(Span span, Measure.OfWork work, String rows) {}
  }

  record Span(DayRange days, Approval approval) {}

  /// @param zero that nothing was done; otherwise that the unit need not report
  record Declaration(UnitId unit, boolean zero, DayRange days) {}

  /// @param unit null for every unit
  record Excused(TargetId target, @Nullable UnitId unit, LocalDate monday, String reason) {}

  record Surveyed(TargetId target, UnitId unit, LocalDate on, BigDecimal share) {}

  /// Amount of a measure over days of the frame's period that were gathered, or on their last day
  /// of a series; null where a number is missing.
  @Nullable BigDecimal amount(Frame frame, Measure measure, UnitId row, DayRange days) {
    return switch (measure) {
      case Measure.OfWork work -> {
        Span span = new Span(days, Findings.approvalOf(frame.target()));
        yield BigDecimal.valueOf(sums(span, work, frame.rows()).getOrDefault(row, 0L));
      }
      case Measure.OfSeries(String series) -> numbers.value(series, row, days.last());
      case Measure.OfSurvey() -> surveyed(frame, row);
    };
  }

  private Map<UnitId, Long> sums(Span span, Measure.OfWork work, RowUnits rows) {
    return worked.rows.computeIfAbsent(
        new Worked.Asked(span, work, rows.digest()),
        absent -> {
          Map<UnitId, Long> all = new HashMap<>();
          rows.sources().forEach((row, of) -> all.put(row, sum(span, of, work)));
          return all;
        });
  }

  private long sum(Span span, Set<UnitId> sources, Measure.OfWork work) {
    Map<UnitId, Map<Integer, Tally>> found = sums.getOrDefault(span, Map.of());
    Set<Integer> wanted = forms.getOrDefault(work.form(), Set.of());
    long sum = 0;
    for (UnitId source : sources) {
      Map<Integer, Tally> own = found.getOrDefault(source, Map.of());
      if (wanted.size() <= own.size()) {
        for (Integer form : wanted) {
          Tally tally = own.get(form);
          sum += tally == null ? 0 : work.field().of(tally);
        }
      } else {
        for (Map.Entry<Integer, Tally> of : own.entrySet()) {
          sum += wanted.contains(of.getKey()) ? work.field().of(of.getValue()) : 0;
        }
      }
    }
    return sum;
  }

  /// The latest survey of the unit up to the day.
  private @Nullable BigDecimal surveyed(Frame frame, UnitId row) {
    return surveys.getOrDefault(frame.target().id(), List.of()).stream()
        .filter(survey -> row.equals(lineage.bearer(survey.unit())))
        .filter(survey -> !survey.on().isAfter(frame.on()))
        .reduce((first, second) -> second)
        .map(Surveyed::share)
        .orElse(null);
  }

  /// Units that recorded anything, or said that there was nothing, in what has gone of the period.
  Set<UnitId> reporting(Frame frame) {
    return worked.reporting.computeIfAbsent(
        new Span(frame.soFar(), Approval.ALL),
        span -> {
          Set<UnitId> reporting = new HashSet<>();
          sums.getOrDefault(span, Map.of())
              .forEach(
                  (unit, byForm) -> {
                    if (byForm.values().stream().anyMatch(tally -> tally.activities() > 0)) {
                      reporting.add(unit);
                    }
                  });
          reporting.addAll(declared(frame, true));
          return reporting;
        });
  }

  /// Units that said, or were told, that they need not report.
  Set<UnitId> released(Frame frame) {
    return new HashSet<>(declared(frame, false));
  }

  private List<UnitId> declared(Frame frame, boolean zero) {
    DayRange days = frame.soFar();
    return declarations.stream()
        .filter(declaration -> declaration.zero() == zero)
        .filter(
            declaration ->
                declaration.days().from().isBefore(days.end())
                    && days.from().isBefore(declaration.days().end()))
        .map(Declaration::unit)
        .toList();
  }

  /// Why nothing is asked of a unit, by week.
  Map<LocalDate, String> excused(Frame frame, UnitId row) {
    Map<LocalDate, String> reasons = new HashMap<>();
    for (Excused excuse : excuses.getOrDefault(frame.target().id(), List.of())) {
      UnitId unit = excuse.unit();
      if (unit == null || row.equals(lineage.bearer(unit))) {
        reasons.put(excuse.monday(), excuse.reason());
      }
    }
    return reasons;
  }

  /// What units did that nobody of the day carries on; null where there is nothing of the kind.
  @Nullable BigDecimal unattributed(Frame frame) {
    boolean isAmount =
        frame.target().facts().rule() instanceof Rule.Range
            || frame.target().facts().rule() instanceof Rule.Cumulative;
    if (!isAmount
        || !frame.hasBegun()
        || !(frame.target().facts().rule().measure() instanceof Measure.OfWork work)) {
      return null;
    }
    Span span = new Span(frame.soFar(), Findings.approvalOf(frame.target()));
    Set<UnitId> nobodys = new HashSet<>(sums.getOrDefault(span, Map.of()).keySet());
    nobodys.removeIf(unit -> Objects.nonNull(lineage.bearer(unit)));
    long sum = sum(span, nobodys, work);
    return sum == 0 ? null : BigDecimal.valueOf(sum);
  }
}

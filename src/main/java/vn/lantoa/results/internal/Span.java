package vn.lantoa.results.internal;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.shared.DayRange;

/// A part of a period that is read from one grain of the summary.
///
/// @param grain what the store keeps for it
/// @param from first day; for months and years the first day of the first one
/// @param end day behind it, likewise a first day
public record Span(Grain grain, LocalDate from, LocalDate end) {

  /// What one row stands for, from fine to coarse.
  public enum Grain {
    DAY(0),
    MONTH(1),
    YEAR(12);

    /// As the store knows it; days have a table of their own.
    public final int months;

    Grain(int months) {
      this.months = months;
    }
  }

  /// The period in as few and coarse parts as there are, in order, without gap or overlap.
  public static List<Span> of(DayRange period, Grain coarsest) {
    List<Span> spans = new ArrayList<>();
    divide(period.from(), period.end(), coarsest, spans);
    return spans;
  }

  /// The whole units of the grain in the middle, what is left on either side in finer ones.
  private static void divide(LocalDate from, LocalDate end, Grain grain, List<Span> spans) {
    LocalDate first = begin(from, grain).equals(from) ? from : next(from, grain);
    LocalDate last = begin(end, grain);
    if (first.isBefore(last)) {
      finer(from, first, grain, spans);
      spans.add(new Span(grain, first, last));
      finer(last, end, grain, spans);
    } else {
      finer(from, end, grain, spans);
    }
  }

  private static void finer(LocalDate from, LocalDate end, Grain grain, List<Span> spans) {
    if (from.isBefore(end)) {
      divide(from, end, Grain.values()[grain.ordinal() - 1], spans);
    }
  }

  private static LocalDate begin(LocalDate day, Grain grain) {
    return switch (grain) {
      case DAY -> day;
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static LocalDate next(LocalDate day, Grain grain) {
    return switch (grain) {
      case DAY -> day.plusDays(1);
      case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
      case YEAR -> day.with(TemporalAdjusters.firstDayOfNextYear());
    };
  }
}

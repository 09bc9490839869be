package vn.lantoa.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Completeness;
import vn.lantoa.activities.Periods;
import vn.lantoa.directives.Assignments;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Form;
import vn.lantoa.results.Subject;
import vn.lantoa.results.measures.Comparisons;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.Slice;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.State;
import vn.lantoa.targets.Target;

/// Today, this period beside last year and the targets, what changed, who is late, and where
/// forecasts miss.
///
/// @param cards in the order of the dictionary
public record Dashboard(
    Scope scope, Today today, List<Card> cards, Changes changes, Late late, Misses misses) {
  public Dashboard {
    cards = List.copyOf(cards);
  }

  /// From the beginning of which period figures are told.
  public enum Span {
    WEEK,
    MONTH,
    QUARTER,
    YEAR
  }

  /// @param unit headquarters for the country
  /// @param period until today
  /// @param asOf moment of reading
  public record Scope(
      Unit unit, boolean national, Span span, DayRange period, LocalDate day, Instant asOf) {}

  /// Numbers of records.
  ///
  /// @param onDay counted on the day
  /// @param inWeek counted in the running week
  /// @param waiting for approval, whosoever it is, of this year
  /// @param week the running one, until today
  public record Today(long onDay, long inWeek, long waiting, DayRange week) {}

  /// A measure in the period.
  ///
  /// @param value null where there is none
  /// @param compared with the same days of the year before, each by the definition of its time
  /// @param months the last twelve that are over, oldest first; empty for what is no sum
  /// @param goal null without a target for it
  public record Card(
      Measures.Defined defined,
      @Nullable BigDecimal value,
      Comparisons.Compared compared,
      List<Month> months,
      @Nullable Goal goal) {
    public Card {
      months = List.copyOf(months);
    }
  }

  /// @param before a year earlier, by the same definition
  public record Month(YearMonth month, long value, long before) {}

  /// How units stand with a target of a measure.
  ///
  /// @param until last day of the period that it is judged over
  /// @param states how many units
  /// @param only where there is one unit alone; null otherwise
  public record Goal(
      Target target, LocalDate until, Map<State, Long> states, @Nullable Standing only) {
    public Goal {
      states = Map.copyOf(states);
    }

    public long units() {
      return states.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(State state) {
      return states.getOrDefault(state, 0L);
    }
  }

  /// The largest changes between two periods that are over.
  ///
  /// @param rows the most remarkable first: what leaves the usual swing of such a number furthest
  ///   behind
  public record Changes(ReportingPeriod now, ReportingPeriod before, List<Change> rows) {
    public Changes {
      rows = List.copyOf(rows);
    }
  }

  /// @param subject null for all of what the viewer sees
  public record Change(@Nullable Subject subject, Form form, long now, long before) {
    public long difference() {
      return now - before;
    }
  }

  /// @param last the week that ended last
  /// @param units that have not reported for it, those with most missing first
  /// @param silent how many units there are of these
  /// @param running the week that runs
  /// @param overdue assignments, the longest overdue first
  public record Late(
      Week last,
      List<LateUnit> units,
      int silent,
      Week running,
      Slice<Assignments.Assignment> overdue) {
    public Late {
      units = List.copyOf(units);
    }
  }

  public record Week(Periods.Course course, Completeness.Counts counts) {}

  /// @param missing base offices that have not reported
  /// @param expected base offices
  /// @param office whether it is a base office itself
  public record LateUnit(UnitId unit, String name, long missing, long expected, boolean office) {}

  /// @param rows the widest first, of each target a few
  /// @param total how many there are
  public record Misses(List<Miss> rows, int total) {
    public Misses {
      rows = List.copyOf(rows);
    }
  }

  /// A target of a unit whose forecast ends below what is required.
  ///
  /// @param required at the end of the period
  /// @param share of what is required that will be missing
  public record Miss(
      Target target,
      Standing standing,
      BigDecimal required,
      Standing.Forecast forecast,
      BigDecimal share) {}
}

package vn.lantoa.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.ReportingPeriod.Kind;

/// Reporting periods: when they are due, when they close, and how a closed one is opened again.
/// Nothing runs at midnight: a period is closed by its dates.
public interface Periods {
  /// Longest that a period stays open again, in days from the decision.
  int LONGEST_REOPENING = 60;

  /// By length, campaigns left out: they are neither due nor closed.
  List<Rule> rules();

  /// Whether the viewer sets the rules.
  boolean maySet(Viewer viewer);

  /// Replaces the rule of its kind.
  Setting set(Viewer viewer, Rule rule);

  /// A period by its code; absent for nonsense and for a campaign that does not exist.
  Optional<ReportingPeriod> find(String code);

  /// Where a period stands.
  Course courseOf(ReportingPeriod period);

  /// Code of the closed period that refuses new work of the unit on the day.
  Optional<String> closedFor(UnitId unit, LocalDate day);

  /// Requests of units in reach that wait, the oldest first, then those decided, the newest first.
  List<Reopening> reopenings(Viewer viewer);

  /// A unit asks for a closed period; the level above is told.
  Asking ask(Viewer viewer, UnitId unit, ReportingPeriod period, String reason);

  /// The level above decides; who asked is told.
  Deciding decide(Viewer viewer, ReopeningId id, Verdict verdict);

  /// @param version version that a change was made from
  /// @param required whether every base office has to say something about it
  /// @param dueAfter working days after its last day, 0 to 60
  /// @param lock null: it never closes
  record Rule(Kind kind, int version, boolean required, int dueAfter, @Nullable Lock lock) {}

  /// @param after days after the last day of a period, 0 to 3650
  /// @param from periods that ended before this day stay open
  record Lock(int after, LocalDate from) {}

  /// @param dueOn last day in time; null where the kind is never due
  /// @param closedFrom first day on which nothing new is taken; null: never
  record Course(
      ReportingPeriod period,
      boolean required,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate closedFrom) {
    public boolean isClosedOn(LocalDate day) {
      return closedFrom != null && !day.isBefore(closedFrom);
    }

    public boolean isOverdueOn(LocalDate day) {
      return dueOn != null && day.isAfter(dueOn);
    }
  }

  /// What came of setting a rule.
  sealed interface Setting {
    record Set(Rule rule) implements Setting {}

    /// @param field `dueAfter`, `lockAfter` or `locksFrom`
    record Wrong(String field) implements Setting {}

    /// @param now how it stands
    record Stale(Rule now) implements Setting {}

    record Forbidden() implements Setting {}
  }

  /// What came of asking.
  sealed interface Asking {
    record Asked(ReopeningId id) implements Asking {}

    record ReasonMissing() implements Asking {}

    /// New work of the unit is taken already.
    record Open() implements Asking {}

    /// It waits for an answer already.
    record Already() implements Asking {}

    record Forbidden() implements Asking {}
  }

  /// @param version version that was looked at
  /// @param openUntil last day on which it is open again; null refuses
  /// @param answer words with it, required for a refusal
  record Verdict(int version, @Nullable LocalDate openUntil, String answer) {}

  /// What came of deciding.
  sealed interface Deciding {
    record Decided() implements Deciding {}

    /// Today or later, at most [#LONGEST_REOPENING] days.
    record UntilWrong() implements Deciding {}

    record AnswerMissing() implements Deciding {}

    /// Somebody else decided.
    record Stale() implements Deciding {}

    record Forbidden() implements Deciding {}

    record Absent() implements Deciding {}
  }
}

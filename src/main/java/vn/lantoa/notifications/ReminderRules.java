package vn.lantoa.notifications;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;

/// The rules by which people are reminded and lateness goes up. Administrators of the whole agency
/// keep them; for everyone else all of it is forbidden.
public interface ReminderRules {
  /// All rules, by kind of lateness and days.
  List<Rule> list(Viewer viewer);

  /// One rule; absent when there is no such one.
  Optional<Rule> find(Viewer viewer, RuleId id);

  Outcome add(Viewer viewer, Terms terms);

  /// Changes a rule. What it has said already is not said again; work that the changed rule would
  /// have spoken of before is spoken of at the next run.
  ///
  /// @param version version that was seen
  Outcome change(Viewer viewer, RuleId id, Terms terms, int version);

  /// Removes a rule.
  Outcome remove(Viewer viewer, RuleId id, int version);

  /// What a rule with these terms would say, without saying it.
  ///
  /// @param id rule that would get the terms: what it said before is not said again; null for a new
  ///   one
  Preview preview(Viewer viewer, @Nullable RuleId id, Terms terms);

  /// When no urgent mail is sent.
  Quiet quiet(Viewer viewer);

  /// Changes the quiet hours; empty when somebody else changed them since the version.
  Optional<Quiet> setQuiet(Viewer viewer, LocalTime begins, LocalTime ends, int version);

  /// Who is told.
  enum Recipient {
    /// Those at the unit who acknowledge and answer.
    STAFF,
    /// Its head; who approves where it has none.
    HEAD,
    /// Who approves at the unit above.
    ABOVE,
    /// Who directs at headquarters.
    HEADQUARTERS
  }

  /// @param days working days before the due day for [Lateness#DUE], after the day in question for
  ///   the others, 0 to 400
  /// @param everyDays again every so many working days; null for once
  /// @param prompt whether it is mailed at once
  record Terms(
      Lateness lateness,
      int days,
      @Nullable Integer everyDays,
      Recipient recipient,
      boolean prompt) {}

  record Rule(RuleId id, Terms terms, int version) {}

  /// @param today what falls on today
  /// @param backlog what was reached before and would be said at the first run, together with
  ///   today's
  record Preview(Said today, Said backlog) {}

  /// @param pieces pieces of work
  /// @param messages lines in inboxes: work of one unit, one directive, is one line for a person
  /// @param people who gets at least one
  record Said(long pieces, long messages, long people) {}

  /// @param begins time of the day; the same as `ends` for never
  record Quiet(LocalTime begins, LocalTime ends, int version) {
    /// Whether the time of a working day lies in it.
    public boolean holds(LocalTime time) {
      return begins.isAfter(ends)
          ? !time.isBefore(begins) || time.isBefore(ends)
          : !time.isBefore(begins) && time.isBefore(ends);
    }
  }

  /// What came of it.
  sealed interface Outcome {
    record Done(Rule rule) implements Outcome {}

    record Removed() implements Outcome {}

    /// @param field name of the field
    /// @param code of the message `error.<code>`
    record Wrong(String field, String code) implements Outcome {}

    /// Somebody changed it.
    record Stale(Rule now) implements Outcome {}

    record Absent() implements Outcome {}
  }
}

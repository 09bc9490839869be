package vn.lantoa.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lantoa.shared.ActorId;

/// The days behind [WorkingCalendar]. Everyone reads them; who may change them, the web decides.
public interface CalendarDays {
  /// The year's days in order.
  List<CalendarDay> ofYear(int year);

  Optional<CalendarDay> find(LocalDate day);

  /// Adds a day. Refused when it is there already.
  Outcome add(ActorId by, CalendarDay.Facts facts);

  /// Says something else of a day. To move it, remove it and add another.
  ///
  /// @param version the version that the caller saw
  Outcome change(ActorId by, CalendarDay.Facts facts, int version);

  /// Makes the day an ordinary one again.
  Outcome remove(ActorId by, LocalDate day, int version);

  /// What a table of days would change. Nothing is written.
  ///
  /// @param text lines with day, kind, name and perhaps an English name and "expected", separated
  ///   by comma, semicolon or tab; a heading line is skipped
  TableOfDays read(String text);

  /// Takes a table of days in: all of it, or nothing when a row is wrong. Days that it does not
  /// name stay as they are; taken in twice it changes nothing.
  TableOfDays takeIn(ActorId by, String text);

  /// A table of days as it was understood.
  ///
  /// @param rows in the order of the text
  /// @param faults rows that are wrong
  record TableOfDays(List<Row> rows, List<Fault> faults) {
    public TableOfDays {
      rows = List.copyOf(rows);
      faults = List.copyOf(faults);
    }

    public boolean isWhole() {
      return faults.isEmpty() && !rows.isEmpty();
    }

    public long count(Effect effect) {
      return rows.stream().filter(row -> row.effect() == effect).count();
    }
  }

  /// @param line number of the line in the text, from 1
  record Row(long line, CalendarDay.Facts facts, Effect effect) {}

  /// @param line number of the line in the text, from 1; 0 for the text as a whole
  /// @param code stable; its text is the message `error.<code>`
  record Fault(long line, String code, List<String> arguments) {
    public Fault {
      arguments = List.copyOf(arguments);
    }
  }

  /// What a row does to the calendar.
  enum Effect {
    NEW,
    CHANGED,
    UNCHANGED
  }

  /// What came of a change.
  sealed interface Outcome {
    record Done(CalendarDay day) implements Outcome {}

    record Removed() implements Outcome {}

    record Absent() implements Outcome {}

    /// Somebody changed it since, or it is there already.
    record Stale(CalendarDay now) implements Outcome {}

    /// @param field of the day
    /// @param code stable; its text is the message `error.<code>`
    record Wrong(String field, String code) implements Outcome {}
  }
}

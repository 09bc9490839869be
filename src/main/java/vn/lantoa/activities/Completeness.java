package vn.lantoa.activities;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.CollectionBoard.Mark;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ReportingPeriod;

/// Who reported for a period, and whether in time. Expected are the base offices that exist on its
/// last day, or existed on its first day and have ended in it.
public interface Completeness {
  /// What hangs below a unit; absent too when it is not for the viewer.
  Optional<Overview> of(Viewer viewer, UnitId unit, ReportingPeriod period);

  /// Several periods of one unit side by side, in order.
  Optional<Calendar> over(Viewer viewer, UnitId unit, List<ReportingPeriod> periods);

  /// The unit says that there was nothing, or the level above that it need not report. Saying it
  /// twice changes nothing.
  Declaring declare(Viewer viewer, UnitId unit, ReportingPeriod period, Declaration said);

  /// Reminds base offices below the unit that said nothing about a period that has begun; each once
  /// a day.
  ///
  /// @return how many are missing; absent when the unit is not for the viewer to oversee
  Optional<Integer> remind(Viewer viewer, UnitId unit, ReportingPeriod period);

  /// @param lines one for a unit directly below that has base offices, or is one; by code
  record Overview(Unit unit, Periods.Course course, List<Line> lines, Counts counts) {
    public Overview {
      lines = List.copyOf(lines);
    }
  }

  /// @param offices base offices of the line; itself when it is one
  record Line(Unit unit, Counts counts, List<Office> offices) {
    public Line {
      offices = List.copyOf(offices);
    }
  }

  /// @param courses one a period
  /// @param lines one a unit directly below, with counts for each period in the same order
  record Calendar(Unit unit, List<Periods.Course> courses, List<Strip> lines, List<Counts> totals) {
    public Calendar {
      courses = List.copyOf(courses);
      lines = List.copyOf(lines);
      totals = List.copyOf(totals);
    }
  }

  /// @param marks of each period when the unit is a base office, absent for periods in which it did
  ///   not exist; empty for a unit with offices below
  record Strip(Unit unit, List<Counts> counts, List<Optional<Mark>> marks) {
    public Strip {
      counts = List.copyOf(counts);
      marks = List.copyOf(marks);
    }
  }

  /// One base office in a period.
  ///
  /// @param name as it was called at the end of the period
  /// @param records not withdrawn
  /// @param first when it first said something; null when it did not
  /// @param last when it last recorded; null without records
  /// @param lateRecords records that came after the due day
  record Office(
      UnitId unit,
      String name,
      Mark mark,
      Timeliness timeliness,
      long records,
      @Nullable Instant first,
      @Nullable Instant last,
      long lateRecords) {}

  /// Whether a report came in time: by when the office first said something.
  enum Timeliness {
    ON_TIME,
    LATE,
    /// Due and nothing was said.
    MISSING,
    /// Not due yet, and nothing was said.
    AHEAD,
    NOT_APPLICABLE
  }

  /// Base offices. `expected` leaves out those that need not report; `received` said something,
  /// with records or with zero.
  record Counts(
      long expected,
      long received,
      long approved,
      long zero,
      long notApplicable,
      long onTime,
      long late) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    public Counts plus(Counts other) {
      return new Counts(
          expected + other.expected,
          received + other.received,
          approved + other.approved,
          zero + other.zero,
          notApplicable + other.notApplicable,
          onTime + other.onTime,
          late + other.late);
    }

    public long missing() {
      return expected - received;
    }

    public boolean isComplete() {
      return received >= expected;
    }
  }

  /// What is said of a period beside records.
  sealed interface Declaration {
    /// There was nothing.
    record Nothing() implements Declaration {}

    /// The unit need not report; said by the level above.
    record NotApplicable(String reason) implements Declaration {}

    /// What was said is taken back.
    record TakenBack() implements Declaration {}
  }

  /// What came of declaring.
  sealed interface Declaring {
    record Declared() implements Declaring {}

    /// There are records in the period.
    record NotZero(long records) implements Declaring {}

    /// The period has not begun.
    record Future() implements Declaring {}

    record ReasonMissing() implements Declaring {}

    /// @param period code of the closed period
    record Closed(String period) implements Declaring {}

    record Forbidden() implements Declaring {}
  }
}

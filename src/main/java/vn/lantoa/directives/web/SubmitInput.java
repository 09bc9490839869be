package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.util.Optional;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.evidence.Dossiers.Report;
import vn.lantoa.shared.DayRange;

/// A report of work as typed.
///
/// @param doneOn ISO day on which dated work was done
/// @param from first ISO day of a period of standing work
/// @param to its last ISO day
public record SubmitInput(String doneOn, String from, String to, String report) {
  public SubmitInput {
    doneOn = Typed.kept(doneOn).strip();
    from = Typed.kept(from).strip();
    to = Typed.kept(to).strip();
    report = Typed.kept(report);
  }

  /// Today for dated work; for standing work the month so far.
  static SubmitInput usual(LocalDate today) {
    return new SubmitInput(
        today.toString(), today.withDayOfMonth(1).toString(), today.toString(), "");
  }

  /// Absent where the days are no days, or the last lies before the first.
  Optional<Report> report(Assignment assignment) {
    if (assignment.summary().dueOn() != null) {
      return Typed.day(doneOn).map(day -> new Report(day, null, report));
    }
    Optional<LocalDate> first = Typed.day(from);
    Optional<LocalDate> last = Typed.day(to);
    return first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())
        ? Optional.empty()
        : Optional.of(new Report(null, DayRange.inclusive(first.get(), last.get()), report));
  }
}

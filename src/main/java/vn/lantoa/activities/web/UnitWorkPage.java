package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.CollectionBoard.Mark;
import vn.lantoa.directives.Assignments.AssignmentSummary;
import vn.lantoa.organisation.Unit;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.Week;
import vn.lantoa.shared.web.Page;

/// What a unit does: this week, month and year beside a year ago, what it did last, what it has to
/// do, what is missing.
///
/// @param ownOnly whether units below are left out, as for headquarters
/// @param mark of the week; null where the unit does not report by week
/// @param lines forms with something in one of the periods
/// @param last what was recorded for it last
/// @param open assignments that it holds
/// @param silentWeeks of the eight weeks before this one, those without a record
/// @param silentStations stations without a number this week
/// @param forms by code
/// @param mayRecord whether the viewer may record for it
public record UnitWorkPage(
    Unit unit,
    LocalDate today,
    Week week,
    boolean ownOnly,
    @Nullable Mark mark,
    List<DayRange> spans,
    List<Line> lines,
    List<Activity> last,
    List<AssignmentSummary> open,
    List<Week> silentWeeks,
    long silentStations,
    Map<String, Form> forms,
    boolean mayRecord)
    implements Page {
  public UnitWorkPage {
    spans = List.copyOf(spans);
    lines = List.copyOf(lines);
    last = List.copyOf(last);
    open = List.copyOf(open);
    silentWeeks = List.copyOf(silentWeeks);
    forms = Map.copyOf(forms);
  }

  /// A form: this week, month and year to today, each with the same days a year ago.
  ///
  /// @param now one a span
  /// @param before one a span
  public record Line(Form form, List<Long> now, List<Long> before) {
    public Line {
      now = List.copyOf(now);
      before = List.copyOf(before);
    }
  }

  public long late() {
    return open.stream()
        .filter(one -> one.workingDaysLeft() != null && one.workingDaysLeft() < 0)
        .count();
  }

  public boolean isComplete() {
    return silentWeeks.isEmpty() && silentStations == 0 && late() == 0 && mark != Mark.NOT_REPORTED;
  }

  public Form form(Activity activity) {
    return Objects.requireNonNull(forms.get(activity.facts().form()));
  }

  /// The records of a form in a span; of all forms for none.
  public String records(@Nullable Form form, DayRange span) {
    return Address.of("/activities")
        .with("unit", unit.id().toString())
        .with("own", ownOnly ? "true" : null)
        .with("form", form == null ? null : form.code())
        .with("from", span.from().toString())
        .with("to", span.last().toString())
        .href();
  }
}

package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.CollectionBoard.Board;
import vn.lantoa.activities.CollectionBoard.Mark;
import vn.lantoa.activities.CollectionBoard.Row;
import vn.lantoa.activities.Periods;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.web.Page;

/// A period of one's own unit.
///
/// @param records what was recorded, newest first
/// @param forms by code
/// @param mayRecord whether the viewer may record for the unit
/// @param course when the period is due and closed
/// @param refusal key of why zero was not taken; empty for none
public record OwnPeriodPage(
    Board board,
    List<Activity> records,
    Map<String, Form> forms,
    LocalDate today,
    boolean mayRecord,
    Periods.Course course,
    String refusal)
    implements Page {
  public OwnPeriodPage {
    records = List.copyOf(records);
    forms = Map.copyOf(forms);
  }

  public Row row() {
    return board.rows().getFirst();
  }

  public boolean mayReportZero() {
    return mayRecord && row().mark() == Mark.NOT_REPORTED && !course.isClosedOn(today);
  }

  public boolean hasBegun(ReportingPeriod period) {
    return !period.days().from().isAfter(today);
  }

  public String at(ReportingPeriod period) {
    return Address.of("/board").with("period", period.code()).href();
  }

  public String records(Form form) {
    return BoardLinks.records(row(), form, board.period());
  }

  public Form form(Activity activity) {
    return Objects.requireNonNull(forms.get(activity.facts().form()));
  }
}

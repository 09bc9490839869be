package vn.lantoa.reports.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.reports.Reports.Fault;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Refusal.FieldError;

/// Outcomes as refusals.
final class ReportFaults {
  private ReportFaults() {}

  static FieldError error(Fault fault) {
    return new FieldError(fault.field(), fault.code(), fault.about().toArray());
  }

  static Refusal refusal(String field, String code) {
    return Refusal.fields(List.of(new FieldError(field, code)));
  }

  /// What was done; refuses everything else.
  static ReportId done(Reports.Outcome outcome) {
    if (outcome instanceof Reports.Outcome.Done(ReportId id)) {
      return id;
    }
    throw refusal(outcome);
  }

  /// Why something was not done.
  static Refusal refusal(Reports.Outcome outcome) {
    return switch (outcome) {
      case Reports.Outcome.Refused(var faults) ->
          Refusal.fields(faults.stream().map(ReportFaults::error).toList());
      case Reports.Outcome.Stale stale -> Refusal.of(HttpStatus.CONFLICT, "stale");
      case Reports.Outcome.Exists exists ->
          Refusal.of(HttpStatus.CONFLICT, "report.exists", exists.id().toString());
      case Reports.Outcome.Forbidden forbidden -> Refusal.forbidden();
      case Reports.Outcome.Absent absent -> Refusal.absent();
      case Reports.Outcome.Done done -> throw new IllegalArgumentException("It was done: " + done);
    };
  }
}

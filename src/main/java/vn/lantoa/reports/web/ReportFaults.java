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
    return switch (outcome) {
      case Reports.Outcome.Done(ReportId id) -> id;
      case Reports.Outcome.Refused(var faults) ->
          throw Refusal.fields(faults.stream().map(ReportFaults::error).toList());
      case Reports.Outcome.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Reports.Outcome.Exists exists ->
          throw Refusal.of(HttpStatus.CONFLICT, "report.exists", exists.id().toString());
      case Reports.Outcome.Forbidden forbidden -> throw Refusal.forbidden();
      case Reports.Outcome.Absent absent -> throw Refusal.absent();
    };
  }
}

package vn.lantoa.results.web.measures;

import java.time.LocalDate;
import java.util.List;
import vn.lantoa.results.measures.FormulaBody.Fault;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Refusal.FieldError;

/// What is wrong with something sent, as refusals.
final class Faults {
  private Faults() {}

  static FieldError error(Fault fault) {
    return new FieldError(fault.field(), fault.code(), fault.about());
  }

  static Refusal refusal(List<Fault> faults) {
    return Refusal.fields(faults.stream().map(Faults::error).toList());
  }

  static Refusal refusal(String field, String code) {
    return Refusal.fields(List.of(new FieldError(field, code)));
  }

  /// Both days belong to it.
  static DayRange period(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw refusal("to", "results.period.reversed");
    }
    return DayRange.inclusive(from, to);
  }
}

package vn.lantoa.activities.web;

import java.util.List;
import vn.lantoa.activities.Fault;
import vn.lantoa.shared.web.Refusal;

/// Faults of a record as the web tells them.
final class Faults {
  private static final String CODES = "activities.";

  private Faults() {}

  static Refusal refusal(List<Fault> faults) {
    return Refusal.fields(
        faults.stream()
            .map(
                fault ->
                    new Refusal.FieldError(fault.field(), CODES + fault.code(), fault.arguments()))
            .toList());
  }

  /// The message key of a fault.
  static String keyOf(Fault fault) {
    return "error." + CODES + fault.code();
  }
}

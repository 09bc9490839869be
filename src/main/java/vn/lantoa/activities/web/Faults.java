package vn.lantoa.activities.web;

import java.util.List;
import vn.lantoa.activities.Doubt;
import vn.lantoa.activities.Fault;
import vn.lantoa.shared.web.Refusal;

/// Faults of a record as the web tells them.
final class Faults {
  private static final String CODES = "activities.";

  private Faults() {}

  static Refusal refusal(List<Fault> faults) {
    return Refusal.fields(faults.stream().map(Faults::told).toList());
  }

  /// Doubts that have to be confirmed: the last part of each code is the rule to name.
  static Refusal doubtful(List<Doubt> doubts) {
    return Refusal.fields(
        CODES + "doubtful", doubts.stream().map(Doubt::fault).map(Faults::told).toList());
  }

  private static Refusal.FieldError told(Fault fault) {
    return new Refusal.FieldError(fault.field(), CODES + fault.code(), fault.arguments());
  }

  /// The message key of a fault.
  static String keyOf(Fault fault) {
    return "error." + CODES + fault.code();
  }
}

package vn.lantoa.organisation.internal;

import java.util.List;
import java.util.Set;
import vn.lantoa.organisation.Registers.Outcome.Refused;
import vn.lantoa.organisation.internal.history.Fault;

/// Faults of history in the words of registers.
final class LawWords {
  private static final Set<String> TOLD =
      Set.of("code.taken", "area.gone", "successor.absent", "coverage.gone");

  private LawWords() {}

  static Refused refusal(Fault fault) {
    if (!TOLD.contains(fault.code())) {
      return new Refused("from", "register.law", List.of(fault.code()));
    }
    String field = fault.code().equals("code.taken") ? "code" : "from";
    return new Refused(field, "register." + fault.code(), fault.arguments());
  }
}

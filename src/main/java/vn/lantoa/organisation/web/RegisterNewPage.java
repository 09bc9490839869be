package vn.lantoa.organisation.web;

import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.PartnerKind;
import vn.lantoa.shared.web.Page;

/// A new entry of a register.
public record RegisterNewPage(
    Register register, RegisterInput input, @Nullable RegisterProblem problem) implements Page {
  public PartnerKind[] kinds() {
    return PartnerKind.values();
  }
}

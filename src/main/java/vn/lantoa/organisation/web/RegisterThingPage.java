package vn.lantoa.organisation.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.PartnerKind;
import vn.lantoa.organisation.Registers.Life;
import vn.lantoa.organisation.Registers.Registered;
import vn.lantoa.shared.web.Page;

/// A partner or a station: how it stands and its life.
///
/// @param shown as it is on the day, or on the nearest day of its life
/// @param input what stands in the forms
/// @param problem why a form was refused; null for none
/// @param done message key of what just happened; empty for nothing
public record RegisterThingPage(
    Register register,
    Registered shown,
    Life life,
    boolean mayEdit,
    RegisterInput input,
    @Nullable RegisterProblem problem,
    String done)
    implements Page {
  public PartnerKind[] kinds() {
    return PartnerKind.values();
  }

  public PartnerKind kind() {
    return PartnerKind.of(shown.kind());
  }

  public String path() {
    return register.path() + "/" + shown.id();
  }

  public boolean isOpen(String form) {
    return problem != null && problem.form().equals(form);
  }

  public boolean isEnded(LocalDate today) {
    LocalDate end = life.versions().getLast().validTo();
    return end != null && !end.isAfter(today);
  }
}

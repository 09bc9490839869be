package vn.lantoa.organisation.web;

import java.util.List;
import vn.lantoa.organisation.Registers.Outcome;

/// Why a form of a register was refused.
///
/// @param form which of the forms of the page: `new`, `change`, `end` or `describe`
/// @param field of the form
/// @param code its text is the message `error.<code>`
public record RegisterProblem(String form, String field, String code, List<String> arguments) {
  public RegisterProblem {
    arguments = List.copyOf(arguments);
  }

  static RegisterProblem of(String form, Outcome.Refused refused) {
    return new RegisterProblem(form, refused.field(), refused.code(), refused.arguments());
  }

  public boolean isAt(String form, String field) {
    return this.form.equals(form) && this.field.equals(field);
  }

  /// Id of the field in the page.
  public String id() {
    return form + "-" + field;
  }
}

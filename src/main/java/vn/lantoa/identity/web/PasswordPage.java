package vn.lantoa.identity.web;

import vn.lantoa.shared.web.Page;

/// @param field name of the field that is wrong; empty for none
/// @param refusal message key of what is wrong; empty for none
/// @param must whether nothing else is possible until the password is changed
public record PasswordPage(String field, String refusal, boolean must) implements Page {
  /// The refusal when it belongs to the field, else empty.
  public String refusalOf(String name) {
    return field.equals(name) ? refusal : "";
  }
}

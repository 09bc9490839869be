package vn.lantoa.notifications.web;

/// Why a form was not taken.
///
/// @param field id of the field that it concerns
/// @param code of the message `error.<code>`
public record Problem(String field, String code) {
  public static final Problem NONE = new Problem("", "");

  public boolean isNone() {
    return code.isEmpty();
  }

  public boolean isAt(String other) {
    return field.equals(other);
  }
}

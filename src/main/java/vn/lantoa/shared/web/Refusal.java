package vn.lantoa.shared.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/// Ends a request at the web edge with a reason for a person and a stable code for a program.
/// Domain code does not throw it: it returns outcomes, which controllers turn into this.
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient HttpStatus status;
  private final String code;
  private final transient Object[] arguments;
  private final transient List<FieldError> fields;

  private Refusal(HttpStatus status, String code, List<FieldError> fields, Object... arguments) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.fields = List.copyOf(fields);
    this.arguments = arguments.clone();
  }

  /// @param field name of the field or place of the row
  /// @param code stable; its text is the message `error.<code>`
  public record FieldError(String field, String code, List<Object> arguments) {
    public FieldError {
      arguments = List.copyOf(arguments);
    }

    public FieldError(String field, String code, Object... arguments) {
      this(field, code, List.of(arguments));
    }
  }

  /// @param code stable; its text is the message `error.<code>`
  public static Refusal of(HttpStatus status, String code, Object... arguments) {
    return new Refusal(status, code, List.of(), arguments);
  }

  /// Several fields of one request are wrong.
  public static Refusal fields(List<FieldError> fields) {
    return fields("input.invalid", fields);
  }

  /// Something has to be said about several fields of one request.
  ///
  /// @param code stable; its text is the message `error.<code>`
  public static Refusal fields(String code, List<FieldError> fields) {
    return fields(HttpStatus.UNPROCESSABLE_CONTENT, code, fields);
  }

  /// The same where it is not what was sent that is wrong, such as a conflict.
  ///
  /// @param code stable; its text is the message `error.<code>`
  public static Refusal fields(HttpStatus status, String code, List<FieldError> fields) {
    return new Refusal(status, code, fields);
  }

  /// Absent, or not for this viewer: the two look alike.
  public static Refusal absent() {
    return of(HttpStatus.NOT_FOUND, "not.found");
  }

  /// Signed in, but the role does not allow it.
  public static Refusal forbidden() {
    return of(HttpStatus.FORBIDDEN, "forbidden");
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public Object[] arguments() {
    return arguments.clone();
  }

  public List<FieldError> fields() {
    return fields;
  }
}

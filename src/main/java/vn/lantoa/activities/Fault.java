package vn.lantoa.activities;

import java.util.List;

/// Something wrong, or doubtful, with one field of a record.
///
/// @param field name of the field as in the API
/// @param code stable, such as `to.future`
/// @param arguments fill the text of the code
public record Fault(String field, String code, List<Object> arguments) {
  public Fault {
    arguments = List.copyOf(arguments);
  }

  public Fault(String field, String code, Object... arguments) {
    this(field, code, List.of(arguments));
  }
}

package vn.lantoa.directives;

import java.util.UUID;

/// Identity of a clause of a directive.
public record ClauseId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

package vn.lantoa.directives;

import java.util.UUID;

/// Identity of one clause for one unit.
public record AssignmentId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

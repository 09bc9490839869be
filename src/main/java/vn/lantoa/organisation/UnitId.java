package vn.lantoa.organisation;

import java.util.UUID;

/// Identity of a unit through all its names, codes and parents.
public record UnitId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

package vn.lantoa.organisation;

import java.util.UUID;

/// Identity of an administrative area through all its names and codes.
public record AreaId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

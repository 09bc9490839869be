package vn.lantoa.shared.imports;

import java.util.UUID;

/// Identity of one import.
public record ImportId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

package vn.lantoa.directives.difficulties;

import java.util.UUID;

/// Identity of a difficulty, proposal or petition.
public record DifficultyId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

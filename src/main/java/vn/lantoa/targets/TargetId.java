package vn.lantoa.targets;

import java.util.UUID;

/// Identity of a target.
public record TargetId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

package vn.lantoa.directives.gates;

import java.util.UUID;

/// Identity of a gate.
public record GateId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

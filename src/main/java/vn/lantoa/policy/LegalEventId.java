package vn.lantoa.policy;

import java.util.UUID;

/// Identity of a legal event.
public record LegalEventId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

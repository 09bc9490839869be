package vn.lantoa.notifications;

import java.util.UUID;

/// Identity of a rule of reminding.
public record RuleId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

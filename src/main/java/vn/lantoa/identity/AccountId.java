package vn.lantoa.identity;

import java.util.UUID;
import vn.lantoa.shared.ActorId;

/// Identity of an account.
public record AccountId(UUID value) {
  public ActorId actor() {
    return new ActorId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

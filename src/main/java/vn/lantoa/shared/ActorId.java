package vn.lantoa.shared;

import java.util.UUID;

/// Who acted. Opaque here; `identity` knows which account it is.
public record ActorId(UUID value) {
  /// The program itself: jobs, first start, loading of data.
  public static final ActorId PROGRAM = new ActorId(new UUID(0, 0));

  @Override
  public String toString() {
    return value.toString();
  }
}

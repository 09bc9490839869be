package vn.lantoa.activities.internal;

import java.util.UUID;

/// Approves by the program, however many records at once.
public interface Passes {
  /// Approves records of forms that pass, which have been counted and which nothing doubts; a
  /// version of its own, told as the program's.
  void pass(UUID... records);
}

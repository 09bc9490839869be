package vn.lantoa.shared;

import java.util.Map;

/// The audit trail. A row is written in the transaction of the change that it tells of, so that
/// neither exists without the other; without a running transaction it refuses to write.
public interface Audit {
  /// Writes one row.
  ///
  /// @param actor who did it
  /// @param action what was done, a stable code such as `directive.issued`
  /// @param subject what it was done to, `type:id`
  /// @param details what changed, small and without personal data beyond need; written as JSON
  void record(ActorId actor, String action, String subject, Map<String, ?> details);
}

package vn.lantoa.notifications;

/// Tells people. Runs in the caller's transaction and refuses to run without one, so that a change
/// and its notice exist together or not at all.
public interface Notices {
  /// Puts the notice into the inbox of everybody meant today. Who was told the same kind and key
  /// before is not told again. Where nobody is meant, nobody is told.
  void tell(Notice notice);
}

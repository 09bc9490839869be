package vn.lantoa.shared.imports;

/// Where an import stands.
public enum ImportStatus {
  /// Waits for a process or is worked on.
  RUNNING,
  /// Its headings are not known; waits for somebody to say what they mean.
  UNMAPPED,
  /// Planned; waits for somebody to say that it be written.
  PREVIEWED,
  /// Written.
  DONE,
  /// The file cannot be taken; nothing was changed.
  REFUSED,
  /// A bug or an outage; nothing was changed, it may be tried again.
  FAILED,
  /// A person gave it up; nothing was changed.
  CANCELLED;

  /// Whether nothing will happen any more, unless somebody tries a failed one again.
  public boolean isEnded() {
    return this == DONE || this == REFUSED || this == FAILED || this == CANCELLED;
  }
}

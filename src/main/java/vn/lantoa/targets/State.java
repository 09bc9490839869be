package vn.lantoa.targets;

/// Where a unit stands.
public enum State {
  MET,
  /// Not yet, but as far as days gone by ask for.
  ON_PACE,
  BEHIND,
  /// The period is over.
  MISSED,
  /// Nothing is asked of the unit: it does not have what the rule is about, or need not report.
  NOT_APPLICABLE,
  /// The unit said nothing, or what it is measured against is not known. Missing is not zero.
  NO_DATA;

  /// Whether somebody has to do something about it.
  public boolean isOpen() {
    return this == BEHIND || this == MISSED;
  }
}

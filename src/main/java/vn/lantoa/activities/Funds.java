package vn.lantoa.activities;

/// Who paid.
public enum Funds {
  /// The agency's own means (kinh phí của ngành).
  AGENCY,
  /// State or local budget.
  STATE,
  /// A partner.
  PARTNER,
  OTHER
}

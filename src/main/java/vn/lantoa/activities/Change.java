package vn.lantoa.activities;

import vn.lantoa.activities.Activity.Stamp;

/// One change of a record.
///
/// @param version version that was replaced
/// @param before what it said
/// @param after what it says since
/// @param reason empty when none was given
public record Change(
    int version, Act act, Stamp stamp, String reason, Activity before, Activity after) {
  /// What replaced a version.
  public enum Act {
    CORRECTED,
    APPROVED,
    WITHDRAWN
  }
}

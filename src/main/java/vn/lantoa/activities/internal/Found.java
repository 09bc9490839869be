package vn.lantoa.activities.internal;

import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Doubt;
import vn.lantoa.activities.SoftRules.Handling;

/// A rule that fires on a record.
///
/// @param sign what it is about in the record: while this stays the same a confirmation stands
/// @param other record of another unit that it names; null for none
record Found(Doubt doubt, Handling handling, String sign, @Nullable ActivityId other) {
  boolean isLike(DoubtRows.Standing standing) {
    return standing.rule() == doubt.rule() && standing.sign().equals(sign);
  }
}

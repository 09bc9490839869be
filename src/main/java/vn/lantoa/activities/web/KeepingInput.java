package vn.lantoa.activities.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Confirmation;

/// Why a record that was doubted is right as it is.
///
/// @param keep codes of the rules that were told
/// @param keepReason as typed
record KeepingInput(@Nullable List<String> keep, @Nullable String keepReason) {
  Confirmation confirmation() {
    return new Confirmation(
        keepReason == null ? "" : keepReason,
        Keeping.rules(keep == null ? List.of() : keep.stream().filter(Objects::nonNull).toList()));
  }

  /// What was asked, to be shown again.
  Keeping asked() {
    return Keeping.of(confirmation());
  }
}

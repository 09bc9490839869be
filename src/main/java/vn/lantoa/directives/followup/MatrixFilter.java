package vn.lantoa.directives.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.WorkState;

/// Which units of a matrix are shown. A unit is shown when one of its assignments fits all of it;
/// its other assignments are shown with it.
///
/// @param unit part of a name or a code, whatever diacritics; empty for all
/// @param state null for all
/// @param dueFrom first due day that is wanted; null for any
/// @param dueTo last due day that is wanted; null for any
/// @param unacknowledged only work that is not acknowledged
/// @param page from 1
public record MatrixFilter(
    String unit,
    @Nullable WorkState state,
    @Nullable LocalDate dueFrom,
    @Nullable LocalDate dueTo,
    boolean unacknowledged,
    int page,
    int size) {
  /// Units of a page.
  public static final int USUAL_SIZE = 60;

  /// All units.
  public static MatrixFilter all(int size) {
    return new MatrixFilter("", null, null, null, false, 1, size);
  }
}

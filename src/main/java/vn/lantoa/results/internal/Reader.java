package vn.lantoa.results.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;

/// A viewer with the scope of reading.
///
/// @param units whose records are read; null for the whole agency
public record Reader(Viewer viewer, @Nullable Set<UnitId> units) {
  public boolean readsAll() {
    return units == null;
  }
}

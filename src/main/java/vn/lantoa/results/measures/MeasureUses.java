package vn.lantoa.results.measures;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;

/// Where measures were printed; who prints figures implements it.
public interface MeasureUses {
  /// Approved documents with a figure of the measure that the viewer may read, newest first.
  List<Use> of(Viewer viewer, String measure);

  /// @param version of the measure that it was printed by
  /// @param printed value that was frozen; null where it was none
  /// @param address page of the document
  record Use(String title, int version, @Nullable BigDecimal printed, String address) {}
}

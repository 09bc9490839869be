package vn.lantoa.organisation.map;

import java.util.List;
import java.util.Set;

/// Where the tile of each province lies, for the geographies that were drawn.
public interface ProvinceTiles {
  /// The drawing that fits most of these provinces; both archipelagos are in each.
  ///
  /// @param codes of the provinces of a day
  List<Place> drawingFor(Set<String> codes);

  /// @param column from 1, as `row`
  /// @param province code of the province that islands belong to; empty for a province itself
  record Place(String code, String label, int column, int row, String province) {
    public boolean isIsland() {
      return !province.isEmpty();
    }

    /// Code of the province that the tile tells of.
    public String told() {
      return isIsland() ? province : code;
    }
  }
}

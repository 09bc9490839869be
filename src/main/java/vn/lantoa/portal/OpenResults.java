package vn.lantoa.portal;

import java.util.List;
import java.util.Optional;

/// Yearly results for everybody, as approved reports printed them.
public interface OpenResults {
  /// Newest first.
  List<OpenYear> years();

  Optional<OpenYear> find(int year);
}

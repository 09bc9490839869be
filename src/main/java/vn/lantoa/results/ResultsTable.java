package vn.lantoa.results;

import java.time.Instant;
import java.util.List;

/// Figures along one breakdown.
///
/// @param query what was asked
/// @param rows in the order of [Results#table]; may be empty for forms and units
/// @param total everything that was asked for, counted once
/// @param asOf moment of reading
public record ResultsTable(ResultsQuery query, List<Row> rows, Figure total, Instant asOf) {
  public ResultsTable {
    rows = List.copyOf(rows);
  }

  /// One row.
  public record Row(Subject subject, Figure figure) {}
}

package vn.lantoa.results.participants;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Unit;

/// Counts of a unit by month and kind, and reach beside them.
///
/// @param unit as it is today, or was at its end
/// @param kinds columns of each row
/// @param rows months in order, every one
/// @param asOf moment of reading
public record ParticipantTable(
    Unit unit, Months months, List<ParticipantKind> kinds, List<Row> rows, Instant asOf) {
  public ParticipantTable {
    kinds = List.copyOf(kinds);
    rows = List.copyOf(rows);
  }

  /// @param cells one for each kind
  public record Row(YearMonth month, List<Cell> cells, Reach reach) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// @param monthBefore null where one of the two has no count
  /// @param yearBefore likewise
  public record Cell(Told told, @Nullable Change monthBefore, @Nullable Change yearBefore) {}

  /// A difference of two stocks.
  ///
  /// @param from the earlier count
  public record Change(long from, long to) {
    public long difference() {
      return to - from;
    }
  }

  /// Whether nobody said anything of these months.
  public boolean isEmpty() {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .allMatch(cell -> cell.told() instanceof Told.NotSaid);
  }
}

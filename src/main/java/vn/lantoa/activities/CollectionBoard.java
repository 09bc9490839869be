package vn.lantoa.activities;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.ReportingPeriod;

/// The collection board: units below one unit × forms, for one period.
public interface CollectionBoard {
  /// The unit whose board the viewer works with: the province of a provincial role, headquarters
  /// for those of the whole agency; absent for base officers and staff, who see their own work.
  Optional<Unit> homeBoardOf(Viewer viewer, ReportingPeriod period);

  /// The board of a provincial unit (base offices as rows) or of headquarters (units below it as
  /// rows); the unit's own records are the first row. Absent too when the unit is not for the
  /// viewer.
  Optional<Board> boardOf(Viewer viewer, UnitId unit, ReportingPeriod period);

  /// The row of the viewer's own unit; absent when the unit does not exist in the period.
  Optional<Board> ownOf(Viewer viewer, ReportingPeriod period);

  /// @param unit whose board it is
  /// @param forms columns
  /// @param rows own records first, then the units below by kind and code
  /// @param totals one cell a column
  record Board(
      Unit unit, ReportingPeriod period, List<Form> forms, List<Row> rows, List<Cell> totals) {
    public Board {
      forms = List.copyOf(forms);
      rows = List.copyOf(rows);
      totals = List.copyOf(totals);
    }

    /// Rows of the units below that have to report.
    public List<Row> reporting() {
      List<Row> below =
          rows.stream().filter(row -> !row.own() && row.mark() != Mark.NOT_APPLICABLE).toList();
      return below.isEmpty() ? rows : below;
    }

    /// How many of them bear the mark.
    public long count(Mark mark) {
      return reporting().stream().filter(row -> row.mark() == mark).count();
    }

    /// How many rows hold a doubtful cell.
    public long doubtful() {
      return rows.stream().filter(Row::isDoubtful).count();
    }
  }

  /// @param own the records of the board's unit itself
  /// @param cells one a column
  /// @param others number of records in forms without a column
  /// @param waiting records that wait for approval
  /// @param approvable whether the viewer may approve some of what waits
  record Row(
      Unit unit,
      boolean own,
      List<Cell> cells,
      long others,
      long records,
      long waiting,
      boolean approvable,
      Mark mark) {
    public Row {
      cells = List.copyOf(cells);
    }

    public boolean isDoubtful() {
      return cells.stream().anyMatch(cell -> cell.doubt() != null);
    }
  }

  /// @param quantity of the period
  /// @param before of the period before
  /// @param doubt how many times the usual period, rounded down; null when nothing is odd
  record Cell(long quantity, long before, @Nullable Integer doubt) {
    /// Below this a leap proves nothing.
    public static final long DOUBT_FROM = 20;

    private static final int PERIODS = 4;

    /// A quantity of at least 20 that is at least four times the average of the four periods before
    /// is doubtful. Without anything in those periods there is nothing to compare with.
    ///
    /// @param fourBefore sum of the four periods before
    public static Cell of(long quantity, long before, long fourBefore) {
      // four times the average of four periods is their sum
      boolean odd = quantity >= DOUBT_FROM && fourBefore > 0 && quantity >= fourBefore;
      return new Cell(
          quantity, before, odd ? Math.clamp(quantity * PERIODS / fourBefore, 1, 9_999) : null);
    }
  }

  /// Where a unit stands with a period. Missing is not zero.
  enum Mark {
    NOT_REPORTED,
    /// Said that there was nothing.
    ZERO,
    /// Sent; something waits for approval.
    SENT,
    /// Everything that was sent is approved.
    APPROVED,
    /// Need not report, says the level above.
    NOT_APPLICABLE;

    /// @param records records of the period
    /// @param waiting those of them that wait for approval
    public static Mark of(long records, long waiting, boolean zeroReported) {
      if (records == 0) {
        return zeroReported ? ZERO : NOT_REPORTED;
      }
      return waiting > 0 ? SENT : APPROVED;
    }
  }
}

package vn.lantoa.activities;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.Week;

/// The collection board: units below one unit × forms, for one week.
public interface CollectionBoard {
  /// The unit whose board the viewer works with: the province of a provincial role, headquarters
  /// for those of the whole agency; absent for base officers and staff, who see their own week.
  Optional<Unit> homeBoardOf(Viewer viewer, Week week);

  /// The board of a provincial unit (base offices as rows) or of headquarters (units below it as
  /// rows); the unit's own records are the first row. Absent too when the unit is not for the
  /// viewer.
  Optional<Board> boardOf(Viewer viewer, UnitId unit, Week week);

  /// The row of the viewer's own unit; absent when the unit does not exist in the week.
  Optional<Board> ownWeekOf(Viewer viewer, Week week);

  /// The unit says that there was nothing in a week. Saying it twice changes nothing.
  ZeroReport reportZero(Viewer viewer, UnitId unit, Week week);

  /// @param unit whose board it is
  /// @param forms columns
  /// @param rows own records first, then the units below by kind and code
  /// @param totals one cell a column
  record Board(Unit unit, Week week, List<Form> forms, List<Row> rows, List<Cell> totals) {
    public Board {
      forms = List.copyOf(forms);
      rows = List.copyOf(rows);
      totals = List.copyOf(totals);
    }

    /// Rows of the units below, which have to report.
    public List<Row> reporting() {
      List<Row> below = rows.stream().filter(row -> !row.own()).toList();
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

  /// @param quantity of the week
  /// @param before of the week before
  /// @param doubt how many times the usual week, rounded down; null when nothing is odd
  record Cell(long quantity, long before, @Nullable Integer doubt) {
    /// Below this a leap proves nothing.
    public static final long DOUBT_FROM = 20;

    private static final int WEEKS = 4;

    /// A quantity of at least 20 that is at least four times the average of the four weeks before
    /// is doubtful. Without anything in those weeks there is nothing to compare with.
    ///
    /// @param fourWeeks sum of the four weeks before
    public static Cell of(long quantity, long before, long fourWeeks) {
      // four times the average of four weeks is their sum
      boolean odd = quantity >= DOUBT_FROM && fourWeeks > 0 && quantity >= fourWeeks;
      return new Cell(
          quantity, before, odd ? Math.clamp(quantity * WEEKS / fourWeeks, 1, 9_999) : null);
    }
  }

  /// Where a unit stands with a week. Missing is not zero.
  enum Mark {
    NOT_REPORTED,
    /// Said that there was nothing.
    ZERO,
    /// Sent; something waits for approval.
    SENT,
    /// Everything that was sent is approved.
    APPROVED;

    /// @param records records of the week
    /// @param waiting those of them that wait for approval
    public static Mark of(long records, long waiting, boolean zeroReported) {
      if (records == 0) {
        return zeroReported ? ZERO : NOT_REPORTED;
      }
      return waiting > 0 ? SENT : APPROVED;
    }
  }

  /// What came of reporting zero.
  sealed interface ZeroReport {
    record Reported() implements ZeroReport {}

    /// There are records in the week.
    record NotZero(long records) implements ZeroReport {}

    /// The week has not begun.
    record Future() implements ZeroReport {}

    record Forbidden() implements ZeroReport {}
  }
}

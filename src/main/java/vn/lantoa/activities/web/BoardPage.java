package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.CollectionBoard.Board;
import vn.lantoa.activities.CollectionBoard.Mark;
import vn.lantoa.activities.CollectionBoard.Row;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.Week;
import vn.lantoa.shared.web.Page;

/// The collection board of a province or of headquarters.
///
/// @param home whether it is the viewer's own board
/// @param show rows shown
/// @param today decides which week is the latest
/// @param approved records approved just now; null when nothing was
/// @param left records that wait for somebody else after that
public record BoardPage(
    Board board, boolean home, Show show, LocalDate today, @Nullable Integer approved, int left)
    implements Page {
  /// Which rows are shown.
  public enum Show {
    ALL,
    NOT_REPORTED,
    SENT,
    APPROVED,
    ZERO,
    DOUBT
  }

  public List<Row> rows() {
    return board.rows().stream().filter(this::isShown).toList();
  }

  private boolean isShown(Row row) {
    return switch (show) {
      case ALL -> true;
      case DOUBT -> row.isDoubtful();
      case NOT_REPORTED, SENT, APPROVED, ZERO -> row.mark() == Mark.valueOf(show.name());
    };
  }

  /// How many rows a choice of rows would show.
  public long count(Show which) {
    return switch (which) {
      case ALL -> board.rows().size();
      case DOUBT -> board.doubtful();
      case NOT_REPORTED, SENT, APPROVED, ZERO ->
          board.rows().stream().filter(row -> row.mark() == Mark.valueOf(which.name())).count();
    };
  }

  /// Units below that said something about the week.
  public long reported() {
    return board.reporting().size() - board.count(Mark.NOT_REPORTED);
  }

  /// Rows of which the viewer may approve something.
  public long approvable() {
    return board.rows().stream().filter(Row::approvable).count();
  }

  /// Units to remind.
  public List<Row> missing() {
    return board.reporting().stream().filter(row -> row.mark() == Mark.NOT_REPORTED).toList();
  }

  public boolean isOfHeadquarters() {
    return board.unit().kind() == UnitKind.HEADQUARTERS;
  }

  /// Whether a week may be looked at: it has begun.
  public boolean hasBegun(Week week) {
    return !week.monday().isAfter(today);
  }

  /// This board with another week or other rows.
  public String at(Week week, Show rows) {
    return Address.of("/board")
        .with("unit", home ? null : board.unit().id().toString())
        .with("week", week.code())
        .with("show", rows == Show.ALL ? null : rows.name())
        .href();
  }

  /// The board of a row.
  public String below(Row row) {
    return Address.of("/board")
        .with("unit", row.unit().id().toString())
        .with("week", board.week().code())
        .href();
  }

  /// The records of a cell, of all forms without one.
  public String records(Row row, @Nullable Form form) {
    return BoardLinks.records(row, form, board.week());
  }

  /// The records of a column.
  public String records(Form form) {
    return Address.of("/activities")
        .with("unit", board.unit().id().toString())
        .with("form", form.code())
        .with("from", board.week().monday().toString())
        .with("to", board.week().days().last().toString())
        .href();
  }
}

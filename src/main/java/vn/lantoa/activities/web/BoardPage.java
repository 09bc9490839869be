package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.CollectionBoard.Board;
import vn.lantoa.activities.CollectionBoard.Mark;
import vn.lantoa.activities.CollectionBoard.Row;
import vn.lantoa.activities.Periods;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.ReportingPeriod.Kind;
import vn.lantoa.shared.web.Page;

/// The collection board of a province or of headquarters.
///
/// @param home whether it is the viewer's own board
/// @param show rows shown
/// @param today decides which period is the latest
/// @param course when the period is due and closed
/// @param words the report of the period, ready to be sent in a chat
/// @param approved records approved just now; null when nothing was
/// @param left records that wait for somebody else after that
public record BoardPage(
    Board board,
    boolean home,
    Show show,
    LocalDate today,
    Periods.Course course,
    String words,
    @Nullable Integer approved,
    int left)
    implements Page {
  /// Which rows are shown.
  public enum Show {
    ALL,
    NOT_REPORTED,
    SENT,
    APPROVED,
    ZERO,
    NOT_APPLICABLE,
    DOUBT
  }

  public List<Row> rows() {
    return board.rows().stream().filter(this::isShown).toList();
  }

  private boolean isShown(Row row) {
    return switch (show) {
      case ALL -> true;
      case DOUBT -> row.isDoubtful();
      case NOT_REPORTED, SENT, APPROVED, ZERO, NOT_APPLICABLE ->
          row.mark() == Mark.valueOf(show.name());
    };
  }

  /// How many rows a choice of rows would show.
  public long count(Show which) {
    return switch (which) {
      case ALL -> board.rows().size();
      case DOUBT -> board.doubtful();
      case NOT_REPORTED, SENT, APPROVED, ZERO, NOT_APPLICABLE ->
          board.rows().stream().filter(row -> row.mark() == Mark.valueOf(which.name())).count();
    };
  }

  /// Units below that said something about the period.
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

  /// Whether a period may be looked at: it has begun.
  public boolean hasBegun(ReportingPeriod period) {
    return !period.days().from().isAfter(today);
  }

  /// Periods of the other kinds in which the last day of this one that has come lies.
  public List<ReportingPeriod> kinds() {
    LocalDate last = board.period().days().last();
    LocalDate day = last.isAfter(today) ? today : last;
    return Stream.of(Kind.WEEK, Kind.MONTH, Kind.QUARTER, Kind.YEAR)
        .map(kind -> ReportingPeriod.of(kind, day))
        .toList();
  }

  /// This board with another period or other rows.
  public String at(ReportingPeriod period, Show rows) {
    return Address.of("/board")
        .with("unit", home ? null : board.unit().id().toString())
        .with("period", period.code())
        .with("show", rows == Show.ALL ? null : rows.name())
        .href();
  }

  /// Another page about the unit and the period.
  public String beside(String path) {
    return Address.of(path)
        .with("unit", board.unit().id().toString())
        .with("period", board.period().code())
        .href();
  }

  /// The board of a row.
  public String below(Row row) {
    return Address.of("/board")
        .with("unit", row.unit().id().toString())
        .with("period", board.period().code())
        .href();
  }

  /// The records of a cell, of all forms without one.
  public String records(Row row, @Nullable Form form) {
    return BoardLinks.records(row, form, board.period());
  }

  /// The records of a column.
  public String records(Form form) {
    return Address.of("/activities")
        .with("unit", board.unit().id().toString())
        .with("form", form.code())
        .with("from", board.period().days().from().toString())
        .with("to", board.period().days().last().toString())
        .href();
  }
}

package vn.lantoa.activities.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.CollectionBoard;
import vn.lantoa.activities.CollectionBoard.Board;
import vn.lantoa.activities.Periods;
import vn.lantoa.activities.web.BoardPage.Show;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;

/// The collection board, or for a base office its own period.
@Controller
class BoardPages {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final CollectionBoard boards;
  private final Activities activities;
  private final BoardPeriods periods;
  private final OwnPeriod own;
  private final BoardReport report;
  private final Units units;
  private final Clock clock;

  BoardPages(
      CollectionBoard boards,
      Activities activities,
      BoardPeriods periods,
      OwnPeriod own,
      BoardReport report,
      Units units,
      Clock clock) {
    this.boards = boards;
    this.activities = activities;
    this.periods = periods;
    this.own = own;
    this.report = report;
    this.units = units;
    this.clock = clock;
  }

  /// What a board was asked with, as typed.
  ///
  /// @param unit code in the period, or id; the own board when missing
  /// @param period code; the present week when missing
  /// @param week older name of the period
  record BoardInput(
      @Nullable String unit,
      @Nullable String period,
      @Nullable String week,
      @Nullable String show) {}

  @GetMapping("/board")
  Page board(
      Viewer viewer,
      BoardInput input,
      Locale locale,
      @RequestParam(required = false) @Nullable Integer approved,
      @RequestParam(defaultValue = "0") int left) {
    ReportingPeriod period = period(input);
    Optional<UnitId> home = boards.homeBoardOf(viewer, period).map(Unit::id);
    if (home.isEmpty() && input.unit() == null) {
      return own.page(viewer, period, "");
    }
    Board board = found(viewer, input, period);
    Periods.Course course = periods.courseOf(period);
    return new BoardPage(
        board,
        home.equals(Optional.of(board.unit().id())),
        show(input.show()),
        LocalDate.now(clock),
        course,
        report.words(board, locale),
        approved,
        left);
  }

  /// The report of the period in the layout of official documents, in Vietnamese.
  @GetMapping("/board/report.docx")
  ResponseEntity<byte[]> docx(Viewer viewer, BoardInput input) {
    Board board = found(viewer, input, period(input));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, DOCX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"bao-cao-"
                + board.unit().code().toLowerCase(Locale.ROOT)
                + "-"
                + board.period().code().replaceAll("[^A-Za-z0-9-]", "-")
                + ".docx\"")
        .body(report.docx(board, LocalDate.now(clock)));
  }

  /// Approves a row, or everything on the board when the row is the board's unit.
  ///
  /// @param unit unit that sent
  /// @param board unit of the board to come back to
  @PostMapping("/board/approve")
  String approve(
      Viewer viewer,
      @RequestParam UUID unit,
      @RequestParam UUID board,
      @RequestParam String period) {
    ReportingPeriod wanted = periods.required(period);
    var done = activities.approvePeriod(viewer, new UnitId(unit), wanted);
    return "redirect:"
        + Address.of("/board")
            .with("unit", board.toString())
            .with("period", wanted.code())
            .with("approved", String.valueOf(done.approved()))
            .with("left", done.left() == 0 ? null : String.valueOf(done.left()))
            .href();
  }

  private Board found(Viewer viewer, BoardInput input, ReportingPeriod period) {
    String typed = input.unit();
    Optional<UnitId> asked =
        typed == null || typed.isBlank()
            ? boards.homeBoardOf(viewer, period).map(Unit::id)
            : units.findBy(typed.strip(), period.days().last());
    return asked.flatMap(unit -> boards.boardOf(viewer, unit, period)).orElseThrow(Refusal::absent);
  }

  private ReportingPeriod period(BoardInput input) {
    return periods.orThisWeek(input.period() == null ? input.week() : input.period());
  }

  private static Show show(@Nullable String code) {
    String wanted = code == null ? "" : code.toUpperCase(Locale.ROOT);
    return Stream.of(Show.values())
        .filter(show -> show.name().equals(wanted))
        .findFirst()
        .orElse(Show.ALL);
  }
}

package vn.lantoa.activities.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.Paging;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.activities.CollectionBoard;
import vn.lantoa.activities.CollectionBoard.Board;
import vn.lantoa.activities.CollectionBoard.ZeroReport;
import vn.lantoa.activities.web.BoardPage.Show;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.Week;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// The collection board, or for a base office its own week.
@Controller
class BoardPages {
  private static final int ROWS = 100;

  private final CollectionBoard boards;
  private final Activities activities;
  private final Units units;
  private final Taxonomies taxonomies;
  private final Clock clock;

  BoardPages(
      CollectionBoard boards,
      Activities activities,
      Units units,
      Taxonomies taxonomies,
      Clock clock) {
    this.boards = boards;
    this.activities = activities;
    this.units = units;
    this.taxonomies = taxonomies;
    this.clock = clock;
  }

  /// What a board was asked with, as typed.
  ///
  /// @param unit code in the week, or id; the own board when missing
  /// @param week ISO week; the present one when missing
  record BoardInput(@Nullable String unit, @Nullable String week, @Nullable String show) {}

  @GetMapping("/board")
  Page board(
      Viewer viewer,
      BoardInput input,
      @RequestParam(required = false) @Nullable Integer approved,
      @RequestParam(defaultValue = "0") int left) {
    Week week = week(input.week());
    Optional<UnitId> home = boards.homeBoardOf(viewer, week).map(Unit::id);
    Optional<UnitId> asked =
        input.unit() == null || input.unit().isBlank()
            ? home
            : units.findBy(input.unit().strip(), week.days().last());
    if (asked.isEmpty() && input.unit() == null) {
      return ownWeek(viewer, week, "");
    }
    Board board =
        asked.flatMap(unit -> boards.boardOf(viewer, unit, week)).orElseThrow(Refusal::absent);
    return new BoardPage(
        board,
        home.equals(Optional.of(board.unit().id())),
        show(input.show()),
        LocalDate.now(clock),
        approved,
        left);
  }

  /// Approves a row, or everything on the board when the row is the board's unit.
  ///
  /// @param unit unit that sent
  /// @param board unit of the board to come back to
  @PostMapping("/board/approve")
  String approve(
      Viewer viewer, @RequestParam UUID unit, @RequestParam UUID board, @RequestParam String week) {
    Week wanted = Week.parse(week).orElseThrow(Refusal::absent);
    var done = activities.approveWeek(viewer, new UnitId(unit), wanted);
    return "redirect:"
        + Address.of("/board")
            .with("unit", board.toString())
            .with("week", wanted.code())
            .with("approved", String.valueOf(done.approved()))
            .with("left", done.left() == 0 ? null : String.valueOf(done.left()))
            .href();
  }

  @PostMapping("/board/zero")
  Object reportZero(Viewer viewer, @RequestParam UUID unit, @RequestParam String week) {
    Week wanted = Week.parse(week).orElseThrow(Refusal::absent);
    return switch (boards.reportZero(viewer, new UnitId(unit), wanted)) {
      case ZeroReport.Reported reported ->
          "redirect:" + Address.of("/board").with("week", wanted.code()).href();
      case ZeroReport.NotZero notZero ->
          Rendered.refused(ownWeek(viewer, wanted, "activities.zero.not"));
      case ZeroReport.Future future ->
          Rendered.refused(ownWeek(viewer, wanted, "activities.zero.future"));
      case ZeroReport.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }

  private OwnWeekPage ownWeek(Viewer viewer, Week week, String refusal) {
    Board board = boards.ownWeekOf(viewer, week).orElseThrow(Refusal::absent);
    UnitId unit = board.unit().id();
    ActivityFilter filter =
        new ActivityFilter(
            new ActivityFilter.OfUnit(unit, week.days().last(), true),
            Set.of(),
            week.days(),
            new ActivityFilter.Anywhere(),
            0,
            0,
            null,
            null,
            "");
    return new OwnWeekPage(
        board,
        activities.list(viewer, filter, new Paging(1, ROWS, false)).slice().rows(),
        formsByCode(),
        LocalDate.now(clock),
        activities.unitsToRecordFor(viewer).stream().anyMatch(mine -> mine.id().equals(unit)),
        refusal);
  }

  private Map<String, Form> formsByCode() {
    return taxonomies.forms().stream()
        .collect(Collectors.toUnmodifiableMap(Form::code, Function.identity()));
  }

  private Week week(@Nullable String code) {
    return code == null || code.isBlank()
        ? Week.of(LocalDate.now(clock))
        : Week.parse(code.strip()).orElseThrow(Refusal::absent);
  }

  private static Show show(@Nullable String code) {
    String wanted = code == null ? "" : code.toUpperCase(Locale.ROOT);
    return Stream.of(Show.values())
        .filter(show -> show.name().equals(wanted))
        .findFirst()
        .orElse(Show.ALL);
  }
}

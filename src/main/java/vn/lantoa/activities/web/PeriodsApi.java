package vn.lantoa.activities.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.activities.CollectionBoard;
import vn.lantoa.activities.CollectionBoard.Board;
import vn.lantoa.activities.CollectionBoard.Mark;
import vn.lantoa.activities.Completeness;
import vn.lantoa.activities.Completeness.Counts;
import vn.lantoa.activities.Completeness.Timeliness;
import vn.lantoa.activities.Periods;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.ReportingPeriod.Kind;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1")
@Tag(
    name = "Reporting periods",
    description = "When periods are due and close, who reported, and the collection board.")
class PeriodsApi {
  private static final int MOST = 60;

  private final Periods periods;
  private final Completeness completeness;
  private final CollectionBoard boards;
  private final CompletenessDrawing drawing;
  private final Clock clock;

  PeriodsApi(
      Periods periods,
      Completeness completeness,
      CollectionBoard boards,
      CompletenessDrawing drawing,
      Clock clock) {
    this.periods = periods;
    this.completeness = completeness;
    this.boards = boards;
    this.drawing = drawing;
    this.clock = clock;
  }

  /// @param from first day
  /// @param to last day, inside
  /// @param dueOn last day in time; null where nobody has to report
  /// @param closedFrom first day on which nothing new is taken; null: never
  record PeriodAnswer(
      String code,
      Kind kind,
      LocalDate from,
      LocalDate to,
      boolean required,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate closedFrom,
      boolean closed) {
    static PeriodAnswer of(Periods.Course course, LocalDate today) {
      ReportingPeriod period = course.period();
      return new PeriodAnswer(
          period.code(),
          period.kind(),
          period.days().from(),
          period.days().last(),
          course.required(),
          course.dueOn(),
          course.closedFrom(),
          course.isClosedOn(today));
    }
  }

  @GetMapping("/periods")
  @Operation(summary = "The period of a day and those before it, the newest first")
  List<PeriodAnswer> list(
      @RequestParam(defaultValue = "WEEK") String kind,
      @Parameter(description = "A day of the first one; today when missing")
          @RequestParam(required = false)
          @Nullable LocalDate on,
      @RequestParam(defaultValue = "10") int most) {
    LocalDate today = LocalDate.now(clock);
    Kind wanted =
        Stream.of(Kind.values())
            .filter(one -> one != Kind.CAMPAIGN)
            .filter(one -> one.name().equals(kind.toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(() -> wrong("kind", "activities.code.unknown", kind));
    ReportingPeriod first = ReportingPeriod.of(wanted, on == null ? today : on);
    return IntStream.range(0, Math.clamp(most, 1, MOST))
        .mapToObj(n -> periods.courseOf(first.plus(-n)))
        .map(course -> PeriodAnswer.of(course, today))
        .toList();
  }

  /// @param lines units directly below
  record CompletenessAnswer(
      PeriodAnswer period, String unit, CountsAnswer counts, List<LineAnswer> lines) {}

  /// @param expected base offices that have to report
  /// @param received those that said something, with records or with zero
  record CountsAnswer(
      long expected,
      long received,
      long approved,
      long zero,
      long notApplicable,
      long missing,
      long onTime,
      long late) {
    static CountsAnswer of(Counts counts) {
      return new CountsAnswer(
          counts.expected(),
          counts.received(),
          counts.approved(),
          counts.zero(),
          counts.notApplicable(),
          counts.missing(),
          counts.onTime(),
          counts.late());
    }
  }

  record LineAnswer(String unit, String name, CountsAnswer counts, List<OfficeAnswer> offices) {}

  /// @param first when it first said something
  record OfficeAnswer(
      java.util.UUID unitId,
      String name,
      Mark mark,
      Timeliness timeliness,
      long records,
      @Nullable Instant first,
      @Nullable Instant last,
      long lateRecords) {
    static OfficeAnswer of(Completeness.Office office) {
      return new OfficeAnswer(
          office.unit().value(),
          office.name(),
          office.mark(),
          office.timeliness(),
          office.records(),
          office.first(),
          office.last(),
          office.lateRecords());
    }
  }

  @GetMapping("/completeness")
  @Operation(summary = "Who reported for a period below a unit, and whether in time")
  CompletenessAnswer completeness(
      Viewer viewer,
      @Parameter(description = "Code in the period, or id; the own unit when missing")
          @RequestParam(required = false)
          @Nullable String unit,
      @RequestParam(required = false) @Nullable String period) {
    ReportingPeriod wanted = period(period);
    UnitId of = drawing.unit(viewer, unit, wanted);
    Completeness.Overview overview =
        completeness.of(viewer, of, wanted).orElseThrow(Refusal::absent);
    return new CompletenessAnswer(
        PeriodAnswer.of(overview.course(), LocalDate.now(clock)),
        overview.unit().code(),
        CountsAnswer.of(overview.counts()),
        overview.lines().stream()
            .map(
                line ->
                    new LineAnswer(
                        line.unit().code(),
                        line.unit().name(),
                        CountsAnswer.of(line.counts()),
                        line.offices().stream().map(OfficeAnswer::of).toList()))
            .toList());
  }

  /// @param forms codes of the columns
  record BoardAnswer(PeriodAnswer period, String unit, List<String> forms, List<RowAnswer> rows) {}

  /// @param own the records of the board's unit itself
  /// @param cells one a form
  /// @param others number of records in other forms
  record RowAnswer(
      String unit,
      String name,
      boolean own,
      Mark mark,
      long records,
      long waiting,
      long others,
      List<CellAnswer> cells) {}

  /// @param before of the period before
  /// @param doubt how many times the usual; null when nothing is odd
  record CellAnswer(long quantity, long before, @Nullable Integer doubt) {}

  @GetMapping("/board")
  @Operation(summary = "The collection board: units × forms of a period")
  BoardAnswer board(
      Viewer viewer,
      @Parameter(description = "Code in the period, or id; the own board when missing")
          @RequestParam(required = false)
          @Nullable String unit,
      @RequestParam(required = false) @Nullable String period) {
    ReportingPeriod wanted = period(period);
    UnitId of = drawing.unit(viewer, unit, wanted);
    Board board = boards.boardOf(viewer, of, wanted).orElseThrow(Refusal::absent);
    return new BoardAnswer(
        PeriodAnswer.of(periods.courseOf(wanted), LocalDate.now(clock)),
        board.unit().code(),
        board.forms().stream().map(form -> form.code()).toList(),
        board.rows().stream()
            .map(
                row ->
                    new RowAnswer(
                        row.unit().code(),
                        row.unit().name(),
                        row.own(),
                        row.mark(),
                        row.records(),
                        row.waiting(),
                        row.others(),
                        row.cells().stream()
                            .map(c -> new CellAnswer(c.quantity(), c.before(), c.doubt()))
                            .toList()))
            .toList());
  }

  private ReportingPeriod period(@Nullable String code) {
    return code == null || code.isBlank()
        ? ReportingPeriod.of(Kind.WEEK, LocalDate.now(clock))
        : periods
            .find(code.strip())
            .orElseThrow(() -> wrong("period", "activities.period.wrong", code));
  }

  private static Refusal wrong(String field, String code, Object argument) {
    return Refusal.fields(List.of(new Refusal.FieldError(field, code, argument)));
  }
}

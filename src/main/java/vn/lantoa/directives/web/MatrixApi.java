package vn.lantoa.directives.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Responsibility;
import vn.lantoa.directives.WorkState;
import vn.lantoa.directives.followup.FollowUp;
import vn.lantoa.directives.followup.Matrix;
import vn.lantoa.directives.followup.MatrixFilter;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Refusal;

@RestController
@Tag(name = "Directives", description = "Registered documents, taken apart into clauses.")
class MatrixApi {
  private final FollowUp followUp;

  MatrixApi(FollowUp followUp) {
    this.followUp = followUp;
  }

  /// @param states how many assignments are in each state; they add up to `assignments`
  record MatrixAnswer(
      long assignments,
      long acknowledged,
      Map<WorkState, Long> states,
      List<ClauseAnswer> clauses,
      List<RowAnswer> rows,
      int page,
      int size,
      long units) {}

  /// @param dueOn earliest day of a lead; null for standing work
  record ClauseAnswer(
      UUID id, String ref, @Nullable LocalDate dueOn, long leads, long done, long overdue) {}

  record RowAnswer(
      UUID unit,
      String code,
      String name,
      long assignments,
      long acknowledged,
      long overdue,
      List<CellAnswer> cells) {}

  record CellAnswer(
      UUID clause,
      UUID assignment,
      WorkState state,
      Responsibility responsibility,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate reportedThrough,
      long parts,
      long partsDone) {}

  @GetMapping("/api/v1/directives/{id}/matrix")
  @Operation(summary = "Unit × clause of an issued directive, a page of units at a time")
  MatrixAnswer matrix(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(required = false) @Nullable WorkState state,
      @RequestParam(required = false) @Nullable LocalDate dueFrom,
      @RequestParam(required = false) @Nullable LocalDate dueTo,
      @RequestParam(defaultValue = "1") int page) {
    var filter =
        new MatrixFilter(unit, state, dueFrom, dueTo, false, page, MatrixFilter.USUAL_SIZE);
    Matrix matrix =
        followUp.matrixFor(viewer, new DirectiveId(id), filter).orElseThrow(Refusal::absent);
    return new MatrixAnswer(
        matrix.totals().assignments(),
        matrix.totals().acknowledged(),
        matrix.totals().states(),
        matrix.columns().stream().map(MatrixApi::clause).toList(),
        matrix.rows().rows().stream().map(row -> row(matrix, row)).toList(),
        matrix.rows().page(),
        matrix.rows().size(),
        matrix.rows().total());
  }

  private static ClauseAnswer clause(Matrix.Column column) {
    return new ClauseAnswer(
        column.clause().value(),
        column.ref(),
        column.dueOn(),
        column.leads(),
        column.done(),
        column.overdue());
  }

  private static RowAnswer row(Matrix matrix, Matrix.Row row) {
    return new RowAnswer(
        row.unit().value(),
        row.code(),
        row.name(),
        row.counts().assignments(),
        row.counts().acknowledged(),
        row.counts().overdue(),
        matrix.columns().stream()
            .flatMap(
                column ->
                    row.at(column.clause()).stream()
                        .map(cell -> cell(column.clause().value(), cell)))
            .toList());
  }

  private static CellAnswer cell(UUID clause, Matrix.Cell cell) {
    return new CellAnswer(
        clause,
        cell.id().value(),
        cell.state(),
        cell.responsibility(),
        cell.dueOn(),
        cell.reportedThrough(),
        cell.parts(),
        cell.partsDone());
  }
}

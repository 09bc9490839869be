package vn.lantoa.directives.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.Responsibility;
import vn.lantoa.directives.WorkState;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Slice;

/// Unit × clause of a directive.
///
/// @param columns clauses that make work for a unit the viewer sees, in order
/// @param rows a page of units as the letter meant them, by code
/// @param totals of all assignments, whatever is filtered
public record Matrix(Directive directive, List<Column> columns, Slice<Row> rows, Totals totals) {
  public Matrix {
    columns = List.copyOf(columns);
  }

  /// @param states how many assignments are in each state that occurs; they add up to `assignments`
  /// @param units how many units have work
  /// @param lateUnits how many have overdue work
  /// @param unacknowledgedUnits how many have not acknowledged everything
  public record Totals(
      Map<WorkState, Long> states,
      long assignments,
      long acknowledged,
      long units,
      long lateUnits,
      long unacknowledgedUnits) {
    public Totals {
      states = Map.copyOf(states);
    }

    public long of(WorkState state) {
      return states.getOrDefault(state, 0L);
    }
  }

  /// A clause; it stands as those who lead stand.
  ///
  /// @param dueOn earliest day of a lead; null for standing work
  /// @param leads how many units lead
  /// @param done how many of them are done
  /// @param overdue how many of them are overdue
  public record Column(
      ClauseId clause,
      String ref,
      String heading,
      @Nullable LocalDate dueOn,
      long leads,
      long done,
      long overdue) {}

  /// A unit as the letter meant it, or to which a part was given.
  ///
  /// @param heirs names of other units that hold its work now
  /// @param cells by clause, usually one; a clause that does not mean the unit is missing
  public record Row(
      UnitId unit, String code, String name, Counts counts, List<String> heirs, Cells cells) {
    public Row {
      heirs = List.copyOf(heirs);
    }

    public List<Cell> at(ClauseId clause) {
      return cells.byClause().getOrDefault(clause, List.of());
    }
  }

  /// The cells of a unit.
  public record Cells(Map<ClauseId, List<Cell>> byClause) {
    public Cells {
      byClause = Map.copyOf(byClause);
    }
  }

  /// @param unacknowledgedLate not acknowledged past its day
  public record Counts(
      long assignments, long acknowledged, long unacknowledgedLate, long done, long overdue) {}

  /// One assignment.
  ///
  /// @param dueOn null for standing work
  /// @param reportedThrough last day that evidence reaches to; null while there is none
  /// @param parts how many parts were handed down and did not end
  /// @param partsDone how many of them are done
  public record Cell(
      AssignmentId id,
      WorkState state,
      Responsibility responsibility,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate reportedThrough,
      long parts,
      long partsDone) {}
}

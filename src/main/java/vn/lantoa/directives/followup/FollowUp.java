package vn.lantoa.directives.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Slice;

/// How far work has got, for those who gave it and those who answer for it. Counts leave out parts
/// of work that the viewer sees as a whole, so that every assignment counts once and the states add
/// up to the assignments.
public interface FollowUp {
  /// Unit × clause of an issued directive; absent too when it is not for the viewer.
  Optional<Matrix> matrixFor(Viewer viewer, DirectiveId directive, MatrixFilter filter);

  /// Units that hold work, those with most overdue work first, then by unit.
  Slice<Standing> standings(Viewer viewer, Lens lens);

  /// Overdue work, longest overdue first within a unit.
  List<Assignment> late(Viewer viewer, LateFilter filter);

  /// @param level which units; null for all
  /// @param lateOnly only units with overdue work or overdue acknowledgements
  record Lens(@Nullable Level level, boolean lateOnly, int page, int size) {}

  /// Kinds of units that are compared with each other.
  enum Level {
    CENTRAL,
    PROVINCIAL,
    BASE
  }

  /// @param directive null for all
  /// @param units holders; empty for all
  /// @param most at most so many
  record LateFilter(@Nullable DirectiveId directive, List<UnitId> units, int most) {
    public LateFilter {
      units = List.copyOf(units);
    }
  }

  /// Work that a unit holds today, across directives. Overdue counts are of the leads alone.
  ///
  /// @param dueSoon open and due within the next seven days
  /// @param unacknowledged not acknowledged past its day
  /// @param waiting the gate of its clause is closed
  /// @param standing standing work
  /// @param silent standing work without evidence of the last 30 days
  /// @param oldestDueOn due day of what is overdue longest; null when nothing is
  record Standing(
      UnitId unit,
      String code,
      String name,
      long open,
      long overdue,
      long dueSoon,
      long unacknowledged,
      long waiting,
      long standing,
      long silent,
      @Nullable LocalDate oldestDueOn) {}
}

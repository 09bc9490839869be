package vn.lantoa.directives.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Assignments.AssignmentSummary;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;

/// Secret addresses under which a calendar program reads the due days of a unit without signing in.
/// One for each person and unit; it tells no more than the person may see, and nothing once the
/// account is locked or the unit out of reach.
public interface DueCalendars {
  /// Units of which the viewer may have a calendar, each with the address it has.
  List<Kept> list(Viewer viewer);

  /// Makes the secret or another one, which ends the former; told this once. Absent when the unit
  /// is not the viewer's.
  Optional<String> renew(Viewer viewer, UnitId unit);

  /// Ends the address; false when there is none.
  boolean revoke(Viewer viewer, UnitId unit);

  /// What the secret opens: open dated work that the unit holds. Absent for unknown secrets.
  Optional<Due> read(String secret);

  /// @param madeAt null while there is no address
  /// @param lastReadOn null while nobody has read it
  record Kept(UnitId unit, String name, @Nullable Instant madeAt, @Nullable LocalDate lastReadOn) {}

  /// @param work open and dated, by due day
  record Due(String unit, List<AssignmentSummary> work) {
    public Due {
      work = List.copyOf(work);
    }
  }
}

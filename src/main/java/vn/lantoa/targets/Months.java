package vn.lantoa.targets;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;

/// What units did for a target month by month, as far as the viewer's reading scope goes. Fresh at
/// commit.
public interface Months {
  /// The period of the day. Absent when the target is not for the viewer, and for rules that months
  /// say nothing about: weekly floors, ratios, series and surveys.
  Optional<Course> of(Viewer viewer, TargetId target, Standings.When when);

  /// @param months from the first of the period to that of the day
  /// @param done by unit, one number a month: amounts; of a coverage the communes first reached in
  ///   it, of partners those with whom it was enough in it
  record Course(List<YearMonth> months, Map<UnitId, List<Long>> done) {
    public Course {
      months = List.copyOf(months);
      done = Map.copyOf(done);
    }
  }
}

package vn.lantoa.directives.internal.work;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.followup.FollowUp.LateFilter;
import vn.lantoa.directives.internal.Sight;

/// Overdue work, as whole assignments.
@Component
public class LateWork {
  private static final int MOST = 2000;

  private final LateRows rows;
  private final AssignmentReader reader;

  LateWork(LateRows rows, AssignmentReader reader) {
    this.rows = rows;
    this.reader = reader;
  }

  /// By holder, longest overdue first.
  public List<Assignment> late(Sight sight, LateFilter filter) {
    return rows.late(sight, filter, Math.clamp(filter.most(), 1, MOST)).stream()
        .map(reader.ofToday())
        .toList();
  }
}

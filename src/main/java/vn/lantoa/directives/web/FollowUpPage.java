package vn.lantoa.directives.web;

import java.util.List;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.followup.FollowUp;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Page;

/// @param late overdue work of the units of the page, longest overdue first
/// @param level `central`, `provincial`, `base` or empty for all
/// @param reminds whether the viewer may remind others
public record FollowUpPage(
    Slice<FollowUp.Standing> standings,
    List<Assignment> late,
    String level,
    boolean lateOnly,
    boolean reminds)
    implements Page {
  private static final int SHOWN = 5;

  /// What a unit is late with, the first few.
  public List<Assignment> lateOf(UnitId unit) {
    return late.stream()
        .filter(one -> one.summary().holder().unit().equals(unit))
        .limit(SHOWN)
        .toList();
  }

  public String withLevel(String other) {
    return address(other, lateOnly, 1);
  }

  public String withAll(boolean all) {
    return address(level, !all, 1);
  }

  public String atPage(int page) {
    return address(level, lateOnly, page);
  }

  private static String address(String level, boolean lateOnly, int page) {
    return "/follow-up?level=" + level + "&show=" + (lateOnly ? "late" : "all") + "&page=" + page;
  }
}

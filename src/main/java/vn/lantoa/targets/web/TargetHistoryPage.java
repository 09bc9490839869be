package vn.lantoa.targets.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;
import vn.lantoa.targets.Target;

/// What becomes of a target, and what became of it: decisions on it, and its versions.
///
/// @param mayPass whether the viewer's province may pass it down to the units below
/// @param reasonWrong key of what is wrong with the reason of a withdrawal; empty for nothing
/// @param stale whether somebody else was quicker
public record TargetHistoryPage(
    Target target,
    String sentence,
    boolean mayChange,
    boolean mayApprove,
    boolean mayPass,
    List<Change> changes,
    String reason,
    String reasonWrong,
    boolean stale,
    @Nullable String done)
    implements Page {
  public TargetHistoryPage {
    changes = List.copyOf(changes);
  }

  /// One change: what was before and after, told in lines.
  ///
  /// @param what `CHANGED`, `APPROVED`, `WITHDRAWN`
  /// @param lines only those that differ
  public record Change(
      int version, String what, String by, Instant at, String reason, List<Line> lines) {
    public Change {
      lines = List.copyOf(lines);
    }
  }

  /// @param key message key of the heading
  public record Line(String key, String before, String after) {}
}

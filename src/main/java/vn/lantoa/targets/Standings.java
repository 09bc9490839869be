package vn.lantoa.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;

/// Where units stand with targets, as far as the viewer's reading scope goes. Fresh at commit.
public interface Standings {
  /// Every unit of a target; absent when the target is not for the viewer.
  Optional<Progress> of(Viewer viewer, TargetId target, When when);

  /// Every target that holds on the day, those of the viewer's units alone.
  List<Progress> all(Viewer viewer, When when);

  /// The targets of one unit, drafts too for who sees them; the units below it have theirs.
  List<Progress> ofUnit(Viewer viewer, UnitId unit, When when);

  /// @param on last day that counts
  /// @param geographyOn in whose units it is told; units of that day bear what others did before
  record When(LocalDate on, LocalDate geographyOn) {
    public static When on(LocalDate day) {
      return new When(day, day);
    }
  }

  /// @param rows by kind and code
  /// @param unattributed value of units that nobody of that day carries on; null where there is
  ///   none
  record Progress(
      Target target, When when, List<Standing> rows, @Nullable BigDecimal unattributed) {
    public Progress {
      rows = List.copyOf(rows);
    }
  }
}

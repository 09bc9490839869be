package vn.lantoa.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;

/// Keeps targets. Who directs a unit gives targets to it and to those below; a leader approves.
public interface Targets {
  /// Whether the viewer gives targets to some unit.
  boolean mayGive(Viewer viewer);

  /// Whether the viewer may change this one.
  boolean mayChange(Viewer viewer, Target target);

  /// Whether the viewer may put this one in force.
  boolean mayApprove(Viewer viewer, Target target);

  /// Those that say something to the viewer's units, drafts only to who gives them; in force first,
  /// then by name.
  List<Target> listFor(Viewer viewer);

  Optional<Target> findFor(Viewer viewer, TargetId id);

  /// A new draft.
  ///
  /// @param parent the target above that it passes down; null for none
  Outcome draft(Viewer viewer, Target.Facts facts, @Nullable TargetId parent);

  /// What speaks against it, nothing written.
  List<Fault> check(Viewer viewer, Target.Facts facts);

  /// Writes other facts. A target in force goes back to being a draft; what was stays readable.
  Outcome change(Viewer viewer, Edit edit, Target.Facts facts, String reason);

  Outcome approve(Viewer viewer, Edit edit);

  Outcome withdraw(Viewer viewer, Edit edit, String reason);

  /// Earlier versions, the newest first.
  List<Version> versionsFor(Viewer viewer, TargetId id);

  /// Asks nothing of units in weeks: Tết, distancing, flood.
  Outcome excuse(Viewer viewer, TargetId id, Excuse excuse);

  /// Takes an excuse back.
  ///
  /// @param unit null for the excuse of every unit
  Outcome unexcuse(Viewer viewer, TargetId id, @Nullable UnitId unit, LocalDate monday);

  /// Weeks in which nothing is asked, by week.
  List<Excused> excusedFor(Viewer viewer, TargetId id);

  /// What a survey found.
  Outcome survey(Viewer viewer, TargetId id, Survey survey);

  /// Surveys by unit, the newest first.
  List<Survey> surveysFor(Viewer viewer, TargetId id);

  /// @param version that was looked at
  record Edit(TargetId target, int version) {}

  /// @param mondays first days of the weeks
  /// @param units empty for every unit of the target
  record Excuse(List<UnitId> units, List<LocalDate> mondays, Cause cause, String reason) {
    public Excuse {
      units = List.copyOf(units);
      mondays = List.copyOf(mondays);
    }
  }

  /// Why nothing was asked.
  enum Cause {
    TET,
    DISTANCING,
    DISASTER,
    REORGANISATION,
    OTHER
  }

  /// @param unit null for every unit
  record Excused(@Nullable UnitId unit, LocalDate monday, Cause cause, String reason, ActorId by) {}

  /// @param on last day of asking
  /// @param sample people asked, at least 1
  /// @param share of them, a fraction of one
  /// @param low lower end of the interval of confidence; null where nobody said
  /// @param method how people were chosen and asked
  record Survey(
      UnitId unit,
      LocalDate on,
      int sample,
      java.math.BigDecimal share,
      java.math.@Nullable BigDecimal low,
      java.math.@Nullable BigDecimal high,
      String method) {}

  /// @param change `CHANGED`, `APPROVED`, `WITHDRAWN`
  record Version(Target before, String change, ActorId by, Instant at, String reason) {}

  /// @param field of the form: `name`, `rule.measure`, `rule.min`, `units`, `from`, `source`
  /// @param code stable; its text is the message `error.targets.<code>`
  record Fault(String field, String code, String detail) {
    public Fault(String field, String code) {
      this(field, code, "");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    record Done(Target target) implements Outcome {}

    record Refused(List<Fault> faults) implements Outcome {
      public Refused {
        faults = List.copyOf(faults);
      }
    }

    /// Somebody else was quicker.
    record Stale(Target now) implements Outcome {}

    record Absent() implements Outcome {}

    record Forbidden() implements Outcome {}
  }
}

package vn.lantoa.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lantoa.shared.ActorId;

/// Which communes a base unit looks after, in time. Which belongs to which is published nowhere: an
/// administrator keeps it, the web decides who that is.
public interface Coverages {
  /// The communes around a base unit on the day; absent for units that are none, or have no
  /// province above them.
  Optional<CoverageSheet> sheet(UnitId unit, LocalDate on);

  /// Lets the unit look after these communes from the day on, and no others. What was so before the
  /// day stays; what was set for later is replaced.
  ///
  /// @param stamp of the sheet that was seen
  Outcome cover(ActorId by, UnitId unit, LocalDate from, Set<AreaId> communes, String stamp);

  /// What came of it.
  sealed interface Outcome {
    record Done() implements Outcome {}

    record Absent() implements Outcome {}

    /// Somebody changed it since.
    record Stale() implements Outcome {}

    /// @param code stable; its text is the message `error.<code>`
    record Refused(String code, List<String> arguments) implements Outcome {
      public Refused {
        arguments = List.copyOf(arguments);
      }
    }
  }
}

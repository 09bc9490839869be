package vn.lantoa.targets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Term;
import vn.lantoa.shared.ActorId;

/// Dated numbers that targets are measured against: communes, stations, labour force,
/// collaborators. A value holds from its day until the next one.
public interface Denominators {
  /// All series, in the order of their codes.
  List<Series> series();

  /// The values of a series, of the units that the viewer may read, by unit and day.
  List<Value> list(Viewer viewer, String series, @Nullable UnitId unit);

  /// What holds for a unit on a day.
  Optional<Known> known(String series, UnitId unit, LocalDate on);

  /// Enters or corrects one value. What was there is kept.
  Outcome enter(Viewer viewer, Entry entry);

  /// The same for somebody who has seen what is there.
  ///
  /// @param version of the value of that very day that was seen; 0 for none
  Outcome enter(Viewer viewer, Entry entry, int version);

  /// Adds a series; for administrators of the whole agency.
  Outcome addSeries(Viewer viewer, Series series);

  /// @param people whether it counts people
  record Series(String code, Term name, Term noun, boolean people) {}

  /// @param version 2 and more where it was corrected
  record Value(
      Unit unit,
      LocalDate from,
      BigDecimal value,
      String source,
      int version,
      ActorId by,
      Instant at) {}

  /// @param origin where the number is from
  record Known(BigDecimal value, Origin origin) {}

  enum Origin {
    /// Entered or imported for the unit.
    GIVEN,
    /// Added up from the units that it took over from.
    TAKEN_OVER,
    /// Added up from the units below.
    BELOW,
    /// Counted in the registers of the program.
    REGISTER
  }

  record Entry(String series, UnitId unit, LocalDate from, BigDecimal value, String source) {}

  /// What came of it.
  sealed interface Outcome {
    record Done() implements Outcome {}

    /// @param field of the entry
    /// @param code stable; its text is the message `error.<code>`
    record Refused(String field, String code) implements Outcome {}

    /// Somebody else was quicker.
    record Stale(Value now) implements Outcome {}

    record Forbidden() implements Outcome {}
  }
}

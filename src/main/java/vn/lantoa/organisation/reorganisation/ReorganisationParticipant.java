package vn.lantoa.organisation.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AtomId;
import vn.lantoa.organisation.UnitId;

/// A module whose things hang on units and areas. Organisation asks every bean of this type; none
/// knows of the others.
public interface ReorganisationParticipant {
  /// What the change would do to the things of this module. Nothing is written.
  List<Effect> preview(HistoryChange change);

  /// Places the facts of these atoms anew, in the transaction that writes the new history: areas
  /// have left them. Sums over all atoms stay what they were.
  default void placeAnew(Set<AtomId> atoms) {}

  /// Moves what hangs on units that have ended by the day to the units that took over, each with an
  /// audit row. Called every night, at start and after an act took effect; a second call changes
  /// nothing.
  ///
  /// @param today the agency's day
  default void follow(LocalDate today) {}

  /// Moves back what [#follow] moved to these units: they are about to be as if they had never
  /// been, because their act is withdrawn.
  default void giveBack(Set<UnitId> units) {}

  /// How many things of this module hang on these units or areas on the day or later, without what
  /// [#follow] moved there: an act cannot be withdrawn from under them.
  default long countRecordedUnder(Set<UnitId> units, Set<AreaId> areas, LocalDate from) {
    return 0;
  }
}

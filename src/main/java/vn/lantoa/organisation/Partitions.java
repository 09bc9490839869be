package vn.lantoa.organisation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.DayRange;

/// How figures may be told: by the provinces of a day, in what several periods have in common, by
/// the units of a day.
public interface Partitions {
  /// The provinces of the day, those without atoms included, and the units without area.
  Partition on(LocalDate day);

  /// The finest partition in which every period can be told: provinces of any day of them that
  /// share an atom are told together, under the names of the latest day. An atom that belonged to
  /// no province for a while counts where it belonged otherwise.
  ///
  /// @param periods at least one
  Partition common(List<DayRange> periods);

  /// Spans of days in which the provinces stayed as they were, names included; the oldest first.
  /// Acts that take effect later are in it.
  List<Era> eras();

  /// To whom the work of every unit belongs on the day.
  Bearers bearersOn(LocalDate day);

  /// @param until first day after it; null for the last
  record Era(LocalDate from, @Nullable LocalDate until, int provinces) {
    public boolean contains(LocalDate day) {
      return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
  }

  /// Who carries on what a unit did: itself while it lives; after its end the one unit that took
  /// over and lives on the day; before its birth the one unit that it came from and that lives on
  /// the day. Where there are several, or none, nobody: the work is unattributed.
  ///
  /// @param bearer by unit
  /// @param borneByNobody the units without one
  record Bearers(LocalDate on, Map<UnitId, UnitId> bearer, Set<UnitId> borneByNobody) {
    public Bearers {
      bearer = Map.copyOf(bearer);
      borneByNobody = Set.copyOf(borneByNobody);
    }

    public Optional<UnitId> find(UnitId unit) {
      return Optional.ofNullable(bearer.get(unit));
    }

    /// The units whose work belongs to this one, itself included while it lives.
    public Set<UnitId> carriedOnBy(UnitId unit) {
      return bearer.entrySet().stream()
          .filter(entry -> entry.getValue().equals(unit))
          .map(Map.Entry::getKey)
          .collect(Collectors.toCollection(HashSet::new));
    }
  }
}

package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lantoa.organisation.UnitId;

/// What a rule sees of a unit in a week or a month; see `targets.cell`.
///
/// @param unplaced done without saying at which place
/// @param named places with any of the work
/// @param reached of them, those with enough
/// @param shortage what those with any lack to enough
/// @param members communes or partners of the month
/// @param amounts how much was done with each
record Cell(
    UnitId unit,
    LocalDate bucket,
    BigDecimal value,
    BigDecimal part,
    BigDecimal unplaced,
    BigDecimal unplacedPart,
    int named,
    int reached,
    BigDecimal shortage,
    BigDecimal shortagePart,
    List<UUID> members,
    List<BigDecimal> amounts) {
  Cell {
    members = List.copyOf(members);
    amounts = List.copyOf(amounts);
  }

  /// Whether every one of the places has the least of both. What names no place counts for those
  /// that lack.
  boolean reaches(long places, BigDecimal least, BigDecimal leastPart) {
    BigDecimal others = BigDecimal.valueOf(Math.max(0, places - named));
    return unplaced.compareTo(shortage.add(others.multiply(least))) >= 0
        && unplacedPart.compareTo(shortagePart.add(others.multiply(leastPart))) >= 0;
  }
}

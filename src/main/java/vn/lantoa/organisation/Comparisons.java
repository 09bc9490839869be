package vn.lantoa.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two days side by side: what ended, began or changed between them, matched through succession.
public interface Comparisons {
  /// What is different with units, by code of what came after.
  ///
  /// @param earlier a day
  /// @param later a day that is not before it
  List<Row> units(LocalDate earlier, LocalDate later);

  /// What is different with areas of a kind; the other side of a row may be of another kind.
  List<Row> areas(LocalDate earlier, LocalDate later, AreaKind kind);

  /// A unit or area on one of the days.
  ///
  /// @param kind name of a `UnitKind` or `AreaKind`
  /// @param parentName name of what is above it on that day; null for the root and for provinces
  /// @param province id of the province, or of the provincial unit, at or above it; null where
  ///   there is none
  record Thing(
      UUID id,
      String code,
      String name,
      String kind,
      @Nullable UUID parent,
      @Nullable String parentName,
      @Nullable UUID province) {}

  /// Things that belong together through succession.
  ///
  /// @param before on the earlier day, by code
  /// @param after on the later day, by code
  /// @param changes what is different with a thing that went on; empty for others
  record Row(What what, List<Thing> before, List<Thing> after, Set<Change> changes) {
    public Row {
      before = List.copyOf(before);
      after = List.copyOf(after);
      changes = Set.copyOf(changes);
    }
  }

  /// What became of the things of a row.
  enum What {
    /// Several became one.
    MERGED,
    /// One became several.
    DIVIDED,
    /// Several became several others.
    REARRANGED,
    /// One took over from one.
    SUCCEEDED,
    BEGAN,
    ENDED,
    /// The same thing, but different.
    CHANGED
  }

  /// What may change with a thing that goes on.
  enum Change {
    NAME,
    CODE,
    KIND,
    PARENT
  }
}

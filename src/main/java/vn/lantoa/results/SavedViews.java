package vn.lantoa.results;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lantoa.identity.Viewer;

/// Questions that people keep for themselves, or share with their unit; who reads the whole agency
/// may share with all of it. Only the owner changes them.
public interface SavedViews {
  /// Own ones first, then those of the unit and the agency; by name.
  List<SavedView> seenBy(Viewer viewer);

  /// Absent, too, when it is not for the viewer.
  Optional<SavedView> find(Viewer viewer, UUID id);

  boolean mayShareWithAll(Viewer viewer);

  Outcome save(Viewer viewer, SavedView.Draft draft);

  /// @param seen version that was looked at
  Outcome rename(Viewer viewer, UUID id, int seen, String name);

  Outcome remove(Viewer viewer, UUID id);

  sealed interface Outcome {
    record Done(UUID id) implements Outcome {}

    record Refused(Reason reason) implements Outcome {}

    /// Absent, or somebody else's.
    record Absent() implements Outcome {}
  }

  enum Reason {
    NAME_MISSING,
    NAME_LONG,
    /// The owner has another of this name.
    NAME_TAKEN,
    QUERY_LONG,
    SHARING,
    TOO_MANY,
    /// Renamed meanwhile.
    STALE
  }
}

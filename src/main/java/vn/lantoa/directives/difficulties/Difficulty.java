package vn.lantoa.directives.difficulties;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.organisation.UnitId;

/// Something a unit asks upwards.
///
/// @param version grows with every step; an answer names the version it was made from
/// @param about null where it is about no document
/// @param at whose turn it is, or who answered
/// @param steps how it went up, oldest first
/// @param answer null while it is open, and after it was withdrawn
public record Difficulty(
    DifficultyId id,
    int version,
    Kind kind,
    State state,
    @Nullable About about,
    String subject,
    String body,
    Asker asker,
    Place at,
    List<Step> steps,
    @Nullable Answer answer) {
  public Difficulty {
    steps = List.copyOf(steps);
  }

  public enum Kind {
    /// Something that keeps a clause from being carried out.
    DIFFICULTY,
    /// Something that the unit would do differently.
    PROPOSAL,
    /// Something that people or employers ask for.
    PETITION
  }

  public enum State {
    OPEN,
    ANSWERED,
    WITHDRAWN
  }

  /// @param clause null where it is about the document as a whole
  /// @param label of the document
  /// @param ref number of the clause; empty without one
  public record About(DirectiveId directive, @Nullable ClauseId clause, String label, String ref) {}

  public record Asker(UnitId unit, String unitName, String person, Instant at) {}

  public record Place(UnitId unit, String name, Instant since) {}

  /// @param opinion of the level that passed it on
  public record Step(String from, String to, String opinion, String person, Instant at) {}

  /// @param privately whether it is for the asker and the levels in between alone
  public record Answer(String text, boolean privately, String person, Instant at) {}

  public boolean isOpen() {
    return state == State.OPEN;
  }
}

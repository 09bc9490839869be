package vn.lantoa.organisation.reorganisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.ActorId;

/// A legal act that turns predecessors into successors.
///
/// @param act what it says
/// @param version counts changes of the draft, from 1
public record Reorganisation(
    ReorganisationId id,
    State state,
    int version,
    Act act,
    ActorId draftedBy,
    Instant draftedAt,
    @Nullable ActorId enactedBy,
    @Nullable Instant enactedAt,
    @Nullable Withdrawal withdrawal) {

  /// Where an act stands.
  public enum State {
    DRAFT,
    /// In force from its day on, which may lie ahead.
    ENACTED,
    WITHDRAWN
  }

  /// What an act says.
  ///
  /// @param number notation such as `202/2025/QH15`
  /// @param signedOn date of the document
  /// @param effectiveOn first day of the new order
  /// @param legalBasis what it rests on, free text
  /// @param steps in order; empty only in a draft
  public record Act(
      String number,
      LocalDate signedOn,
      LocalDate effectiveOn,
      String title,
      String legalBasis,
      List<Step> steps) {
    public Act {
      steps = List.copyOf(steps);
    }
  }

  /// Why and when an act was taken back as if it had never been.
  public record Withdrawal(ActorId by, Instant at, String reason) {}
}

package vn.lantoa.organisation.reorganisation;

import java.util.List;
import java.util.Optional;
import vn.lantoa.shared.ActorId;

/// The register of reorganisations. Who may call what, the web decides: reading is for everyone,
/// changing for administrators of the whole agency.
public interface Reorganisations {
  /// All acts, the latest effective day first.
  List<Reorganisation> list();

  Optional<Reorganisation> find(ReorganisationId id);

  /// Registers a draft. Refused when the number is taken.
  Outcome draft(ActorId by, Reorganisation.Act act);

  /// Replaces what a draft says. Refused when it is no draft any more, or was changed since.
  ///
  /// @param version the version that the caller saw
  Outcome change(ActorId by, ReorganisationId id, int version, Reorganisation.Act act);

  /// Deletes a draft.
  Outcome discard(ActorId by, ReorganisationId id, int version);

  /// What enacting would do now. Nothing is written.
  Optional<Preview> preview(ReorganisationId id);

  /// Puts a draft into force from its day on: every dated view shows it at once.
  Outcome enact(ActorId by, ReorganisationId id, int version);

  /// Takes an act back as if it had never been. Refused when something was recorded under it or
  /// when a later act stands on it.
  Outcome withdraw(ActorId by, ReorganisationId id, int version, String reason);

  /// What came of a change.
  sealed interface Outcome {
    record Done(Reorganisation act) implements Outcome {}

    record Discarded() implements Outcome {}

    record Absent() implements Outcome {}

    /// Somebody changed it since; `now` is how it stands.
    record Stale(Reorganisation now) implements Outcome {}

    /// Not in the state for it; `now` is how it stands.
    record WrongState(Reorganisation now) implements Outcome {}

    record NumberTaken(String number) implements Outcome {}

    /// Against the laws of history, or blocked by what hangs on it.
    record Refused(Preview preview) implements Outcome {}

    /// Something stands on it: so many records, or these acts.
    record StoodOn(long records, List<String> actNumbers) implements Outcome {
      public StoodOn {
        actNumbers = List.copyOf(actNumbers);
      }
    }
  }
}

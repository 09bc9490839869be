package vn.lantoa.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.ActorId;

/// The register of legal events. Everybody in the agency reads it; those who direct or administer
/// the whole agency keep it.
public interface LegalEvents {
  /// Whether the viewer keeps the register.
  boolean mayKeep(Viewer viewer);

  /// Events that have not happened first, the nearest planned day first and those without a day
  /// last; then those that have, the latest first.
  List<LegalEvent> list(Viewer viewer);

  Optional<LegalEvent> findFor(Viewer viewer, LegalEventId id);

  Optional<LegalEvent> findByCode(Viewer viewer, String code);

  /// Versions that were replaced, newest first.
  List<Replaced> historyOf(Viewer viewer, LegalEventId id);

  Outcome register(Viewer viewer, LegalEvent.Facts facts);

  /// Replaces what is known of an event. Its day may be corrected or taken back: gates then close
  /// again.
  Outcome correct(Viewer viewer, Edit edit, LegalEvent.Facts facts);

  /// @param version version that was looked at
  /// @param reason required where a day on which it happened is changed or taken back
  record Edit(LegalEventId event, int version, String reason) {}

  /// @param before how it was
  record Replaced(LegalEvent before, ActorId by, Instant at, String reason) {}

  /// @param field its name in [LegalEvent.Facts], or `reason`
  /// @param code stable; its text is the message `error.events.<code>`
  record Fault(String field, String code, List<Object> arguments) {
    public Fault {
      arguments = List.copyOf(arguments);
    }

    public Fault(String field, String code, Object... arguments) {
      this(field, code, List.of(arguments));
    }
  }

  /// What came of it.
  sealed interface Outcome {
    record Done(LegalEvent event) implements Outcome {}

    record Refused(List<Fault> faults) implements Outcome {
      public Refused {
        faults = List.copyOf(faults);
      }
    }

    /// Somebody else was quicker.
    ///
    /// @param now how it stands
    record Stale(LegalEvent now) implements Outcome {}

    record Absent() implements Outcome {}

    record Forbidden() implements Outcome {}
  }
}

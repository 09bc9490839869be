package vn.lantoa.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Slice;

/// The mail that went out, and what became of it. For administrators of the whole agency; for
/// everyone else all of it is forbidden.
public interface Mailing {
  Overview overview(Viewer viewer);

  /// The newest first.
  ///
  /// @param state null for all
  Slice<Mail> list(Viewer viewer, @Nullable State state, int page, int size);

  /// Sends a failed or unknown mail again, under the same Message-ID, to the address that the
  /// person has now.
  Outcome again(Viewer viewer, UUID id);

  /// Lays a failed or unknown mail aside: nothing is to be done any more.
  Outcome settle(Viewer viewer, UUID id);

  /// Sends a mail to the viewer's own address at once and says what the server answered.
  Test test(Viewer viewer);

  /// What a mail is for.
  enum Kind {
    DIGEST,
    PROMPT,
    TEST
  }

  /// What became of a mail.
  enum State {
    /// To be sent, or sent again later.
    WAITING,
    /// An attempt is under way.
    SENDING,
    /// The server took it.
    SENT,
    /// Refused for good, or given up after three days.
    FAILED,
    /// The server may have taken it: the connection broke when its answer was due. Not repeated by
    /// itself.
    UNKNOWN,
    /// Never sent: what it told went into a later mail.
    MERGED,
    /// Laid aside by an administrator.
    SETTLED
  }

  /// @param configured whether there is a mail server
  /// @param server host and port; empty where there is none
  /// @param oldestWaiting when the oldest waiting mail was made; null for none
  record Overview(
      boolean configured, String server, Map<State, Long> counts, @Nullable Instant oldestWaiting) {
    public Overview {
      counts = Map.copyOf(counts);
    }

    public long count(State state) {
      return counts.getOrDefault(state, 0L);
    }
  }

  /// @param lines notices in it
  /// @param nextAttemptAt of a waiting mail
  /// @param reply what the server said last; empty for nothing
  /// @param endedAt when it was settled one way or another; null while it is not
  record Mail(
      UUID id,
      String person,
      String address,
      Kind kind,
      LocalDate forDay,
      String subject,
      int lines,
      State state,
      int attempts,
      Instant nextAttemptAt,
      String reply,
      Instant madeAt,
      @Nullable Instant endedAt) {
    /// Whether an administrator has to decide.
    public boolean isOpen() {
      return state == State.FAILED || state == State.UNKNOWN;
    }
  }

  /// What came of a decision.
  sealed interface Outcome {
    record Done() implements Outcome {}

    /// It is in no state that needs a decision, perhaps no longer.
    record NotOpen() implements Outcome {}

    /// The person has no address.
    record NoAddress() implements Outcome {}

    record Absent() implements Outcome {}
  }

  /// What came of the test.
  sealed interface Test {
    record Tried(State state, String reply) implements Test {}

    record NoServer() implements Test {}

    /// The viewer has no address.
    record NoAddress() implements Test {}
  }
}

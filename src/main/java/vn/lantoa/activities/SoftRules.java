package vn.lantoa.activities;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.ActorId;

/// Soft rules as settings, what they did lately, and the doubts that stand with records. Those who
/// administer the whole agency see and set the rules.
public interface SoftRules {
  /// Days that count as lately, today included.
  int LATELY = 30;

  /// All rules, in the order of [SoftRule]; empty for who may not set them.
  List<Kept> rules(Viewer viewer);

  /// Sets a rule, from the version that was looked at.
  Setting set(Viewer viewer, Rule rule);

  /// Forms whose records are approved by the program when nothing doubts them.
  Passing passing();

  /// Sets the forms that pass, from the version that was looked at.
  Setting setPassing(Viewer viewer, Passing passing);

  /// What the rules say of new work, without keeping it: the notes of an import.
  List<Doubt> doubtsOf(Viewer viewer, ActivityFacts facts);

  /// Doubts of a record, those that stand first; empty too when it is not for the viewer.
  List<Taken> takenFor(Viewer viewer, ActivityId id);

  /// What a rule does when it fires.
  enum Handling {
    /// Says so after saving.
    TELLS,
    /// Wants a reason before saving.
    ASKS,
    /// Does not save.
    REFUSES
  }

  /// @param threshold in the measure of the rule; null for one without a number
  record Rule(
      SoftRule code, int version, boolean active, Handling handling, @Nullable Long threshold) {}

  /// @param fired how often it fired; once for a record that was asked about and then saved
  /// @param confirmed of these, kept with a reason
  /// @param corrected of these, gone because the record was changed
  record Lately(long fired, long confirmed, long corrected) {
    public static final Lately NOTHING = new Lately(0, 0, 0);
  }

  record Kept(Rule rule, Lately lately) {}

  /// @param forms codes
  record Passing(int version, Set<String> forms) {
    public Passing {
      forms = Set.copyOf(forms);
    }
  }

  /// A doubt of a record.
  ///
  /// @param fault names another unit only where the viewer sees its record
  /// @param reason empty where it was told only
  /// @param since version of the record that it came with
  /// @param until last version that it stood with; null while it stands
  /// @param other record of the other unit; null where there is none that the viewer sees
  record Taken(
      SoftRule rule,
      Fault fault,
      String reason,
      ActorId by,
      Instant at,
      int since,
      @Nullable Integer until,
      @Nullable ActivityId other) {
    public boolean stands() {
      return until == null;
    }

    public boolean isConfirmed() {
      return !reason.isEmpty();
    }
  }

  /// What came of setting.
  sealed interface Setting {
    record Done() implements Setting {}

    /// @param field `threshold`, `handling` or `forms`
    record Wrong(String field) implements Setting {}

    record Stale() implements Setting {}

    record Forbidden() implements Setting {}
  }
}

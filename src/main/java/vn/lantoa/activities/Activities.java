package vn.lantoa.activities;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.Slice;

/// Records of work. A viewer sees the records of units in reach, and of predecessors whose work
/// these units took over; who does not see a record does not learn that it exists.
public interface Activities {
  /// Most rows of an export.
  int EXPORT_MOST = 100_000;

  /// Records that can be reached by turning pages, and that are counted unless more is asked for;
  /// what lies further is reached by going on behind a record.
  int PAGED_MOST = 10_000;

  /// Records work and counts it. What a rule of [SoftRules] asks about is saved once it is
  /// confirmed; forms that pass are approved at once when nothing doubts the record.
  Recording record(Viewer viewer, NewActivity activity);

  /// Replaces what a record says; an approved one waits for approval again.
  Correcting correct(Viewer viewer, Edit edit, NewActivity activity);

  /// Takes a record back: it stays readable and counts nothing.
  Withdrawing withdraw(Viewer viewer, Edit edit, String reason);

  /// Absent too when it is not for the viewer.
  Optional<Activity> findFor(Viewer viewer, ActivityId id);

  /// What the viewer may do with a record that the viewer sees.
  Permissions permissionsFor(Viewer viewer, Activity activity);

  /// Changes of a record, newest first; empty too when it is not for the viewer.
  List<Change> historyFor(Viewer viewer, ActivityId id);

  /// Records by counting day, newest first unless the paging says otherwise.
  Listing list(Viewer viewer, ActivityFilter filter, Paging paging);

  /// Gives at most [#EXPORT_MOST] records in the order of [#list], one after another, without ever
  /// holding all of them.
  void export(Viewer viewer, ActivityFilter filter, Consumer<Activity> sink);

  /// Approves those of the records that the viewer may approve and that wait for it.
  Approving approve(Viewer viewer, Set<ActivityId> ids);

  /// Approves what a unit, and those below it, sent for a period.
  Approving approvePeriod(Viewer viewer, UnitId unit, ReportingPeriod period);

  /// What the viewer recorded last; gives the next record its defaults.
  Optional<Activity> lastOf(Viewer viewer);

  /// Units of today that the viewer may record for: the home unit first when it is among them.
  List<Unit> unitsToRecordFor(Viewer viewer);

  /// @param entry who handed it in, which decides what must be said
  /// @param confirmation what is said to doubts
  record NewActivity(ActivityFacts facts, Entry entry, Confirmation confirmation) {
    /// Nothing is confirmed.
    public NewActivity(ActivityFacts facts, Entry entry) {
      this(facts, entry, Confirmation.NONE);
    }

    /// How a record came in.
    public enum Entry {
      /// Typed by a person, who knows what it was about and for whom.
      PERSON,
      /// Sent by a program, whose source may not say so.
      PROGRAM
    }
  }

  /// An edit, made from a version of a record.
  ///
  /// @param reason why; required where the record lies in a closed period
  record Edit(ActivityId id, int version, String reason) {
    /// Without a reason, for work of an open period.
    public Edit(ActivityId id, int version) {
      this(id, version, "");
    }
  }

  /// How a list is sorted; where it is the same, by day and then by the moment of recording.
  enum Order {
    NEWEST,
    OLDEST,
    /// By name of the unit.
    UNIT,
    FORM,
    /// Largest first.
    QUANTITY
  }

  /// @param page from 1, as far as [#PAGED_MOST] records
  /// @param size rows a page, 1 to 200
  /// @param after record behind which page 1 begins; null for the beginning of the list. One that
  ///   is not there has nothing behind it.
  /// @param counted how far matching records are counted
  record Paging(int page, int size, Order order, @Nullable ActivityId after, Counted counted) {
    public Paging {
      size = Math.clamp(size, 1, 200);
      page = Math.clamp(page, 1, Math.max(1, PAGED_MOST / size));
    }

    public Paging(int page, int size, Order order) {
      this(page, size, order, null, Counted.QUICKLY);
    }

    public Paging(int page, int size, boolean oldestFirst) {
      this(page, size, oldestFirst ? Order.OLDEST : Order.NEWEST);
    }
  }

  /// How far matching records are counted.
  enum Counted {
    /// All where that is quick, else to [#PAGED_MOST].
    QUICKLY,
    /// All, however long it takes.
    WHOLLY
  }

  /// @param totals of all matching records, not of the page nor of what lies behind a record
  /// @param more whether records follow the page
  record Listing(Slice<Activity> slice, Totals totals, boolean more) {}

  /// Sums of records. Withdrawn ones count as rows and add nothing to the sums.
  ///
  /// @param whole false: there are more than these records, and the sums are of some of them
  record Totals(long records, long quantity, long attendances, boolean whole) {
    public Totals(long records, long quantity, long attendances) {
      this(records, quantity, attendances, true);
    }
  }

  /// What a viewer may do with a record, by role and by its state.
  record Permissions(boolean change, boolean approve) {}

  /// What came of recording.
  sealed interface Recording {
    /// @param doubts what looks odd and was kept nevertheless
    record Recorded(ActivityId id, List<Doubt> doubts) implements Recording {
      public Recorded {
        doubts = List.copyOf(doubts);
      }
    }

    record Refused(List<Fault> faults) implements Recording {
      public Refused {
        faults = List.copyOf(faults);
      }
    }

    /// Nothing is saved before these are confirmed with a reason.
    record Doubtful(List<Doubt> doubts) implements Recording {
      public Doubtful {
        doubts = List.copyOf(doubts);
      }
    }

    /// The viewer may not record for the unit.
    record UnitForbidden() implements Recording {}
  }

  /// What came of a correction.
  sealed interface Correcting {
    record Corrected(int version, List<Doubt> doubts) implements Correcting {
      public Corrected {
        doubts = List.copyOf(doubts);
      }
    }

    record Refused(List<Fault> faults) implements Correcting {
      public Refused {
        faults = List.copyOf(faults);
      }
    }

    /// Nothing is saved before these are confirmed with a reason.
    record Doubtful(List<Doubt> doubts) implements Correcting {
      public Doubtful {
        doubts = List.copyOf(doubts);
      }
    }

    /// Somebody else was quicker.
    ///
    /// @param now how it stands
    record Stale(Activity now) implements Correcting {}

    /// Withdrawn records do not change.
    record Withdrawn() implements Correcting {}

    record Forbidden() implements Correcting {}

    record Absent() implements Correcting {}
  }

  /// What came of a withdrawal.
  sealed interface Withdrawing {
    record Withdrawn(int version) implements Withdrawing {}

    record ReasonMissing() implements Withdrawing {}

    record Stale(Activity now) implements Withdrawing {}

    record AlreadyWithdrawn() implements Withdrawing {}

    record Forbidden() implements Withdrawing {}

    record Absent() implements Withdrawing {}
  }

  /// What came of approving.
  ///
  /// @param approved records approved now
  /// @param left records that wait for somebody else: a level above, or another person
  record Approving(int approved, int left) {}
}

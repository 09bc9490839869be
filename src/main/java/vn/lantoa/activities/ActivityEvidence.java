package vn.lantoa.activities;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Activities.NewActivity;
import vn.lantoa.activities.Activities.Recording;
import vn.lantoa.files.KeptFile;
import vn.lantoa.files.Lookalikes.Lookalike;
import vn.lantoa.identity.Viewer;

/// Photos, documents and links that show recorded work. Whoever may change a record gives and
/// removes them; whoever sees it sees them. Nothing is deleted: with the moments of giving and
/// removing, what stood with any version of the record can be told. Figures and approval do not
/// depend on them, but what a leader has approved is removed only with a reason.
public interface ActivityEvidence {
  /// The longest caption, in characters.
  int LONGEST_CAPTION = 300;

  /// The most pieces that stand with one record.
  int MOST = 60;

  /// By their day, what was removed last; empty too when the record is not for the viewer.
  List<Piece> listFor(Viewer viewer, ActivityId id);

  /// Records work together with what shows it, or neither.
  Recording record(Viewer viewer, NewActivity activity, List<Addition> additions);

  /// Adds all or none.
  Adding add(Viewer viewer, ActivityId id, List<Addition> additions);

  /// @param reason wanted for a record that is approved
  Removing remove(Viewer viewer, ActivityId id, EvidenceId piece, String reason);

  /// What is given.
  ///
  /// @param caption empty for none
  /// @param happenedOn day of what it shows; null: the day a camera says, else the last day of the
  ///   work
  record Addition(Matter matter, String caption, @Nullable LocalDate happenedOn) {}

  /// The thing itself.
  sealed interface Matter {
    /// @param ticket of a received file
    record OfFile(String ticket) implements Matter {}

    /// @param address http or https, that others can open
    record OfLink(String address) implements Matter {}
  }

  /// @param file null for a link
  /// @param address empty for a file
  /// @param removed null while it stands
  /// @param alike where else the same or nearly the same stands
  record Piece(
      EvidenceId id,
      @Nullable KeptFile file,
      String address,
      String caption,
      LocalDate happenedOn,
      Activity.Stamp given,
      @Nullable Removal removed,
      List<Lookalike> alike) {
    public Piece {
      alike = List.copyOf(alike);
    }

    /// What it is called: its caption, else the file or the address.
    public String name() {
      if (!caption.isEmpty()) {
        return caption;
      }
      return file == null ? address : file.name();
    }

    public boolean stands() {
      return removed == null;
    }
  }

  /// @param reason empty when none was given
  record Removal(Activity.Stamp stamp, String reason) {}

  /// What came of adding.
  sealed interface Adding {
    record Added(int pieces) implements Adding {}

    record Refused(List<Fault> faults) implements Adding {
      public Refused {
        faults = List.copyOf(faults);
      }
    }

    /// Withdrawn records do not change.
    record Withdrawn() implements Adding {}

    record Forbidden() implements Adding {}

    record Absent() implements Adding {}
  }

  /// What came of removing.
  sealed interface Removing {
    record Removed() implements Removing {}

    record ReasonMissing() implements Removing {}

    record Withdrawn() implements Removing {}

    record Forbidden() implements Removing {}

    record Absent() implements Removing {}
  }
}

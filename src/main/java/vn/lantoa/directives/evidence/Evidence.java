package vn.lantoa.directives.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.files.KeptFile;
import vn.lantoa.files.Lookalikes.Lookalike;
import vn.lantoa.identity.AccountId;

/// Something that shows that work was done.
///
/// @param happenedOn day of what it shows, not the day on which it was given
/// @param file null unless it is one
/// @param record id of the record of work; null unless it is one, and for some old ones
/// @param words the address of a link or the text; empty for the other kinds
/// @param contents content clauses that it is about; empty when it names none
/// @param twins the same address elsewhere
/// @param alike the same file or nearly the same photo elsewhere, here or in other modules
public record Evidence(
    EvidenceId id,
    Kind kind,
    LocalDate happenedOn,
    @Nullable KeptFile file,
    @Nullable UUID record,
    String words,
    String note,
    Giver giver,
    Set<ClauseId> contents,
    List<Twin> twins,
    List<Lookalike> alike) {
  public Evidence {
    contents = Set.copyOf(contents);
    twins = List.copyOf(twins);
    alike = List.copyOf(alike);
  }

  /// What it is.
  public enum Kind {
    /// A record of work, kept by the activities above; given with the record.
    ACTIVITY,
    FILE,
    LINK,
    TEXT
  }

  /// @param person name of the person; empty when unknown
  public record Giver(AccountId account, String person, Instant at) {}

  /// Where the same was given before or since.
  ///
  /// @param assignment null when the viewer does not see it, and then nothing else is said
  public record Twin(@Nullable AssignmentId assignment, String clauseRef, String unitName) {}

  /// Whether a camera's date lies on another day than the evidence says.
  public boolean isTakenOnAnotherDay(java.time.ZoneId zone) {
    Instant taken = file == null ? null : file.takenAt();
    return taken != null && !taken.atZone(zone).toLocalDate().equals(happenedOn);
  }
}

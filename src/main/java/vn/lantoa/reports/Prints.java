package vn.lantoa.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;

/// Files of reports. Each is printed once for what the report says: whoever asks next for the same
/// gets the same file at once, and who asks meanwhile waits for the same work.
public interface Prints {
  /// The file when it is there or small enough to be printed while the reader waits; else the work
  /// that was begun. Absent when the viewer does not see the report.
  Optional<Answer> ask(Viewer viewer, ReportId id, Kind kind);

  /// How far it is. Work that nobody does any more is handed out again.
  Optional<Print> findFor(Viewer viewer, PrintId id);

  /// Its bytes, once it is done.
  Optional<byte[]> openFor(Viewer viewer, PrintId id);

  enum Kind {
    DOCX,
    PDF,
    /// The workbook of its tables.
    XLSX
  }

  enum Status {
    RUNNING,
    DONE,
    FAILED
  }

  enum Phase {
    /// Figures of tables and charts are worked out.
    FIGURES,
    /// Pages are laid out.
    LAYOUT
  }

  /// @param done tables and charts whose figures are there
  /// @param total all of them
  record Stage(Phase phase, Instant beganAt, int done, int total) {
    /// Until all figures are there, as fast as so far; absent while nobody can tell.
    public Optional<Duration> left(Instant now) {
      return phase == Phase.FIGURES && done > 0
          ? Optional.of(Duration.between(beganAt, now).multipliedBy(total - done).dividedBy(done))
          : Optional.empty();
    }
  }

  /// @param stage null while it waits, and at its end
  /// @param failure code of what went wrong; its text is the message `error.<code>`
  record Print(
      PrintId id,
      ReportId report,
      Kind kind,
      Status status,
      @Nullable Stage stage,
      Instant askedAt,
      @Nullable String failure) {}

  sealed interface Answer {
    record Ready(byte[] file) implements Answer {}

    record Underway(Print print) implements Answer {}

    /// There is no workbook without a table.
    record NoTables() implements Answer {}
  }
}

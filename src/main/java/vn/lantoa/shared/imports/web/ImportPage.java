package vn.lantoa.shared.imports.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.imports.Head;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.web.Page;

/// @param faults the first hundred of what is wrong
/// @param notes the first hundred of what is only told
/// @param returns whether wrong rows go back as a file of the kind in which they came
/// @param head how the file begins; null where it is not read row by row
public record ImportPage(
    ImportJob job,
    List<Told> faults,
    List<Told> notes,
    Instant now,
    boolean returns,
    @Nullable Head head)
    implements Page {

  /// @param row 0 for the file as a whole
  public record Told(int row, String sheet, String column, String text) {}

  /// What should be known of the file before it is written.
  public List<Told> told() {
    return notes.stream().filter(ImportPage::isOfFile).toList();
  }

  public List<Told> notesOfRows() {
    return notes.stream().filter(note -> !isOfFile(note)).toList();
  }

  private static boolean isOfFile(Told note) {
    return note.row() == 0 && note.column().isEmpty();
  }

  /// Whether rows of the file hold several records each, so that records are counted.
  public boolean isBeside() {
    return head != null && !head.parts().isEmpty();
  }

  public boolean isRunning() {
    return job.status() == ImportStatus.RUNNING;
  }

  /// Percent that are done; null while nobody can tell.
  public @Nullable Long percent() {
    ImportJob.Stage stage = job.stage();
    return stage == null || stage.total() == 0
        ? null
        : Math.min(100, stage.done() * 100 / stage.total());
  }

  /// Seconds that are left; -1 while nobody can tell.
  public long secondsLeft() {
    ImportJob.Stage stage = job.stage();
    return stage == null ? -1 : stage.secondsLeft(now);
  }
}

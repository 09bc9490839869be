package vn.lantoa.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.shared.imports.RowFault;

/// Hands files of counts in for tests, and does the work that a scheduler would do.
public record CountDesk(Imports imports, ImportWork work, Viewer viewer) {
  public static final String HEAD = "unit,month,kind,count,source\n";

  public ImportJob preview(String csv) {
    return hand("so-nguoi.csv", csv.getBytes(UTF_8));
  }

  public ImportJob hand(String name, byte[] content) {
    return worked(
        imports.receive(
            viewer.actor(),
            "participants",
            new Imports.Received(name, Imports.Content.of(content), Map.of(), false)));
  }

  private ImportJob worked(ImportJob job) {
    work.run(job.id());
    return imports.find(job.id()).orElseThrow();
  }

  public ImportJob commit(ImportJob job) {
    imports.commit(viewer.actor(), job.id());
    return worked(job);
  }

  /// Rows below the usual headings, written at once.
  public ImportJob take(String rows) {
    return commit(preview(HEAD + rows));
  }

  /// Row, column and code of what is wrong.
  public List<String> faults(ImportJob job) {
    return told(imports.faults(job.id(), 1_000));
  }

  public List<String> notes(ImportJob job) {
    return told(imports.notes(job.id(), 1_000));
  }

  private static List<String> told(List<RowFault> faults) {
    return faults.stream()
        .map(fault -> fault.row() + " " + fault.column() + " " + fault.code())
        .toList();
  }
}

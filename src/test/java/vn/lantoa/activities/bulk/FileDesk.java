package vn.lantoa.activities.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.shared.imports.RowFault;

/// Hands files of records in for tests, and does the work that a scheduler would do.
record FileDesk(Imports imports, ImportWork work, Viewer viewer) {
  static final String HEAD = "key,unit,form,from,to,quantity,attendances,title\n";

  ImportJob preview(String csv) {
    return hand("a.csv", csv.getBytes(UTF_8), Map.of());
  }

  ImportJob hand(String name, byte[] content, Map<String, String> parameters) {
    ImportJob job =
        imports.receive(
            viewer.actor(),
            "activities",
            new Imports.Received(name, Imports.Content.of(content), parameters, false));
    return worked(job);
  }

  ImportJob worked(ImportJob job) {
    work.run(job.id());
    return imports.find(job.id()).orElseThrow();
  }

  ImportJob commit(ImportJob job) {
    imports.commit(viewer.actor(), job.id());
    return worked(job);
  }

  ImportJob take(String csv) {
    return commit(preview(csv));
  }

  List<RowFault> faults(ImportJob job) {
    return imports.faults(job.id(), 1_000);
  }

  List<String> codes(ImportJob job) {
    return faults(job).stream().map(RowFault::code).toList();
  }
}

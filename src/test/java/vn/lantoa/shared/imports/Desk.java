package vn.lantoa.shared.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lantoa.shared.ActorId;

/// Hands files in for tests, and does the work that a scheduler would do.
public final class Desk {
  public static final ActorId ADMIN = new ActorId(new UUID(7, 7));

  private final Imports imports;
  private final ImportWork work;

  public Desk(Imports imports, ImportWork work) {
    this.imports = imports;
    this.work = work;
  }

  public ImportJob preview(String kind, String text) {
    return hand(kind, text.getBytes(UTF_8), Map.of(), false);
  }

  public ImportJob take(String kind, String text) {
    return hand(kind, text.getBytes(UTF_8), Map.of(), true);
  }

  public ImportJob hand(
      String kind, byte[] content, Map<String, String> parameters, boolean commit) {
    ImportJob job =
        imports.receive(
            ADMIN,
            kind,
            new Imports.Received("file.csv", Imports.Content.of(content), parameters, commit));
    work.run(job.id());
    return imports.find(job.id()).orElseThrow();
  }

  public ImportJob commit(ImportJob job) {
    imports.commit(ADMIN, job.id());
    work.run(job.id());
    return imports.find(job.id()).orElseThrow();
  }

  public List<RowFault> faults(ImportJob job) {
    return imports.faults(job.id(), 100);
  }
}

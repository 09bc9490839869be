package vn.lantoa.shared.imports.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportKind;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.shared.imports.RowFault;

/// Receives files and decides what may happen to imports; the work itself is done elsewhere.
@Service
class ImportDesk implements Imports {
  private final ObjectProvider<ImportKind> kinds;
  private final ImportRows rows;
  private final FaultRows faults;
  private final FileParts parts;
  private final ImportQueue queue;
  private final Audit audit;
  private final Clock clock;

  ImportDesk(
      ObjectProvider<ImportKind> kinds,
      ImportRows rows,
      FaultRows faults,
      FileParts parts,
      ImportQueue queue,
      Audit audit,
      Clock clock) {
    this.kinds = kinds;
    this.rows = rows;
    this.faults = faults;
    this.parts = parts;
    this.queue = queue;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<ImportKind> kinds() {
    return kinds.orderedStream().toList();
  }

  @Override
  public Optional<ImportKind> findKind(String kind) {
    return kinds.stream().filter(each -> each.kind().equals(kind)).findFirst();
  }

  @Override
  @Transactional
  public ImportJob receive(ActorId by, String kind, Received file) {
    ImportId id = keep(by, kind, named(file));
    queue.add(id);
    ImportJob job = rows.find(id).orElseThrow();
    audit.record(
        by,
        "import.received",
        "import:" + id,
        Map.of("kind", kind, "file", job.fileName(), "sha256", job.sha256()));
    return job;
  }

  /// Without the folders that old browsers send along, and not too long.
  private static Received named(Received file) {
    String name = file.fileName().replaceFirst("(?s).*[/\\\\]", "").strip();
    String shown = name.isEmpty() ? "-" : name.substring(0, Math.min(200, name.length()));
    return new Received(shown, file.content(), file.parameters(), file.commit());
  }

  @Override
  public Optional<ImportJob> find(ImportId id) {
    return rows.find(id);
  }

  @Override
  public Slice<ImportJob> list(Wanted wanted, int page) {
    return rows.list(wanted, page);
  }

  @Override
  public List<RowFault> faults(ImportId id, int atMost) {
    return faults.list(id, false, atMost);
  }

  @Override
  public List<RowFault> notes(ImportId id, int atMost) {
    return faults.list(id, true, atMost);
  }

  @Override
  @Transactional
  public Outcome commit(ActorId by, ImportId id) {
    Optional<ImportJob> job = rows.find(id);
    if (job.isPresent() && job.get().status() == ImportStatus.DONE) {
      return new Outcome.Done(job.get());
    }
    return resume(by, id, ImportStatus.PREVIEWED, true);
  }

  @Override
  @Transactional
  public Outcome retry(ActorId by, ImportId id) {
    boolean committing = rows.find(id).map(ImportJob::committing).orElse(false);
    return resume(by, id, ImportStatus.FAILED, committing);
  }

  private Outcome resume(ActorId by, ImportId id, ImportStatus from, boolean committing) {
    boolean resumed = rows.resume(id, from, committing);
    if (resumed) {
      queue.add(id);
      audit.record(by, "import.resumed", "import:" + id, Map.of("committing", committing));
    }
    return outcome(id, resumed);
  }

  @Override
  @Transactional
  public Outcome cancel(ActorId by, ImportId id) {
    boolean cancelled = rows.cancel(id, clock.instant());
    if (cancelled) {
      audit.record(by, "import.cancelled", "import:" + id, Map.of());
    }
    return outcome(id, cancelled);
  }

  private Outcome outcome(ImportId id, boolean done) {
    Optional<ImportJob> job = rows.find(id);
    if (job.isEmpty()) {
      return new Outcome.Absent();
    }
    return done ? new Outcome.Done(job.get()) : new Outcome.WrongState(job.get());
  }

  private ImportId keep(ActorId by, String kind, Received file) {
    try (DigestInputStream in =
        new DigestInputStream(file.content().open(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      ImportId id = rows.insert(by, kind, file, in.getMessageDigest().digest(), clock.instant());
      parts.insert(id, file.content());
      return id;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

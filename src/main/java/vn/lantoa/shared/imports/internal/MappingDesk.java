package vn.lantoa.shared.imports.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.imports.Head;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.imports.Imports.Outcome;
import vn.lantoa.shared.imports.Mapping;
import vn.lantoa.shared.imports.Mappings;
import vn.lantoa.shared.imports.Shape;
import vn.lantoa.shared.imports.StreamImporter;

/// [Mappings] over their rows.
@Service
class MappingDesk implements Mappings {
  private final ObjectProvider<StreamImporter> kinds;
  private final ImportRows jobs;
  private final RunRows runs;
  private final MappingRows mappings;
  private final ImportQueue queue;
  private final Audit audit;

  MappingDesk(
      ObjectProvider<StreamImporter> kinds,
      ImportRows jobs,
      RunRows runs,
      MappingRows mappings,
      ImportQueue queue,
      Audit audit) {
    this.kinds = kinds;
    this.jobs = jobs;
    this.runs = runs;
    this.mappings = mappings;
    this.queue = queue;
    this.audit = audit;
  }

  @Override
  public Optional<Head> head(ImportId id) {
    return runs.findHead(id);
  }

  @Override
  public Optional<Mapping> find(ImportId id) {
    Optional<ImportJob> job = jobs.find(id);
    Optional<Head> head = runs.findHead(id);
    return job.isEmpty() || head.isEmpty()
        ? Optional.empty()
        : keyOf(job.get(), head.get(), head.get().row()).flatMap(mappings::find);
  }

  private Optional<MappingRows.Key> keyOf(ImportJob job, Head head, int row) {
    List<String> headings =
        head.lines().stream()
            .filter(line -> line.number() == row)
            .findFirst()
            .map(Head.Line::cells)
            .orElse(List.of());
    return kinds.stream()
        .filter(kind -> kind.kind().equals(job.kind()) && !headings.isEmpty())
        .findFirst()
        .map(kind -> new MappingRows.Key(job.kind(), kind.scopeOf(job.createdBy()), headings));
  }

  @Override
  public Mapping suggest(ImportId id, int row) {
    Optional<ImportJob> job = jobs.find(id);
    Optional<Head> head = runs.findHead(id);
    if (job.isEmpty() || head.isEmpty()) {
      return new Mapping(Map.of(), Map.of());
    }
    return keyOf(job.get(), head.get(), row)
        .flatMap(mappings::find)
        .orElseGet(() -> byWords(job.get(), head.get(), row));
  }

  private Mapping byWords(ImportJob job, Head head, int row) {
    List<Shape> shapes =
        kinds.stream()
            .filter(kind -> kind.kind().equals(job.kind()))
            .flatMap(kind -> kind.shapes().stream())
            .toList();
    return head.lines().stream()
        .filter(line -> line.number() == row)
        .map(line -> new Raw.Line(line.number(), line.cells(), false, List.of()))
        .flatMap(line -> Headings.best(List.of(line), shapes).stream())
        .map(match -> new Mapping(match.indexes(), Map.of()))
        .findFirst()
        .orElse(new Mapping(Map.of(), Map.of()));
  }

  @Override
  @Transactional
  public Outcome save(ActorId by, ImportId id, int row, Mapping mapping) {
    Optional<ImportJob> job = jobs.find(id);
    Optional<Head> head = runs.findHead(id);
    if (job.isEmpty() || head.isEmpty()) {
      return new Outcome.Absent();
    }
    Optional<MappingRows.Key> key = keyOf(job.get(), head.get(), row);
    if (key.isEmpty() || !readAnew(id)) {
      return new Outcome.WrongState(job.get());
    }
    mappings.save(key.get(), mapping, by);
    audit.record(by, "import.mapped", "import:" + id, mapping.columns());
    return new Outcome.Done(jobs.find(id).orElseThrow());
  }

  private boolean readAnew(ImportId id) {
    boolean resumed =
        jobs.resume(id, ImportStatus.UNMAPPED, false)
            || jobs.resume(id, ImportStatus.PREVIEWED, false);
    if (resumed) {
      runs.forgetStaged(id);
      queue.add(id);
    }
    return resumed;
  }
}

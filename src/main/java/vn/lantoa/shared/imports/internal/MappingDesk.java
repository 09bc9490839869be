package vn.lantoa.shared.imports.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import vn.lantoa.shared.imports.Spreading;
import vn.lantoa.shared.imports.StreamImporter;

/// [Mappings] over their rows.
@Service
class MappingDesk implements Mappings {
  private final ObjectProvider<StreamImporter> kinds;
  private final ImportRows jobs;
  private final RunRows runs;
  private final MappingRows mappings;
  private final SaidHeadings said;
  private final ImportQueue queue;
  private final Audit audit;

  MappingDesk(
      ObjectProvider<StreamImporter> kinds,
      ImportRows jobs,
      RunRows runs,
      MappingRows mappings,
      SaidHeadings said,
      ImportQueue queue,
      Audit audit) {
    this.kinds = kinds;
    this.jobs = jobs;
    this.runs = runs;
    this.mappings = mappings;
    this.said = said;
    this.queue = queue;
    this.audit = audit;
  }

  @Override
  public Optional<Head> head(ImportId id) {
    return runs.findHead(id);
  }

  @Override
  public Optional<Mapping> find(ImportId id) {
    return file(id).flatMap(file -> said(file, file.head().row()));
  }

  /// A file that was read row by row.
  private record OfFile(ImportJob job, Head head, StreamImporter importer) {
    SaidHeadings.Asking asking() {
      return new SaidHeadings.Asking(importer, job.createdBy(), job.parameters());
    }
  }

  private Optional<OfFile> file(ImportId id) {
    Optional<ImportJob> job = jobs.find(id);
    Optional<Head> head = runs.findHead(id);
    return job.isEmpty() || head.isEmpty()
        ? Optional.empty()
        : kinds.stream()
            .filter(kind -> kind.kind().equals(job.get().kind()))
            .findFirst()
            .map(kind -> new OfFile(job.get(), head.get(), kind));
  }

  private Optional<Mapping> said(OfFile file, int row) {
    return said.find(file.asking(), file.head().headingsAt(row), file.head().titlesAbove(row))
        .map(SaidHeadings.Said::mapping);
  }

  @Override
  public Mapping suggest(ImportId id, int row) {
    return file(id)
        .map(file -> said(file, row).orElseGet(() -> byWords(file, row)))
        .orElse(new Mapping(Map.of(), Map.of()));
  }

  @Override
  public List<Wrong> wrongs(ImportId id, int row, Mapping mapping) {
    return file(id)
        .map(
            file ->
                new MappingRules(file.importer())
                    .wrongs(mapping, file.head().headingsAt(row).size()))
        .orElse(List.of());
  }

  /// Headings that name a value tell of figures beside each other, unless a column names it.
  private static Mapping byWords(OfFile file, int row) {
    List<String> headings = file.head().headingsAt(row);
    StreamImporter importer = file.importer();
    Map<String, Integer> columns =
        new HashMap<>(
            Headings.best(List.of(new Raw.Line(row, headings, false, List.of())), importer.shapes())
                .map(Headings.Match::indexes)
                .orElse(Map.of()));
    Map<String, String> above = importer.saidAbove(file.head().titlesAbove(row));
    Spreading spreading = importer.spreading(Locale.ROOT);
    if (!spreading.isPossible() || columns.containsKey(spreading.by())) {
      return new Mapping(columns, above);
    }
    List<Mapping.Figure> figures = guesses(importer, headings);
    if (!figures.isEmpty()) {
      columns.keySet().removeAll(spreading.measures());
      figures.removeIf(figure -> columns.containsValue(figure.at()));
    }
    return new Mapping(columns, above, figures);
  }

  private static List<Mapping.Figure> guesses(StreamImporter importer, List<String> headings) {
    List<Mapping.Figure> figures = new ArrayList<>();
    Set<Spreading.Guess> seen = new HashSet<>();
    for (int at = 0; at < headings.size(); at++) {
      Optional<Spreading.Guess> guess = importer.guess(headings.get(at)).filter(seen::add);
      if (guess.isPresent()) {
        figures.add(new Mapping.Figure(at, guess.get().value(), guess.get().measure()));
      }
    }
    return figures;
  }

  @Override
  @Transactional
  public Outcome save(ActorId by, ImportId id, int row, Mapping mapping) {
    Optional<OfFile> found = file(id);
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    OfFile file = found.get();
    List<String> headings = file.head().headingsAt(row);
    if (headings.isEmpty() || !readAnew(id)) {
      return new Outcome.WrongState(file.job());
    }
    Set<String> ofOneFile = file.importer().ofOneFile();
    Map<String, String> said = new HashMap<>();
    mapping
        .constants()
        .forEach(
            (column, value) -> {
              if (ofOneFile.contains(column)) {
                said.put(SaidHeadings.FOR_ALL + column, value);
              }
            });
    runs.say(id, SaidHeadings.FOR_ALL, said);
    mappings.save(SaidHeadings.key(file.asking(), headings), mapping.without(ofOneFile), by);
    audit.record(
        by,
        "import.mapped",
        "import:" + id,
        Map.of("columns", mapping.columns(), "figures", mapping.figures().size()));
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

package vn.lantoa.shared.imports.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.lantoa.shared.imports.Head;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.Mapping;
import vn.lantoa.shared.imports.Progress;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Shape;
import vn.lantoa.shared.imports.Spreading;
import vn.lantoa.shared.imports.StreamImporter;

/// Reads a file of any size into staging, row by row.
final class StreamReader {
  /// Enough to choose the row of headings, and to see what stands below it.
  private static final int LINES_KEPT = 20;

  private static final int WIDEST_KEPT = 60;
  private static final int LONGEST_KEPT = 80;
  private static final int TELL_EACH = 1_000;

  private final StreamImporter importer;
  private final Lookup lookup;
  private final Progress progress;

  StreamReader(StreamImporter importer, Lookup lookup, Progress progress) {
    this.importer = importer;
    this.lookup = lookup;
    this.progress = progress;
  }

  /// What was said of headings, below these titles.
  interface Lookup {
    Optional<SaidHeadings.Said> find(List<String> headings, List<String> titles);
  }

  /// What came of reading.
  sealed interface Reading {
    record Staged(Head head, long rows) implements Reading {}

    /// The headings are not known.
    record Unmapped(Head head) implements Reading {}

    record Refused(List<RowFault> faults) implements Reading {}
  }

  Reading read(Spool spool, ImportId id, String encoding) throws IOException {
    try (Feed feed = open(spool, encoding)) {
      List<Raw.Line> first = new ArrayList<>();
      for (Raw.Line line = feed.next(); line != null; line = feed.next()) {
        first.add(line);
        if (first.size() == BookFeed.ROWS_TO_LOOK_AT) {
          break;
        }
      }
      if (first.isEmpty()) {
        return refused(RowFault.ofFile("import.file.empty"));
      }
      Optional<Understood> understood = understand(first);
      if (understood.isPresent() && isComplete(understood.get())) {
        return stage(feed, id, first, understood.get());
      }
      int at = understood.map(Understood::at).orElse(likeliest(first));
      return new Reading.Unmapped(unknown(feed, first, at));
    } catch (Feed.Unreadable unreadable) {
      return refused(unreadable.fault());
    }
  }

  private static Reading refused(RowFault fault) {
    return new Reading.Refused(List.of(fault));
  }

  private Feed open(Spool spool, String encoding) throws IOException {
    return switch (spool.type()) {
      case EMPTY -> throw new Feed.Unreadable(RowFault.ofFile("import.file.empty"));
      case ENCRYPTED -> throw new Feed.Unreadable(RowFault.ofFile("import.file.password"));
      case OLD_EXCEL -> throw new Feed.Unreadable(RowFault.ofFile("import.file.xls"));
      case ZIP -> BookFeed.open(spool.path(), lines -> understand(lines).isPresent());
      case TEXT -> CsvFeed.open(spool.path(), encoding, importer.shapes());
    };
  }

  /// How the columns are understood.
  ///
  /// @param at place of the headings among the first lines
  /// @param above what only the texts above the headings say
  record Understood(
      int at,
      Shape shape,
      Mapping mapping,
      boolean mapped,
      Map<String, String> above,
      List<Integer> doubled) {}

  /// What was remembered lacks what is said for each file anew.
  private boolean isComplete(Understood understood) {
    return !understood.mapped() || new MappingRules(importer).isComplete(understood.mapping());
  }

  /// By what a person said of exactly these headings, else by the words of the shape.
  private Optional<Understood> understand(List<Raw.Line> first) {
    Shape shape = importer.shapes().getFirst();
    List<Head.Line> lines = first.stream().map(StreamReader::kept).toList();
    for (int at = 0; at < lines.size(); at++) {
      int row = lines.get(at).number();
      Optional<SaidHeadings.Said> said =
          lookup.find(Head.headings(lines, row), Head.titles(lines, row));
      if (said.isPresent()) {
        Mapping mapping = said.get().mapping();
        return Optional.of(new Understood(at, shape, mapping, true, said.get().above(), List.of()));
      }
    }
    return Headings.best(first, importer.shapes())
        .filter(match -> match.missing().isEmpty())
        .map(
            match ->
                new Understood(
                    match.at(),
                    match.shape(),
                    new Mapping(match.indexes(), Map.of()),
                    false,
                    Map.of(),
                    match.doubled()));
  }

  /// The row with the most cells of words, groups above it counted, is the likeliest.
  private static int likeliest(List<Raw.Line> first) {
    List<Head.Line> lines = kept(first);
    int likeliest = 0;
    long most = 0;
    for (int at = 0; at < lines.size(); at++) {
      long words = words(Head.headings(lines, lines.get(at).number()));
      if (words > most) {
        likeliest = at;
        most = words;
      }
    }
    return likeliest;
  }

  private static long words(List<String> cells) {
    return cells.stream().filter(cell -> cell.codePoints().anyMatch(Character::isLetter)).count();
  }

  private static Head unknown(Feed feed, List<Raw.Line> first, int at) {
    return new Head(
        feed.sheet(),
        first.get(at).number(),
        kept(first),
        Map.of(),
        List.of(),
        false,
        feed.notes());
  }

  static List<Head.Line> kept(List<Raw.Line> first) {
    return first.stream().limit(LINES_KEPT).map(StreamReader::kept).toList();
  }

  static Head.Line kept(Raw.Line line) {
    return new Head.Line(
        line.number(),
        line.cells().stream()
            .limit(WIDEST_KEPT)
            .map(cell -> cell.length() > LONGEST_KEPT ? cell.substring(0, LONGEST_KEPT) : cell)
            .toList());
  }

  private Reading stage(Feed feed, ImportId id, List<Raw.Line> first, Understood understood)
      throws IOException {
    Spreading spreading = importer.spreading(Locale.ROOT);
    Columns columns = Columns.of(first, spreading.by(), understood);
    List<RowFault> faults = columns.wrong(feed);
    if (!faults.isEmpty()) {
      return new Reading.Refused(faults);
    }
    LineReader reader =
        new LineReader(
            understood.shape(), understood.mapping(), spreading, columns.headings().size());
    Intake intake = new Intake(reader, importer.mostRows());
    long rows;
    try (StreamImporter.Staging staging = importer.stage(id);
        Ahead ahead = Ahead.of(feed)) {
      for (Raw.Line line : first.subList(understood.at() + 1, first.size())) {
        intake.take(line, staging);
      }
      for (Raw.Line line = ahead.next(); line != null; line = ahead.next()) {
        intake.take(line, staging);
        if (intake.isTooMuch()) {
          return refused(RowFault.ofFile("import.rows.many", importer.mostRows()));
        }
        if (intake.lines() % TELL_EACH == 0) {
          progress.at(ahead.position().rows(), ahead.position().total());
        }
      }
      rows = staging.finish();
    }
    if (intake.isBlank(rows)) {
      return refused(
          new RowFault(columns.row(), feed.sheet(), "", "import.table.empty", List.of()));
    }
    return new Reading.Staged(columns.head(feed, kept(first), intake.notes()), rows);
  }
}

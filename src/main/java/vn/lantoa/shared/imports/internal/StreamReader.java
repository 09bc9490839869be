package vn.lantoa.shared.imports.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lantoa.shared.imports.Head;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.Mapping;
import vn.lantoa.shared.imports.Progress;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Shape;
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

  /// What was said of headings.
  interface Lookup {
    Optional<Mapping> find(List<String> headings);
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
      return understood.isEmpty()
          ? new Reading.Unmapped(unknown(feed, first))
          : stage(feed, id, first, understood.get());
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
  record Understood(int at, Shape shape, Mapping mapping, boolean mapped, List<Integer> doubled) {}

  /// By what a person said of exactly these headings, else by the words of the shape.
  private Optional<Understood> understand(List<Raw.Line> first) {
    Shape shape = importer.shapes().getFirst();
    for (int at = 0; at < first.size(); at++) {
      Optional<Mapping> said = lookup.find(kept(first.get(at)).cells());
      if (said.isPresent()) {
        return Optional.of(new Understood(at, shape, said.get(), true, List.of()));
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
                    match.doubled()));
  }

  /// The row with the most cells below which nothing has more is the likeliest.
  private static Head unknown(Feed feed, List<Raw.Line> first) {
    Raw.Line likeliest = first.getFirst();
    for (Raw.Line line : first.subList(0, Math.min(first.size(), LINES_KEPT))) {
      if (filled(line) > filled(likeliest)) {
        likeliest = line;
      }
    }
    return new Head(feed.sheet(), likeliest.number(), kept(first), Map.of(), false, feed.notes());
  }

  private static long filled(Raw.Line line) {
    return line.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  private static List<Head.Line> kept(List<Raw.Line> first) {
    return first.stream().limit(LINES_KEPT).map(StreamReader::kept).toList();
  }

  private static Head.Line kept(Raw.Line line) {
    return new Head.Line(
        line.number(),
        line.cells().stream()
            .limit(WIDEST_KEPT)
            .map(cell -> cell.length() > LONGEST_KEPT ? cell.substring(0, LONGEST_KEPT) : cell)
            .toList());
  }

  private Reading stage(Feed feed, ImportId id, List<Raw.Line> first, Understood understood)
      throws IOException {
    Raw.Line headings = first.get(understood.at());
    List<RowFault> faults = wrongHeadings(feed, headings, understood);
    if (!faults.isEmpty()) {
      return new Reading.Refused(faults);
    }
    LineReader reader = new LineReader(understood.shape(), understood.mapping(), headings);
    long rows;
    try (StreamImporter.Staging staging = importer.stage(id);
        Ahead ahead = Ahead.of(feed)) {
      for (Raw.Line line : first.subList(understood.at() + 1, first.size())) {
        staging.take(reader.row(line));
      }
      long taken = first.size() - understood.at() - 1L;
      for (Raw.Line line = ahead.next(); line != null; line = ahead.next()) {
        staging.take(reader.row(line));
        taken++;
        if (taken > importer.mostRows()) {
          return refused(RowFault.ofFile("import.rows.many", importer.mostRows()));
        }
        if (taken % TELL_EACH == 0) {
          progress.at(ahead.position().rows(), ahead.position().total());
        }
      }
      rows = staging.finish();
    }
    if (rows == 0) {
      return refused(
          new RowFault(headings.number(), feed.sheet(), "", "import.table.empty", List.of()));
    }
    return new Reading.Staged(head(feed, first, understood), rows);
  }

  private static List<RowFault> wrongHeadings(Feed feed, Raw.Line headings, Understood understood) {
    List<RowFault> faults = new ArrayList<>();
    for (int cell : understood.doubled()) {
      String heading = LineReader.headingOf(headings, cell);
      faults.add(fault(feed, headings, heading, "import.column.doubled"));
    }
    understood.mapping().columns().values().stream()
        .filter(cell -> feed.hiddenColumns().get(cell))
        .map(cell -> LineReader.headingOf(headings, cell))
        .map(heading -> fault(feed, headings, heading, "import.column.hidden"))
        .forEach(faults::add);
    return faults;
  }

  private static RowFault fault(Feed feed, Raw.Line headings, String heading, String code) {
    return new RowFault(headings.number(), feed.sheet(), heading, code, List.of(heading));
  }

  private static Head head(Feed feed, List<Raw.Line> first, Understood understood) {
    Raw.Line headings = first.get(understood.at());
    Map<String, String> names = new HashMap<>();
    understood
        .mapping()
        .columns()
        .forEach((column, cell) -> names.put(column, LineReader.headingOf(headings, cell)));
    List<RowFault> notes = new ArrayList<>(feed.notes());
    var used = understood.mapping().columns().values().stream().collect(Collectors.toSet());
    for (int cell = 0; cell < headings.cells().size(); cell++) {
      if (!used.contains(cell) && !headings.cells().get(cell).isBlank()) {
        String heading = headings.cells().get(cell).strip();
        notes.add(fault(feed, headings, heading, "import.column.unknown"));
      }
    }
    return new Head(
        feed.sheet(), headings.number(), kept(first), names, understood.mapped(), notes);
  }
}

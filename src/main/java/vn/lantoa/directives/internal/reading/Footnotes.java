package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The notes behind the signature: "[1]" opens each, on a line of its own or before the note.
final class Footnotes {

  private static final Pattern MARK = Pattern.compile("^\\[(\\d{1,2}|\\*)]");

  private final List<Note> notes = new ArrayList<>();

  /// @param mark as printed, for example `[1]`
  /// @param lines without the mark itself
  record Note(String mark, List<Row> lines) {}

  private Footnotes() {}

  static boolean opens(Line line) {
    return mark(line).isPresent();
  }

  /// Reads the notes behind `from` and claims their lines.
  static Footnotes read(Lines lines, Partition partition, int from) {
    var footnotes = new Footnotes();
    for (Line line : lines.between(from, lines.size())) {
      if (!line.furniture() && !line.isBlank() && !partition.isClaimed(line)) {
        if (footnotes.isOver(line)) {
          break;
        }
        footnotes.take(line, partition);
      }
    }
    return footnotes;
  }

  /// Where the notes begin in a letter that has no signature: a mark seen before opens a line in
  /// the last third.
  static int startWithoutTail(Lines lines, int from) {
    int start = Math.max(from, lines.size() * 2 / 3);
    for (int index = start; index < lines.size(); index++) {
      boolean first = mark(lines.get(index)).filter("[1]"::equals).isPresent();
      if (first && lines.between(from, index).stream().anyMatch(l -> l.text().contains("[1]"))) {
        return index;
      }
    }
    return lines.size();
  }

  List<Note> notes() {
    return notes;
  }

  private static Optional<String> mark(Line line) {
    Matcher mark = MARK.matcher(line.text());
    return mark.find() ? Optional.of(mark.group()) : Optional.empty();
  }

  private boolean isOver(Line line) {
    return !notes.isEmpty() && line.isCaps() && line.key().startsWith("phu luc");
  }

  private void take(Line line, Partition partition) {
    Optional<String> mark = mark(line);
    mark.ifPresent(opened -> notes.add(new Note(opened, new ArrayList<>())));
    if (!notes.isEmpty()) {
      String rest = line.text().substring(mark.map(String::length).orElse(0)).strip();
      if (!rest.isEmpty()) {
        notes.getLast().lines().add(new Row(line, rest));
      }
      partition.claim(line, SegmentKind.FOOTNOTE);
    }
  }
}

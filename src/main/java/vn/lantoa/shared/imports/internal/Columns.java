package vn.lantoa.shared.imports.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.lantoa.shared.imports.Head;
import vn.lantoa.shared.imports.Mapping;
import vn.lantoa.shared.imports.RowFault;

/// Headings of a file and what is read from below them.
///
/// @param row number of their row
/// @param headings with those of groups above them
/// @param by column of the shape whose value headings say
record Columns(int row, List<String> headings, String by, StreamReader.Understood understood) {
  static Columns of(List<Raw.Line> first, String by, StreamReader.Understood understood) {
    int row = first.get(understood.at()).number();
    List<Head.Line> lines = first.stream().map(StreamReader::kept).toList();
    List<String> headings =
        understood.mapped() ? Head.headings(lines, row) : first.get(understood.at()).cells();
    return new Columns(row, headings, by, understood);
  }

  private Mapping mapping() {
    return understood.mapping();
  }

  private String heading(int at) {
    String heading = at < headings.size() ? headings.get(at).strip() : "";
    return heading.isEmpty() ? TableReader.letters(at) : heading;
  }

  private RowFault fault(Feed feed, String heading, String code) {
    return new RowFault(row, feed.sheet(), heading, code, List.of(heading));
  }

  /// Columns that stand twice or cannot be seen.
  List<RowFault> wrong(Feed feed) {
    List<RowFault> faults = new ArrayList<>();
    understood
        .doubled()
        .forEach(at -> faults.add(fault(feed, heading(at), "import.column.doubled")));
    mapping().places().stream()
        .sorted()
        .filter(at -> feed.hiddenColumns().get(at))
        .map(at -> fault(feed, heading(at), "import.column.hidden"))
        .forEach(faults::add);
    return faults;
  }

  /// @param noted what was noticed on the way
  Head head(Feed feed, List<Head.Line> kept, List<RowFault> noted) {
    Map<String, String> names = new HashMap<>();
    mapping().columns().forEach((column, at) -> names.put(column, heading(at)));
    List<RowFault> notes =
        new ArrayList<>(Stream.of(noted, above(), feed.notes()).flatMap(List::stream).toList());
    Set<Integer> used = mapping().places();
    for (int at = 0; at < headings.size(); at++) {
      if (!used.contains(at) && !headings.get(at).isBlank()) {
        notes.add(fault(feed, headings.get(at).strip(), "import.column.unknown"));
      }
    }
    return new Head(feed.sheet(), row, kept, names, parts(), understood.mapped(), notes);
  }

  private List<RowFault> above() {
    return understood.above().values().stream()
        .map(value -> RowFault.ofFile("import.said.above", value))
        .toList();
  }

  /// What is wrong with the value itself is told under its first figure.
  private List<Map<String, String>> parts() {
    return mapping().parts().stream()
        .map(
            part -> {
              Map<String, String> names = new HashMap<>();
              int first = part.places().values().stream().min(Integer::compare).orElseThrow();
              names.put(by, heading(first));
              part.places().forEach((measure, at) -> names.put(measure, heading(at)));
              return names;
            })
        .toList();
  }
}

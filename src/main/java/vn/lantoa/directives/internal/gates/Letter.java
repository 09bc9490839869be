package vn.lantoa.directives.internal.gates;

import java.util.List;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.ClauseKind;
import vn.lantoa.directives.CoveredContent;

/// The clauses of one directive as far as waiting goes.
///
/// @param lines in the order of the directive
record Letter(List<Line> lines) {
  /// @param words heading and text
  record Line(ClauseKind kind, String words, CoveredContent content) {}

  CoveredContent one(ClauseId clause) {
    return line(clause).content();
  }

  private Line line(ClauseId clause) {
    return lines.stream()
        .filter(line -> line.content().clause().equals(clause))
        .findFirst()
        .orElseThrow();
  }

  /// A content covers itself; anything else the contents that it names, or all of them.
  List<CoveredContent> coveredBy(ClauseId clause) {
    Line by = line(clause);
    if (by.kind() == ClauseKind.CONTENT) {
      return List.of(by.content());
    }
    List<CoveredContent> contents =
        lines.stream()
            .filter(line -> line.kind() == ClauseKind.CONTENT)
            .map(Line::content)
            .toList();
    return NamedContents.in(by.words(), contents.stream().map(CoveredContent::ref).toList())
        .stream()
        .map(contents::get)
        .toList();
  }
}
